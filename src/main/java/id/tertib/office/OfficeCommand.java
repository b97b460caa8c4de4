package id.tertib.office;

import org.jspecify.annotations.Nullable;

/** What an administrator wants done to an office, as he typed it; nothing is checked yet. */
public sealed interface OfficeCommand {

  /** Code of the office. */
  String kode();

  Basis dasar();

  /**
   * What it rests on.
   *
   * @param tanggal day from which it has effect, {@code 2026-01-05}; required, not in the future
   * @param nomor of the regulation or decision; required
   * @param alasan may be left out
   */
  record Basis(@Nullable String tanggal, @Nullable String nomor, @Nullable String alasan) {}

  /** Another name; the one before becomes an alias. */
  record Rename(String kode, @Nullable String nama, @Nullable String singkatan, Basis dasar)
      implements OfficeCommand {}

  /** Into another office, which carries on for it. */
  record Merge(String kode, @Nullable String penerus, Basis dasar) implements OfficeCommand {}

  /**
   * Without a successor.
   *
   * @param akhiriPekerjaan ends its open work too, without a result
   */
  record Close(String kode, boolean akhiriPekerjaan, Basis dasar) implements OfficeCommand {}

  /**
   * A new office.
   *
   * @param sesudah code of the office behind which it stands in every list; null for the end of its
   *     kind
   */
  record Add(
      String kode,
      @Nullable String nama,
      @Nullable String singkatan,
      @Nullable String jenis,
      @Nullable String sesudah,
      Basis dasar)
      implements OfficeCommand {}

  /** Takes back that it was closed, or, on the same day, that it was merged. */
  record Reopen(String kode, Basis dasar) implements OfficeCommand {}
}
