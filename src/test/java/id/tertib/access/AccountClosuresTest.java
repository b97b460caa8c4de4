package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class AccountClosuresTest {

  private static final String TASK_COUNT = "/engine-rest/task/count";

  @LocalServerPort int port;
  @Autowired AccountClosures closures;
  @Autowired IdentityService identity;
  @Autowired AuditTrail trail;

  @Test
  void letsNobodyInWithAClosedAccountUntilItIsOpenedAgain() {
    closures.close("dinkesasesor", "admin", "Pindah tugas");

    assertThat(Visitor.program(port, "dinkesasesor").get(TASK_COUNT).statusCode()).isEqualTo(401);
    assertThat(signIn("dinkesasesor")).endsWith("/masuk?ditutup");
    assertThat(Visitor.browser(port).page("/masuk?ditutup").body())
        .contains("Akun ini ditutup administrator");
    assertThat(closures.isClosed("dinkesasesor")).isTrue();
    assertThat(closures.closed()).containsExactly("dinkesasesor");

    closures.reopen("dinkesasesor", "admin");

    assertThat(Visitor.program(port, "dinkesasesor").get(TASK_COUNT).statusCode()).isEqualTo(200);
    assertThat(signIn("dinkesasesor")).doesNotContain("/masuk");
  }

  @Test
  void writesBothToTheTrailOnce() {
    closures.close("dinkesasesor", "admin", "Pindah tugas");
    closures.close("dinkesasesor", "admin", "sekali lagi");
    closures.reopen("dinkesasesor", "admin");
    closures.reopen("dinkesasesor", "admin");

    assertThat(trail.of("akun/dinkesasesor"))
        .extracting(AuditRow::who, AuditRow::what, AuditRow::reason)
        .containsExactly(
            tuple("admin", "menutup akun", "Pindah tugas"), tuple("admin", "membuka akun", null));
  }

  @Test
  void keepsTheLastAdministratorWhoCanSignIn() {
    assertThatThrownBy(() -> closures.close("admin", "admin", "x"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("administrator terakhir");

    identity.createMembership("sekda", Groups.ADMIN);
    try {
      closures.close("sekda", "admin", "x");
      assertThatThrownBy(() -> closures.close("admin", "sekda", "x"))
          .hasMessageContaining("administrator terakhir");
    } finally {
      identity.deleteMembership("sekda", Groups.ADMIN);
    }
  }

  @Test
  void wantsAReasonAndAnAccountThatExists() {
    assertThatThrownBy(() -> closures.close("dinkesasesor", "admin", " "))
        .hasMessageContaining("Alasan menutup akun dinkesasesor wajib diisi");
    assertThatThrownBy(() -> closures.close("tidakada", "admin", "x"))
        .hasMessageContaining("Akun tidakada tidak ada");
  }

  private String signIn(String account) {
    return Visitor.browser(port)
        .submitSignIn(account, Visitor.PASSWORD)
        .headers()
        .firstValue("Location")
        .orElse("");
  }
}
