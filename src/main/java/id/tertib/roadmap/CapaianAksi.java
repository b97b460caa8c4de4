package id.tertib.roadmap;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the Road Map was done, as the procedure that monitors it found. The procedure
 * contributes one.
 */
public interface CapaianAksi {

  /** Of the whole city in a semester; empty until its report is sent. */
  Optional<Angka> ofCity(Semester semester);

  /** Of one perangkat daerah in a semester; empty until the city's report is sent. */
  Optional<Angka> ofOffice(Semester semester, String office);

  /**
   * @param percent mean over all rows, with two decimals and a comma
   * @param done actions that were done, of those that apply
   * @param day that the figures stand for
   * @param source in words
   * @param page that shows it
   */
  record Angka(
      String percent, int done, int applicable, LocalDate day, String source, String page) {}
}
