package id.tertib.pengaduan.proses;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.JamLaporan;
import id.tertib.pengaduan.perkara.KabarPelapor;
import id.tertib.pengaduan.perkara.KabarPelapor.Kabar;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.procedure.CaseMessages;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports about the same thing: one answer for all, each with its number, code and rating. */
@Component
public class GabunganLaporan {

  private static final String DIGABUNG = "Digabung dengan laporan lain";
  private static final String DIPISAH = "Dipisah dari laporan lain";

  private final LaporanTable table;
  private final IsiTable texts;
  private final DaftarKategori categories;
  private final JamLaporan clocks;
  private final KabarPelapor news;
  private final CaseMessages cases;

  GabunganLaporan(
      LaporanTable table,
      IsiTable texts,
      DaftarKategori categories,
      JamLaporan clocks,
      KabarPelapor news,
      CaseMessages cases) {
    this.table = table;
    this.texts = texts;
    this.categories = categories;
    this.clocks = clocks;
    this.news = news;
    this.cases = cases;
  }

  /** Why this report cannot be joined to that one, naming the mend; empty when it can. */
  public Optional<String> refuse(Laporan laporan, String induk) {
    var to = table.find(induk);
    if (to.isEmpty() || induk.equals(laporan.nomor())) {
      return Optional.of("Laporan %s tidak ada. Periksa nomornya.".formatted(induk));
    }
    if (to.get().induk() != null) {
      return Optional.of(
          "Laporan %s sendiri sudah digabung ke %s. Pilih laporan itu."
              .formatted(induk, to.get().induk()));
    }
    if (to.get().selesai()) {
      return Optional.of("Laporan %s sudah selesai. Pilih laporan yang berjalan.".formatted(induk));
    }
    if (!table.joinedTo(laporan.nomor()).isEmpty()) {
      return Optional.of(
          "Laporan lain sudah digabung ke laporan ini, jadi laporan ini tidak dapat digabung. Gabungkan yang lain ke sini.");
    }
    return secret(laporan) == secret(to.get())
        ? Optional.empty()
        : Optional.of("Laporan terbuka dan laporan rahasia tidak digabung. Tangani masing-masing.");
  }

  private boolean secret(Laporan laporan) {
    return laporan.rahasia()
        || laporan.kelas() == Kelas.BERKADAR_PENGAWASAN
        || laporan.terlapor() != null
        || categories.get(laporan.kategori()).tertutup();
  }

  /** The verifier joined it: its clocks stop. */
  void chosen(String nomor) {
    var induk = texts.text(nomor, Bagian.INDUK);
    table.hold(induk);
    refuse(table.get(nomor), induk)
        .ifPresent(
            sentence -> {
              throw RefusedException.conflict(sentence);
            });
    texts.drop(nomor, Bagian.INDUK);
    table.join(nomor, induk);
    clocks.jeda(nomor, DIGABUNG, Jam.VERIFIKASI);
    news.kirim(nomor, Kabar.DIGABUNG);
  }

  /**
   * The verifier parted it: it is verified on its own, with the days that were left.
   *
   * @throws RefusedException 409 when it is joined to none, or its answer has come
   */
  @Transactional
  public void part(String nomor) {
    var known = table.find(nomor).map(one -> table.hold(nomor));
    if (known.filter(one -> one.induk() != null && !one.selesai()).isEmpty()) {
      throw RefusedException.conflict(
          "Laporan itu tidak sedang digabung. Muat ulang daftarnya untuk melihat keadaan sekarang.");
    }
    table.part(nomor);
    clocks.lanjut(nomor, DIPISAH, Jam.VERIFIKASI);
    cases.send(Pengaduan.PESAN_DIPISAH, nomor, Map.of());
  }

  /** Its reporter and those of all that were joined are told. */
  void tell(String nomor, Kabar kabar) {
    news.kirim(nomor, kabar);
    table.joinedTo(nomor).forEach(one -> news.kirim(one.nomor(), kabar));
  }

  /** What it was joined to is over: so is it. */
  void ended(String nomor) {
    table
        .joinedTo(nomor)
        .forEach(one -> cases.told(Pengaduan.PESAN_INDUK_SELESAI, one.nomor(), Map.of()));
  }
}
