package id.tertib.pengaduan;

import java.time.LocalDate;

/** How an office handled the reports that it had to, as numbers, for whoever asks. */
public interface AngkaPengaduan {

  /**
   * Reports that were received in a stretch of days; {@code tuntas} and {@code diproses} make up
   * {@code wajib}.
   *
   * @param wajib that the office has to handle
   * @param diproses of these, running
   * @param tuntas of these, over
   * @param belumDitanggapi running without a first response
   * @param hari on which it was counted
   */
  record Angka(int wajib, int diproses, int tuntas, int belumDitanggapi, LocalDate hari) {}

  /**
   * @param office code; what the offices had that it carries on counts as its own
   * @param from first day on which they were received
   * @param to last day
   */
  Angka of(String office, LocalDate from, LocalDate to);
}
