package id.tertib.procedure;

import id.tertib.data.UniqueRow;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that run within a year, from 1 and without a gap: the row of a series is held until the
 * caller's transaction ends.
 */
@Component
public class RunningNumbers {

  private final JdbcClient jdbc;
  private final UniqueRow row;
  private final Clock clock;

  RunningNumbers(JdbcClient jdbc, UniqueRow row, Clock clock) {
    this.jdbc = jdbc;
    this.row = row;
    this.clock = clock;
  }

  /**
   * The number of a letter: the given one, which takes its place in the series too, or else {@code
   * 7/TA-RB/2026}.
   *
   * @param given by a person; blank for none
   */
  public String letter(String code, String given) {
    var next = next(code);
    return given.isBlank() ? "%d/%s/%d".formatted(next, code, year()) : given.strip();
  }

  /** The next of this year. */
  public int next(String series) {
    if (count(series) == 0) {
      begin(series);
      count(series);
    }
    return jdbc.sql("select terakhir from nomor where deret = ? and tahun = ?")
        .params(series, year())
        .query(Integer.class)
        .single();
  }

  int year() {
    return LocalDate.now(clock).getYear();
  }

  private int count(String series) {
    return jdbc.sql("update nomor set terakhir = terakhir + 1 where deret = ? and tahun = ?")
        .params(series, year())
        .update();
  }

  private void begin(String series) {
    row.first(
        () ->
            jdbc.sql("insert into nomor (deret, tahun, terakhir) values (?, ?, 0)")
                .params(series, year())
                .update());
  }
}
