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
record ChangeForm(
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

  static final String RENAME = "ganti-nama";
  static final String MERGE = "gabung";
  static final String CLOSE = "tutup";
  static final String ADD = "tambah";
  static final String REOPEN = "buka-kembali";

  static ChangeForm empty() {
    return new ChangeForm(null, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * @throws RefusedException 400 when nobody knows what is to be done
   */
  OfficeCommand command() {
    var basis = new OfficeCommand.Basis(tanggal, nomor, alasan);
    var each = kode == null ? "" : kode.strip();
    return switch (apa == null ? "" : apa) {
      case RENAME -> new OfficeCommand.Rename(each, nama, singkatan, basis);
      case MERGE -> new OfficeCommand.Merge(each, penerus, basis);
      case CLOSE -> new OfficeCommand.Close(each, Boolean.TRUE.equals(akhiri), basis);
      case ADD -> new OfficeCommand.Add(each, nama, singkatan, jenis, sesudah, basis);
      case REOPEN -> new OfficeCommand.Reopen(each, basis);
      default ->
          throw RefusedException.badRequest(
              "Perubahan '%s' tidak dikenal. Isi apa dengan ganti-nama, gabung, tutup, tambah, atau buka-kembali."
                  .formatted(apa));
    };
  }
}
