package id.tertib.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The working days as known now. In a year without a holiday decree Saturdays, Sundays, the fixed
 * holidays and whatever was entered for it are off, and everything counted there is an estimate.
 *
 * @param libur days off
 * @param tahunPasti years with a holiday decree
 */
record Kalender(Set<LocalDate> libur, Set<Integer> tahunPasti) implements WorkingDayCalendar {

  static final int MOST_DAYS = 400;
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  /** Off every year by law, whatever the decree of the year adds. */
  static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(6, 1),
          MonthDay.of(8, 17),
          MonthDay.of(12, 25));

  Kalender {
    libur = Set.copyOf(libur);
    tahunPasti = Set.copyOf(tahunPasti);
  }

  /** Whether questions about this year are answered. */
  static boolean covers(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Off every year by law, e.g. 17 August. */
  static boolean isFixed(LocalDate date) {
    return FIXED.contains(MonthDay.from(date));
  }

  @Override
  public boolean isWorkingDay(LocalDate date) {
    return date.getDayOfWeek() != DayOfWeek.SATURDAY
        && date.getDayOfWeek() != DayOfWeek.SUNDAY
        && !libur.contains(date)
        && (isDecreed(date) || !isFixed(date));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when {@code days} is not 0 to 400
   */
  @Override
  public WorkingDay add(LocalDate from, int days) {
    if (days < 0 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "%d hari kerja tidak dapat dihitung; isi 0 sampai %d".formatted(days, MOST_DAYS));
    }
    var left = Math.max(days, 1);
    var date = days == 0 ? from : from.plusDays(1);
    var assumed = !isDecreed(date);
    while (!isWorkingDay(date) || --left > 0) {
      date = date.plusDays(1);
      assumed |= !isDecreed(date);
    }
    return new WorkingDay(date, assumed);
  }

  @Override
  public LocalDate onOrBefore(LocalDate date) {
    var day = date;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  @Override
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
  }

  boolean isDecreed(LocalDate date) {
    return tahunPasti.contains(date.getYear());
  }
}
