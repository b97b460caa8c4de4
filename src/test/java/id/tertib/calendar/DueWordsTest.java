package id.tertib.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Wherever a due date is told, its distance is told in the same words. */
@ProcessTest
class DueWordsTest {

  @Autowired DueWords words;
  @Autowired TimeTravel clock;

  @BeforeEach
  void fridayBeforeADayOff() {
    // 17 August 2026, a Monday, is off
    clock.startAt("2026-08-14T08:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-11, terlambat 3 hari kerja, OVERDUE",
    "2026-08-14, hari ini, NEAR",
    "2026-08-17, sebelum hari kerja berikutnya, NEAR",
    "2026-08-18, 1 hari kerja lagi, NEAR",
    "2026-08-24, 5 hari kerja lagi, NEAR",
    "2026-08-26, 6 hari kerja lagi, FAR",
    "2027-01-04, 96 hari kerja lagi (perkiraan), FAR"
  })
  void tellsTheWorkingDaysThatAreLeft(LocalDate due, String text, DueWords.Nearness nearness) {
    assertThat(words.of(due)).isEqualTo(new DueWords.Words(text, nearness));
  }

  @Test
  void callsADayLateAlthoughNoWorkingDayHasPassedSince() {
    clock.startAt("2026-08-17T08:00");

    assertThat(words.of(LocalDate.parse("2026-08-15")).text()).isEqualTo("terlambat");
    assertThat(words.today().late(LocalDate.parse("2026-08-15"))).isZero();
  }
}
