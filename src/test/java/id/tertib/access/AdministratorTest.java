package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
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
  @Autowired AccountClosures closures;
  @Autowired AuditTrail trail;

  @BeforeEach
  void nobodyIsAdministrator() {
    identity.deleteUser("admin");
  }

  @AfterEach
  void administratorOfTheDemo() {
    identity.deleteUser("admin");
    administrator(Visitor.PASSWORD, false).create();
  }

  @Test
  void makesOneWithARandomPasswordThatIsSaidOnce(CapturedOutput console) {
    administrator("", false).create();
    administrator("", false).create();

    var said = Pattern.compile("akun admin, kata sandi (\\S+) \\(").matcher(console.getOut());
    assertThat(said.find()).isTrue();
    assertThat(identity.checkPassword("admin", said.group(1))).isTrue();
    assertThat(said.find()).isFalse();
    assertThat(identity.createUserQuery().memberOfGroup(Groups.ADMIN).count()).isEqualTo(1);
  }

  @Test
  void takesThePasswordOfTheSettingsAndKeepsItToItself(CapturedOutput console) {
    administrator("Rahasia-Kota-77", false).create();

    assertThat(identity.checkPassword("admin", "Rahasia-Kota-77")).isTrue();
    assertThat(console.getAll()).doesNotContain("Rahasia-Kota-77");
  }

  @Test
  void refusesASettingThatBreaksThePasswordPolicy() {
    assertThatThrownBy(() -> administrator("admin", false).create())
        .hasMessageContaining("TERTIB_ADMIN_PASSWORD tidak memenuhi aturan kata sandi");
    assertThat(identity.createUserQuery().userId("admin").count()).isZero();
  }

  @Test
  void leavesAnInstallationAloneThatHasAnAdministrator() {
    identity.createMembership("sekda", Groups.ADMIN);
    try {
      administrator("", false).create();

      assertThat(identity.createUserQuery().userId("admin").count()).isZero();
    } finally {
      identity.deleteMembership("sekda", Groups.ADMIN);
    }
  }

  @Test
  void letsALostAdministratorBackInWithTheSettingOfTheServer(CapturedOutput console) {
    administrator(Visitor.PASSWORD, false).create();
    identity.createMembership("sekda", Groups.ADMIN);
    try {
      closures.close("admin", "sekda", "x");
      identity.deleteMembership("admin", Groups.ADMIN);

      administrator("", true).resetWhenAsked();
    } finally {
      identity.deleteMembership("sekda", Groups.ADMIN);
    }

    var said = Pattern.compile("akun admin, kata sandi (\\S+) \\(").matcher(console.getOut());
    assertThat(said.find()).isTrue();
    assertThat(identity.checkPassword("admin", said.group(1))).isTrue();
    assertThat(identity.checkPassword("admin", Visitor.PASSWORD)).isFalse();
    assertThat(closures.isClosed("admin")).isFalse();
    assertThat(identity.createUserQuery().memberOfGroup(Groups.ADMIN).count()).isEqualTo(1);
    assertThat(console.getOut()).contains("Lepaskan TERTIB_ADMIN_RESET sekarang");
    assertThat(trail.of("akun/admin"))
        .extracting(AuditRow::who, AuditRow::what)
        .endsWith(tuple("sistem", "memulihkan administrator"));
  }

  @Test
  void resetsNothingUnasked() {
    administrator(Visitor.PASSWORD, false).create();

    administrator("Rahasia-Kota-77", false).resetWhenAsked();

    assertThat(identity.checkPassword("admin", Visitor.PASSWORD)).isTrue();
  }

  private Administrator administrator(String password, boolean reset) {
    return new Administrator(identity, closures, trail, password, reset);
  }
}
