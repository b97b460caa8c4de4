package id.tertib.deadline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a schedule's file, form and ledger write a stage. */
class StageTest {

  @ParameterizedTest
  @CsvSource({"-7, H-7", "0, H", "1, H+1", "50%, 50%", "80 %, 80%", "100%, 100%"})
  void isReadFromTheFileAndNamedInTheLedger(String text, String label) {
    var stage = Stage.parse(text);

    assertThat(stage.label()).isEqualTo(label);
    assertThat(Stage.ofLabel(label)).isEqualTo(stage);
    assertThat(Stage.parse(stage.text())).isEqualTo(stage);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0%", "101%", "-5%", "%", "separuh", "5.5", "tiap bulan"})
  void isNoneOtherwise(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Stage.parse(text));
  }

  @Test
  void hasNoPartInRowsThatNoScheduleMade() {
    assertThat(Stage.ofLabel("Manual 20261124")).isNull();
    assertThat(Stage.ofLabel("Pemberitahuan")).isNull();
  }

  @Test
  void comesAgainEveryMonthUnderTheNameOfItsDays() {
    assertThat(Stage.parse("Bulanan")).isEqualTo(Stage.MONTHLY);
    assertThat(Stage.MONTHLY.text()).isEqualTo("bulanan");
    assertThat(Stage.lastOf(Stream.of("-7", "14", "1", "80%", "bulanan").map(Stage::parse)))
        .isEqualTo(Stage.ofDays(14));
    assertThat(Stage.lastOf(Stream.of("-7", "bulanan").map(Stage::parse)))
        .isEqualTo(Stage.ofDays(0));
  }

  @Test
  void standsInTheOrderOfTheSchedule() {
    assertThat(
            Stream.of("1", "bulanan", "80%", "-7", "50%", "0")
                .map(Stage::parse)
                .sorted()
                .map(Stage::label))
        .containsExactly("50%", "80%", "H-7", "H", "H+1", "bulanan")
        .allMatch(Objects::nonNull);
  }
}
