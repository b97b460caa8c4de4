package id.tertib.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.access.Limits;
import id.tertib.access.SignInProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class Pbkdf2Test {

  private final Pbkdf2 usual = new Pbkdf2(Limits.usual());

  @Test
  void knowsARightPasswordFromAWrongOne() {
    var stored = usual.encrypt("Tertib-2026!garam");

    assertThat(usual.check("Tertib-2026!garam", stored)).isTrue();
    assertThat(usual.check("tertib-2026!garam", stored)).isFalse();
    assertThat(usual.encrypt("Tertib-2026!garam")).isNotEqualTo(stored);
  }

  @Test
  void leadsNobodyToTheHashOfNobody() {
    var stored = usual.ofNobody();

    assertThat(stored).hasSameSizeAs(usual.encrypt("x")).startsWith("210000$");
    assertThat(usual.check("", stored)).isFalse();
    assertThat(usual.ofNobody()).isNotEqualTo(stored);
  }

  @Test
  void fitsTheEnginesColumnAndSaysHowManyRoundsItTook() {
    assertThat("{PBKDF2}" + usual.encrypt("x")).startsWith("{PBKDF2}210000$").hasSizeLessThan(255);
  }

  @Test
  void takesAHashOfFewerRoundsAndWantsItRenewed() {
    var before = new Pbkdf2(iterations(10_000)).encrypt("Tertib-2026!");

    assertThat(usual.check("Tertib-2026!", before)).isTrue();
    assertThat(usual.isCurrent("{PBKDF2}" + before)).isFalse();
    assertThat(usual.isCurrent("{PBKDF2}" + usual.encrypt("x"))).isTrue();
    assertThat(usual.isCurrent("{SHA-512}abc==")).isFalse();
  }

  @Test
  void refusesASettingThatMakesPasswordsEasyToGuess() {
    assertThatThrownBy(() -> iterations(9_999))
        .rootCause()
        .hasMessageContaining("tertib.sign-in.iterations 9999 terlalu kecil");
  }

  private static SignInProperties iterations(int number) {
    return new Binder(
            new MapConfigurationPropertySource(Map.of("tertib.sign-in.iterations", number)))
        .bindOrCreate("tertib.sign-in", SignInProperties.class);
  }
}
