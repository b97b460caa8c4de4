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
  @ValueSource(strings = {"0%", "101%", "-5%", "%", "separuh", "5.5"})
  void isNoneOtherwise(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Stage.parse(text));
  }

  @Test
  void hasNoPartInRowsThatNoScheduleMade() {
    assertThat(Stage.ofLabel("Manual 20261124")).isNull();
    assertThat(Stage.ofLabel("Pemberitahuan")).isNull();
  }

  @Test
  void standsInTheOrderOfTheSchedule() {
    assertThat(Stream.of("1", "80%", "-7", "50%", "0").map(Stage::parse).sorted().map(Stage::label))
        .containsExactly("50%", "80%", "H-7", "H", "H+1")
        .allMatch(Objects::nonNull);
  }
}
