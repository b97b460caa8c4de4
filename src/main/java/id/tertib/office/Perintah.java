package id.tertib.office;

import org.jspecify.annotations.Nullable;

/** What an administrator wants done to an office, as he typed it; nothing is checked yet. */
public sealed interface Perintah {

  /** Code of the office. */
  String kode();

  Dasar dasar();

  /**
   * What it rests on.
   *
   * @param tanggal day from which it has effect, {@code 2026-01-05}; required, not in the future
   * @param nomor of the regulation or decision; required
   * @param alasan may be left out
   */
  record Dasar(@Nullable String tanggal, @Nullable String nomor, @Nullable String alasan) {}

  /** Another name; the one before becomes an alias. */
  record GantiNama(String kode, @Nullable String nama, @Nullable String singkatan, Dasar dasar)
      implements Perintah {}

  /** Into another office, which carries on for it. */
  record Gabungkan(String kode, @Nullable String penerus, Dasar dasar) implements Perintah {}

  /**
   * Without a successor.
   *
   * @param akhiriPekerjaan ends its open work too, without a result
   */
  record Tutup(String kode, boolean akhiriPekerjaan, Dasar dasar) implements Perintah {}

  /**
   * A new office.
   *
   * @param sesudah code of the office behind which it stands in every list; null for the end of its
   *     kind
   */
  record Tambah(
      String kode,
      @Nullable String nama,
      @Nullable String singkatan,
      @Nullable String jenis,
      @Nullable String sesudah,
      Dasar dasar)
      implements Perintah {}

  /** Takes back that it was closed, or, on the same day, that it was merged. */
  record BukaKembali(String kode, Dasar dasar) implements Perintah {}
}
