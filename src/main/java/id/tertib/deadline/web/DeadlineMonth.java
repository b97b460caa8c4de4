package id.tertib.deadline.web;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineSight.Sight;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A month of the register, week by week from Monday. */
@Component
class DeadlineMonth {

  /** More different deadlines than this do not fall into one month. */
  private static final int MOST = 2000;

  private final DeadlineList list;
  private final DeadlineRows rows;
  private final DeadlineWords words;
  private final WorkingDayCalendar calendar;

  DeadlineMonth(
      DeadlineList list, DeadlineRows rows, DeadlineWords words, WorkingDayCalendar calendar) {
    this.list = list;
    this.rows = rows;
    this.words = words;
    this.calendar = calendar;
  }

  /**
   * @param off Saturday, Sunday or a day off by decree
   * @param inside whether it belongs to the month itself
   */
  record Day(
      LocalDate day, boolean inside, boolean off, boolean today, List<DeadlineRows.Row> rows) {}

  /**
   * @param month e.g. {@code 2026-11}
   * @param assumed whether its year has no holiday decree, so that days off are an estimate
   */
  record Month(
      String month,
      String title,
      String previous,
      String next,
      boolean assumed,
      List<List<Day>> weeks) {}

  Month of(YearMonth month, DeadlineFilter filter, Sight sight) {
    var first = month.atDay(1).with(DayOfWeek.MONDAY);
    var last = month.atEndOfMonth().with(DayOfWeek.SUNDAY);
    var today = words.today();
    var byDay =
        rows.of(list.page(filter.between(first, last), sight, 0, MOST).lines()).stream()
            .collect(Collectors.groupingBy(DeadlineRows.Row::due));
    var weeks =
        Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
            .map(
                monday ->
                    monday
                        .datesUntil(monday.plusWeeks(1))
                        .map(
                            day ->
                                new Day(
                                    day,
                                    YearMonth.from(day).equals(month),
                                    off(day),
                                    day.equals(today.day()),
                                    byDay.getOrDefault(day, List.of())))
                        .toList())
            .toList();
    return new Month(
        month.toString(),
        words.month(month),
        month.minusMonths(1).toString(),
        month.plusMonths(1).toString(),
        today.assumed(month.atDay(1)),
        weeks);
  }

  private boolean off(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        || day.getDayOfWeek() == DayOfWeek.SUNDAY
        || !calendar.isWorkingDay(day);
  }
}
