package id.tertib.office;

import id.tertib.engine.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a program sends to change an office; which fields count depends on {@code apa}.
 *
 * @param apa {@code ganti-nama}, {@code gabung}, {@code tutup}, {@code tambah} or {@code
 *     buka-kembali}
 * @param kode of the office
 * @param sesudah code of the office behind which a new one stands
 * @param akhiri whether closing ends the office's open work
 * @param tanggal day from which the decree has effect, {@code 2026-01-05}
 * @param nomor of the decree
 */
record IsianPerubahan(
    @Nullable String apa,
    @Nullable String kode,
    @Nullable String nama,
    @Nullable String singkatan,
    @Nullable String jenis,
    @Nullable String sesudah,
    @Nullable String penerus,
    @Nullable Boolean akhiri,
    @Nullable String tanggal,
    @Nullable String nomor,
    @Nullable String alasan) {

  static final String GANTI_NAMA = "ganti-nama";
  static final String GABUNG = "gabung";
  static final String TUTUP = "tutup";
  static final String TAMBAH = "tambah";
  static final String BUKA_KEMBALI = "buka-kembali";

  static IsianPerubahan kosong() {
    return new IsianPerubahan(null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * @throws RefusedException 400 when nobody knows what is to be done
   */
  Perintah perintah() {
    var dasar = new Perintah.Dasar(tanggal, nomor, alasan);
    var yang = kode == null ? "" : kode.strip();
    return switch (apa == null ? "" : apa) {
      case GANTI_NAMA -> new Perintah.GantiNama(yang, nama, singkatan, dasar);
      case GABUNG -> new Perintah.Gabungkan(yang, penerus, dasar);
      case TUTUP -> new Perintah.Tutup(yang, Boolean.TRUE.equals(akhiri), dasar);
      case TAMBAH -> new Perintah.Tambah(yang, nama, singkatan, jenis, sesudah, dasar);
      case BUKA_KEMBALI -> new Perintah.BukaKembali(yang, dasar);
      default ->
          throw RefusedException.badRequest(
              "Perubahan '%s' tidak dikenal. Isi apa dengan ganti-nama, gabung, tutup, tambah, atau buka-kembali."
                  .formatted(apa));
    };
  }
}
