package id.tertib.pengaduan.petugas;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.NaskahUmum;
import id.tertib.pengaduan.perkara.Terbitan;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published words are mended or taken back at once, whoever holds the report meanwhile: what tells
 * too much must not stand until somebody's step ends. On record is who did it and why, as a choice.
 */
@Service
class NaskahTerbit {

  private final Terbitan published;
  private final NaskahUmum wording;
  private final AuditTrail trail;

  NaskahTerbit(Terbitan published, NaskahUmum wording, AuditTrail trail) {
    this.published = published;
    this.wording = wording;
    this.trail = trail;
  }

  record Terbit(String naskah, String tempat) {}

  /** Why words change. */
  enum Sebab {
    PRIBADI("memuat nama, kontak, atau alamat seseorang"),
    KELIRU("keliru atau tidak sesuai laporan"),
    KETIK("salah ketik"),
    DIMINTA("diminta pelapor");

    private final String nama;

    Sebab(String nama) {
      this.nama = nama;
    }

    public String kode() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String nama() {
      return nama;
    }

    static Sebab of(String kode) {
      return Arrays.stream(values())
          .filter(one -> one.kode().equals(kode))
          .findFirst()
          .orElseThrow(() -> RefusedException.badRequest("Pilih sebabnya."));
    }
  }

  /**
   * @throws RefusedException 404 when nothing of it is published
   */
  Terbit baca(String nomor) {
    return published
        .find(nomor)
        .map(words -> new Terbit(words.teks(), words.tempat()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tidak ada laporan terbit bernomor itu. Periksa nomornya."));
  }

  /**
   * @throws RefusedException as {@link NaskahUmum#ganti}, 400 without a reason
   */
  @Transactional
  void ganti(Peran peran, String nomor, String naskah, String tempat, String sebab) {
    var why = Sebab.of(sebab);
    wording.ganti(nomor, naskah, tempat);
    trail.record(
        AuditEntry.of(peran.akun(), "memperbaiki naskah publik", nomor).because(why.nama()));
  }

  /**
   * @throws RefusedException 404 when nothing of it is published, 400 without a reason
   */
  @Transactional
  void tarik(Peran peran, String nomor, String sebab) {
    var why = Sebab.of(sebab);
    wording.tarik(nomor);
    trail.record(AuditEntry.of(peran.akun(), "menarik naskah publik", nomor).because(why.nama()));
  }
}
