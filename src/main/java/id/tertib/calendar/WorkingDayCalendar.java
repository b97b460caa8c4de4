package id.tertib.calendar;

import java.time.LocalDate;

/**
 * Counts in working days: Saturdays, Sundays, national holidays and cuti bersama are off. Day 1 is
 * the first working day after the event.
 */
public interface WorkingDayCalendar {

  boolean isWorkingDay(LocalDate date);

  /**
   * @param days 0 to 400; 0 gives {@code from} itself or the next working day
   */
  WorkingDay add(LocalDate from, int days);

  /** The day itself or the next working day. */
  default LocalDate onOrAfter(LocalDate date) {
    return add(date, 0).date();
  }

  /** The day itself or the working day before. */
  LocalDate onOrBefore(LocalDate date);

  /**
   * Working days from the day after {@code from} up to and including {@code to}; negative when
   * {@code to} lies before {@code from}.
   */
  int between(LocalDate from, LocalDate to);
}
