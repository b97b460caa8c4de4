package id.tertib.training;

import id.tertib.calendar.WorkingDayCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Working days and hours of the history. */
@Component
@Profile("demo")
class Days {

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private final WorkingDayCalendar calendar;

  Days(WorkingDayCalendar calendar) {
    this.calendar = calendar;
  }

  /** So many working days after that day, itself when it is one and {@code days} is 0. */
  LocalDate after(LocalDate day, int days) {
    return calendar.add(day, days).date();
  }

  static ZonedDateTime at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE);
  }

  /**
   * @param day e.g. {@code 2026-01-05}
   */
  static ZonedDateTime at(String day, String time) {
    return at(LocalDate.parse(day), time);
  }
}
