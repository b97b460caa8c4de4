package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.tertib.data.CsvTable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KalenderTest {

  private final Kalender kalender = shipped();

  /** The calendar as shipped: 2025 and 2026 decreed. */
  static Kalender shipped() {
    var years = HariLiburFile.read(CsvTable.ofClasspath(HariLiburFile.NAME, HariLiburFile.COLUMNS));
    return new Kalender(
        years.values().stream()
            .flatMap(List::stream)
            .map(HariLibur::tanggal)
            .collect(Collectors.toSet()),
        years.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-26,  3, 2025-04-09",
    "2025-03-26,  5, 2025-04-11",
    "2025-03-26, 10, 2025-04-21",
    "2025-03-26, 14, 2025-04-25",
    "2025-03-26, 30, 2025-05-22",
    "2025-03-26, 60, 2025-07-10",
    "2025-12-23,  3, 2025-12-30",
    "2025-12-23,  5, 2026-01-02",
    "2025-12-23, 10, 2026-01-09",
    "2025-12-23, 14, 2026-01-15",
    "2025-12-23, 30, 2026-02-09",
    "2025-12-23, 60, 2026-04-01"
  })
  void countsTheDaysOfTheRules(LocalDate from, int days, LocalDate expected) {
    assertThat(kalender.add(from, days)).isEqualTo(new WorkingDay(expected, false));
    assertThat(kalender.between(from, expected)).isEqualTo(days);
  }

  @Test
  void givesTheDayItselfOrTheNextWorkingDayForNoDays() {
    assertThat(kalender.add(LocalDate.of(2026, 7, 13), 0).date()).isEqualTo("2026-07-13");
    assertThat(kalender.add(LocalDate.of(2026, 12, 24), 0).date()).isEqualTo("2026-12-28");
  }

  @Test
  void marksADateInAYearWithoutDecreeAsAssumed() {
    assertThat(kalender.add(LocalDate.of(2026, 12, 30), 1))
        .isEqualTo(new WorkingDay(LocalDate.of(2026, 12, 31), false));
    // 1 January is off in every year, 2 and 3 are a weekend
    assertThat(kalender.add(LocalDate.of(2026, 12, 31), 1))
        .isEqualTo(new WorkingDay(LocalDate.of(2027, 1, 4), true));
    // the event's own day is not counted
    assertThat(kalender.add(LocalDate.of(2024, 12, 31), 1))
        .isEqualTo(new WorkingDay(LocalDate.of(2025, 1, 2), false));
  }

  @ParameterizedTest
  @CsvSource({"2028-05-01", "2027-06-01", "2027-08-17", "2028-12-25", "2029-01-01"})
  void keepsTheFixedDaysOffInAYearWithoutDecree(LocalDate date) {
    assertThat(kalender.isWorkingDay(date)).isFalse();
  }

  @Test
  void letsTheDecreeDecideInADecreedYear() {
    assertThat(kalender.isWorkingDay(LocalDate.of(2025, 8, 18))).isFalse();
    assertThat(kalender.isWorkingDay(LocalDate.of(2026, 8, 18))).isTrue();
  }

  @Test
  void findsTheWorkingDayOnEitherSide() {
    var christmasEve = LocalDate.of(2026, 12, 24);

    assertThat(kalender.onOrAfter(christmasEve)).isEqualTo("2026-12-28");
    assertThat(kalender.onOrBefore(christmasEve)).isEqualTo("2026-12-23");
  }

  @Test
  void countsBackwardsAsANegativeNumber() {
    assertThat(kalender.between(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 20)))
        .isEqualTo(-2);
  }

  @ParameterizedTest
  @CsvSource({"-1", "401"})
  void refusesMoreDaysThanAnyLimitHas(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kalender.add(LocalDate.of(2026, 1, 2), days))
        .withMessageContaining("0 sampai 400");
  }
}
