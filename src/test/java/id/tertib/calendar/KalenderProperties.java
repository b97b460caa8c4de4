package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class KalenderProperties {

  private final Kalender kalender = KalenderTest.shipped();

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(2023, 1, 1).toEpochDay(), LocalDate.of(2031, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Property
  void landsOnAWorkingDay(@ForAll("dates") LocalDate from, @ForAll @IntRange(max = 400) int days) {
    assertThat(kalender.isWorkingDay(kalender.add(from, days).date())).isTrue();
  }

  @Property
  void comesLaterWithEveryDayMore(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 399) int days) {
    assertThat(kalender.add(from, days + 1).date()).isAfter(kalender.add(from, days).date());
  }

  @Property
  void neverComesEarlierForALaterStart(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(max = 400) int days) {
    assertThat(kalender.add(from.plusDays(1), days).date())
        .isAfterOrEqualTo(kalender.add(from, days).date());
  }

  @Property
  void countsBackWhatItAdded(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 400) int days) {
    assertThat(kalender.between(from, kalender.add(from, days).date())).isEqualTo(days);
  }

  @Property
  void countsTheSameBothWays(@ForAll("dates") LocalDate one, @ForAll("dates") LocalDate other) {
    assertThat(kalender.between(one, other)).isEqualTo(-kalender.between(other, one));
  }

  @Property
  void addsInTwoStepsWhatItAddsInOne(
      @ForAll("dates") LocalDate from,
      @ForAll @IntRange(min = 1, max = 200) int first,
      @ForAll @IntRange(min = 1, max = 200) int second) {
    assertThat(kalender.add(kalender.add(from, first).date(), second).date())
        .isEqualTo(kalender.add(from, first + second).date());
  }

  @Property
  void findsTheNearestWorkingDay(@ForAll("dates") LocalDate date) {
    var after = kalender.onOrAfter(date);
    var before = kalender.onOrBefore(date);

    assertThat(after).isAfterOrEqualTo(date).isEqualTo(kalender.add(date, 0).date());
    assertThat(before).isBeforeOrEqualTo(date);
    assertThat(kalender.isWorkingDay(after) && kalender.isWorkingDay(before)).isTrue();
    assertThat(kalender.between(before, after)).isEqualTo(before.equals(after) ? 0 : 1);
  }

  @Property
  void isAssumedExactlyWhenADayOutsideTheDecreedYearsWasCounted(
      @ForAll("dates") LocalDate from, @ForAll @IntRange(min = 1, max = 400) int days) {
    var end = kalender.add(from, days);

    assertThat(end.assumed())
        .isEqualTo(
            from.plusDays(1)
                .datesUntil(end.date().plusDays(1))
                .anyMatch(day -> day.getYear() < 2025 || day.getYear() > 2026));
  }
}
