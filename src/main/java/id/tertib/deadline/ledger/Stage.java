package id.tertib.deadline.ledger;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A stage of the reminders: so many calendar days before or after the due date (CONTRACT 8).
 *
 * @param days negative before, 0 on the day, positive after
 */
public record Stage(int days) {

  /** When reminders are sent, WIB. */
  public static final LocalTime TIME = LocalTime.of(7, 30);

  /** As ledger and API write it: {@code H-7}, {@code H}, {@code H+1}. */
  public String label() {
    if (days == 0) {
      return "H";
    }
    return days < 0 ? "H" + days : "H+" + days;
  }

  /** Up to the due date a day off moves to the working day before, after it to the next. */
  public LocalDate day(LocalDate due, WorkingDayCalendar calendar) {
    var day = due.plusDays(days);
    return days <= 0 ? calendar.onOrBefore(day) : calendar.onOrAfter(day);
  }

  public static Instant moment(LocalDate day, ZoneId zone) {
    return day.atTime(TIME).atZone(zone).toInstant();
  }
}
