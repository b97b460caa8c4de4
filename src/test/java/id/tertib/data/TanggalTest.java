package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TanggalTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 11, 26);

  @Test
  void saysADateWithItsMonthInWords() {
    assertThat(Tanggal.panjang(DEADLINE)).isEqualTo("26 November 2026");
    assertThat(Tanggal.panjang(LocalDate.of(2027, 1, 4))).isEqualTo("4 Januari 2027");
    assertThat(Tanggal.pendek(LocalDate.of(2026, 8, 9))).isEqualTo("9 Agu");
  }

  @Test
  void saysADeadlineWithItsWeekday() {
    assertThat(Tanggal.hari(DEADLINE)).isEqualTo("Kamis, 26 November 2026");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-26",
        "26/11/2026",
        "26-11-2026",
        " 26.11.2026 ",
        "26 November 2026",
        "26 november 2026",
        "26 Nov 2026"
      })
  void readsADayAsPeopleTypeIt(String typed) {
    assertThat(Tanggal.read(typed)).contains(DEADLINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "31/02/2026", "11/26/2026", "26 Nopember", "besok"})
  void readsNothingElseAsADay(String typed) {
    assertThat(Tanggal.read(typed)).isEmpty();
  }

  @Test
  void countsDaysInTheCitysZone() {
    var lateEvening = Instant.parse("2026-11-25T17:05:00Z");

    assertThat(Tanggal.waktu(lateEvening)).isEqualTo("26 November 2026, 00:05 WIB");
    assertThat(Tanggal.hari(lateEvening)).isEqualTo("Kamis, 26 November 2026");
  }
}
