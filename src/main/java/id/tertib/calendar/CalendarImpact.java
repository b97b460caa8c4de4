package id.tertib.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the calendar does to open dates, told before anything happens.
 *
 * @param moves dates that are counted anew and come out differently
 * @param fixed dates that somebody set and that would now lie on a day off; they stay
 */
public record CalendarImpact(List<Move> moves, List<Fixed> fixed) {

  public CalendarImpact {
    moves = List.copyOf(moves);
    fixed = List.copyOf(fixed);
  }

  /**
   * @param kind name of the kind, as people read it
   * @param title what is owed
   * @param office whose, as people read it; null for the city's own
   */
  public record Move(
      String kind, String title, @Nullable String office, LocalDate from, LocalDate to) {}

  /** As {@link Move}; {@code due} stays. */
  public record Fixed(String kind, String title, @Nullable String office, LocalDate due) {}
}
