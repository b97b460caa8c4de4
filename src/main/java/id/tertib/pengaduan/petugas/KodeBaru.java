package id.tertib.pengaduan.petugas;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.perkara.KabarPelapor;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new code for a reporter who lost his and has shown who he is. On record is who gave it and by
 * which document, never the code; the reporter hears of it.
 */
@Service
class KodeBaru {

  private final LaporanTable table;
  private final KodeRahasia codes;
  private final KabarPelapor news;
  private final Workplaces workplaces;
  private final AuditTrail trail;

  KodeBaru(
      LaporanTable table,
      KodeRahasia codes,
      KabarPelapor news,
      Workplaces workplaces,
      AuditTrail trail) {
    this.table = table;
    this.codes = codes;
    this.news = news;
    this.workplaces = workplaces;
    this.trail = trail;
  }

  /** What proves who somebody is. */
  enum Dokumen {
    KTP("KTP"),
    SIM("SIM"),
    PASPOR("paspor"),
    KK("kartu keluarga");

    private final String nama;

    Dokumen(String nama) {
      this.nama = nama;
    }

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String nama() {
      return nama;
    }

    static Optional<Dokumen> find(String kode) {
      return Arrays.stream(values()).filter(one -> one.kode().equals(kode)).findFirst();
    }
  }

  /**
   * @param checked whether the person says that he looked at the document
   * @return the code, told here and nowhere else
   * @throws RefusedException 400 naming what is missing; the same for a report that does not exist
   *     and for one that another office handles
   */
  @Transactional
  String beri(Peran peran, String typed, String dokumen, boolean checked) {
    var by =
        Dokumen.find(dokumen)
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Pilih dokumen yang dipakai memeriksa identitas pelapor."));
    if (!checked) {
      throw RefusedException.badRequest(
          "Periksa identitas pelapor dahulu, lalu centang bahwa sudah diperiksa.");
    }
    var laporan = mine(peran, typed.strip().toUpperCase(Locale.ROOT));
    if (laporan.anonim()) {
      throw RefusedException.badRequest(
          "Laporan ini tanpa nama, jadi tidak ada identitas yang dapat dicocokkan. Kodenya tidak dapat diganti.");
    }
    var code = codes.renew(laporan.nomor(), "kode-baru/" + UUID.randomUUID());
    trail.record(
        AuditEntry.of(peran.akun(), "memberi kode baru", laporan.nomor())
            .because("identitas diperiksa dengan " + by.nama()));
    news.kirim(laporan.nomor(), Kabar.KODE_BARU);
    return code;
  }

  private Laporan mine(Peran peran, String nomor) {
    return table
        .find(nomor)
        .filter(one -> may(peran, one))
        .map(one -> table.hold(one.nomor()))
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "Laporan %s tidak ada, atau ditangani kantor lain. Periksa nomornya."
                        .formatted(nomor.length() > 20 ? nomor.substring(0, 20) + "…" : nomor)));
  }

  private boolean may(Peran peran, Laporan laporan) {
    var accused = laporan.terlapor();
    if (accused != null && workplaces.codes(peran.akun()).contains(accused)) {
      return false;
    }
    var handler = laporan.penangan();
    return peran.verifikator() || handler != null && peran.menangani(handler);
  }
}
