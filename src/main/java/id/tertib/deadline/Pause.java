package id.tertib.deadline;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.LocalDate;

/**
 * A stretch of days on which a limit did not run. The day on which it was stopped still counts; day
 * 1 afterwards is the first working day after the one on which it went on, as after every event.
 *
 * @param from the day on which it was stopped
 * @param until the day on which it went on
 */
public record Pause(LocalDate from, LocalDate until) {

  /** As far as the calendar counts at once. */
  private static final int STEP = 400;

  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "Jeda %s berakhir sebelum mulai, %s".formatted(from, until));
    }
  }

  /**
   * A due date moved by this pause: the working days that were left are left again. One that was
   * over already stays.
   */
  LocalDate move(LocalDate due, WorkingDayCalendar calendar) {
    if (from.equals(until) || due.isBefore(from)) {
      return due;
    }
    var day = until;
    var left = calendar.between(from, due);
    for (; left > STEP; left -= STEP) {
      day = calendar.add(day, STEP).date();
    }
    return calendar.add(day, left).date();
  }
}
