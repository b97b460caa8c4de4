package id.tertib.calendar;

import java.util.Set;

/**
 * A module whose dates are counted in working days. The calendar knows no deadline: it asks these
 * beans what a change would move, and tells them when it is made, in one transaction with them.
 */
public interface CalendarFollower {

  /**
   * Before anything is read or changed: holds back whoever would work against it until the
   * transaction ends.
   */
  default void lock() {}

  /**
   * What would move; changes nothing.
   *
   * @param before the calendar as it stands
   * @param after the calendar as it would be
   */
  CalendarImpact impact(WorkingDayCalendar before, WorkingDayCalendar after);

  /**
   * The calendar already says what holds now: counts again and moves.
   *
   * @param before the calendar as it stood
   * @param after the calendar as it stands now
   * @param reason read where a date moved, e.g. “Libur 18 Agustus 2026 (SKB 2/2026)”
   * @param by account of the administrator
   * @return how many dates moved
   */
  int follow(WorkingDayCalendar before, WorkingDayCalendar after, String reason, String by);

  /** Years into which something open falls: an estimate there is worth a warning. */
  default Set<Integer> years() {
    return Set.of();
  }
}
