package id.tertib.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time under which lists find a deadline.
 *
 * @param quarter 1 to 4; null when it belongs to a year as a whole
 */
public record CyclePeriod(int year, @Nullable Integer quarter) {

  public CyclePeriod {
    if (quarter != null && (quarter < 1 || quarter > 4)) {
      throw new IllegalArgumentException(
          "Triwulan %d tidak ada; yang ada 1 sampai 4".formatted(quarter));
    }
  }

  /** The quarter that a day lies in. */
  public static CyclePeriod quarterOf(LocalDate day) {
    return new CyclePeriod(day.getYear(), (day.getMonthValue() + 2) / 3);
  }
}
