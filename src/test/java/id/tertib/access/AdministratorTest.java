package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a new installation outside the training mode does. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class AdministratorTest {

  @Autowired IdentityService identity;

  @BeforeEach
  void nobodyIsAdministrator() {
    identity.deleteUser("admin");
  }

  @AfterEach
  void administratorOfTheDemo() {
    identity.deleteUser("admin");
    new Administrator(identity, Visitor.PASSWORD).create();
  }

  @Test
  void makesOneWithARandomPasswordThatIsSaidOnce(CapturedOutput console) {
    new Administrator(identity, "").create();
    new Administrator(identity, "").create();

    var said = Pattern.compile("akun admin, kata sandi (\\S+) \\(").matcher(console.getOut());
    assertThat(said.find()).isTrue();
    assertThat(identity.checkPassword("admin", said.group(1))).isTrue();
    assertThat(said.find()).isFalse();
    assertThat(identity.createUserQuery().memberOfGroup(Groups.ADMIN).count()).isEqualTo(1);
  }

  @Test
  void takesThePasswordOfTheSettingsAndKeepsItToItself(CapturedOutput console) {
    new Administrator(identity, "Rahasia-Kota-77").create();

    assertThat(identity.checkPassword("admin", "Rahasia-Kota-77")).isTrue();
    assertThat(console.getAll()).doesNotContain("Rahasia-Kota-77");
  }

  @Test
  void refusesASettingThatBreaksThePasswordPolicy() {
    assertThatThrownBy(() -> new Administrator(identity, "admin").create())
        .hasMessageContaining("TERTIB_ADMIN_PASSWORD tidak memenuhi aturan kata sandi");
    assertThat(identity.createUserQuery().userId("admin").count()).isZero();
  }

  @Test
  void leavesAnInstallationAloneThatHasAnAdministrator() {
    identity.createMembership("sekda", Groups.ADMIN);
    try {
      new Administrator(identity, "").create();

      assertThat(identity.createUserQuery().userId("admin").count()).isZero();
    } finally {
      identity.deleteMembership("sekda", Groups.ADMIN);
    }
  }
}
