package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.calendar.WorkingDay;
import id.tertib.calendar.WorkingDayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever calendar and pauses there are, the days on which a limit ran are counted, no others. */
class PauseTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

  /** Weekends and some more days off. */
  private record Days(Set<LocalDate> off) implements WorkingDayCalendar {

    @Override
    public boolean isWorkingDay(LocalDate date) {
      return date.getDayOfWeek() != DayOfWeek.SATURDAY
          && date.getDayOfWeek() != DayOfWeek.SUNDAY
          && !off.contains(date);
    }

    @Override
    public WorkingDay add(LocalDate from, int days) {
      var day = days == 0 ? onOrAfter(from) : from;
      for (var left = days; left > 0; ) {
        day = day.plusDays(1);
        left -= isWorkingDay(day) ? 1 : 0;
      }
      return new WorkingDay(day, false);
    }

    @Override
    public LocalDate onOrAfter(LocalDate date) {
      return isWorkingDay(date) ? date : onOrAfter(date.plusDays(1));
    }

    @Override
    public LocalDate onOrBefore(LocalDate date) {
      return isWorkingDay(date) ? date : onOrBefore(date.minusDays(1));
    }

    @Override
    public int between(LocalDate from, LocalDate to) {
      return to.isBefore(from)
          ? -between(to, from)
          : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    Days with(LocalDate another) {
      var more = new HashSet<>(off);
      more.add(another);
      return new Days(more);
    }
  }

  @Property
  void countsTheWorkingDaysOnWhichTheLimitRan(
      @ForAll("calendars") Days calendar,
      @ForAll @IntRange(min = 1, max = 60) int days,
      @ForAll("pauses") List<Pause> pauses) {
    var expected = walked(calendar, days, pauses);
    Assume.that(pauses.stream().noneMatch(pause -> pause.from().equals(expected)));

    assertThat(DueRule.workingDays(FIRST, days, null).due(calendar, pauses)).isEqualTo(expected);
  }

  @Property
  void leavesTheDaysThatWereLeft(
      @ForAll("calendars") Days calendar,
      @ForAll @IntRange(min = 0, max = 90) int until,
      @ForAll @IntRange(min = 1, max = 60) int stood) {
    var fixed = calendar.onOrAfter(FIRST.plusDays(until));
    var stopped = FIRST.plusDays(until / 2);
    var pause = new Pause(stopped, stopped.plusDays(stood));

    var due = DueRule.fixed(fixed).due(calendar, List.of(pause));

    Assume.that(calendar.between(stopped, fixed) > 0);
    assertThat(calendar.between(pause.until(), due)).isEqualTo(calendar.between(stopped, fixed));
  }

  @Property
  void aDayOffInAPauseChangesNothing(
      @ForAll("calendars") Days calendar,
      @ForAll @IntRange(min = 10, max = 60) int days,
      @ForAll @IntRange(min = 1, max = 30) int stood) {
    var pause = new Pause(FIRST.plusDays(3), FIRST.plusDays(3 + stood));
    var rule = DueRule.workingDays(FIRST, days, null);
    var dayOff = pause.from().plusDays(1 + stood / 2);
    Assume.that(!dayOff.isAfter(pause.until()));

    assertThat(rule.due(calendar.with(dayOff), List.of(pause)))
        .isEqualTo(rule.due(calendar, List.of(pause)));
  }

  @Property
  void stoppingAndGoingOnTheSameDayChangesNothing(
      @ForAll("calendars") Days calendar, @ForAll @IntRange(min = 0, max = 60) int day) {
    var rule = DueRule.workingDays(FIRST, 20, null);
    var pause = new Pause(FIRST.plusDays(day), FIRST.plusDays(day));

    assertThat(rule.due(calendar, List.of(pause))).isEqualTo(rule.due(calendar));
  }

  @Property
  void neverRunsPastTheLatestDay(
      @ForAll("calendars") Days calendar, @ForAll("pauses") List<Pause> pauses) {
    var latest = FIRST.plusDays(40);

    assertThat(DueRule.workingDays(FIRST, 20, latest).due(calendar, pauses))
        .isBeforeOrEqualTo(latest);
  }

  /** Day by day, as somebody would with a finger on the calendar. */
  private static LocalDate walked(Days calendar, int days, List<Pause> pauses) {
    var day = FIRST;
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      var today = day;
      var stands =
          pauses.stream()
              .anyMatch(pause -> today.isAfter(pause.from()) && !today.isAfter(pause.until()));
      left -= calendar.isWorkingDay(day) && !stands ? 1 : 0;
    }
    return day;
  }

  @Provide
  Arbitrary<Days> calendars() {
    return Arbitraries.integers()
        .between(0, 200)
        .map(FIRST::plusDays)
        .set()
        .ofMaxSize(25)
        .map(Days::new);
  }

  /** One after the other, with gaps. */
  @Provide
  Arbitrary<List<Pause>> pauses() {
    return Arbitraries.integers()
        .between(0, 20)
        .list()
        .ofMaxSize(8)
        .map(
            gaps -> {
              var pauses = new ArrayList<Pause>();
              var day = FIRST;
              for (var number = 0; number + 1 < gaps.size(); number += 2) {
                var from = day.plusDays(gaps.get(number));
                day = from.plusDays(gaps.get(number + 1));
                pauses.add(new Pause(from, day));
              }
              return pauses;
            });
  }
}
