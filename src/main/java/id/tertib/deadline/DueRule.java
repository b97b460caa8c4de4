package id.tertib.deadline;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due date comes about, so that it can be counted again when the calendar changes.
 *
 * @param kind what is counted
 * @param from the date it is counted from; for {@link Kind#TETAP} the due date itself
 * @param days working days, for {@link Kind#HARI_KERJA} alone; else 0
 * @param latest never later than this day, such as the cycle's closing date; null for no limit
 */
public record DueRule(Kind kind, LocalDate from, int days, @Nullable LocalDate latest) {

  /** What is counted. */
  public enum Kind {
    /** Fixed by a letter, a decree or a person: a change of the calendar leaves it alone. */
    TETAP,
    /** So many working days after a date; day 1 is the first working day after it. */
    HARI_KERJA,
    /** The last working day up to a date, such as the end of a quarter. */
    HARI_KERJA_TERAKHIR
  }

  /** A date that somebody set; the calendar does not move it. */
  public static DueRule fixed(LocalDate due) {
    return new DueRule(Kind.TETAP, due, 0, null);
  }

  /** {@code days} working days after {@code from}, at the latest on {@code latest}. */
  public static DueRule workingDays(LocalDate from, int days, @Nullable LocalDate latest) {
    return new DueRule(Kind.HARI_KERJA, from, days, latest);
  }

  /** The last working day on or before {@code date}. */
  public static DueRule lastWorkingDay(LocalDate date) {
    return new DueRule(Kind.HARI_KERJA_TERAKHIR, date, 0, null);
  }

  /** The due date by the calendar as it stands now. */
  public LocalDate due(WorkingDayCalendar calendar) {
    return due(calendar, List.of());
  }

  /**
   * The due date by the calendar as it stands now, the working days of these pauses left out; a
   * latest day stays.
   *
   * @param pauses that are over, in their order
   */
  public LocalDate due(WorkingDayCalendar calendar, List<Pause> pauses) {
    var day =
        switch (kind) {
          case TETAP -> from;
          case HARI_KERJA -> calendar.add(from, days).date();
          case HARI_KERJA_TERAKHIR -> calendar.onOrBefore(from);
        };
    for (var pause : pauses) {
      day = pause.move(day, calendar);
    }
    return latest != null && day.isAfter(latest) ? latest : day;
  }
}
