package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x20, 0x09, 0x0A, 0x85, 0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x2003, 0x200B, 0x200C,
        0x200D, 0x200E, 0x200F, 0x2028, 0x202E, 0x2060, 0x2062, 0x2066, 0x2800, 0x3000, 0x3164,
        0xFE0F, 0xFEFF, 0xFFA0, 0xE0020, 0xE0101
      })
  void seesNothingInASignThatIsDrawnAsNothing(int sign) {
    var text = Character.toString(sign);

    assertThat(VisibleText.isBlank(text)).isTrue();
    assertThat(VisibleText.isBlank(" " + text + text + "\n")).isTrue();
    assertThat(VisibleText.isBlank(text + "di arsip" + text)).isFalse();
  }

  @Test
  void seesWhatIsThere() {
    assertThat(VisibleText.isBlank(null)).isTrue();
    assertThat(VisibleText.isBlank("")).isTrue();
    assertThat(VisibleText.isBlank("-")).isFalse();
    assertThat(VisibleText.isBlank("ꦲ")).isFalse();
    assertThat(VisibleText.isBlank("👍🏽")).isFalse();
  }
}
