package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a change of an account does to whoever is signed in with it. */
@ProcessTest
class AccountChangesTest {

  private static final String TASK_COUNT = "/engine-rest/task/count";
  private static final String WEBAPP = "/camunda/api/engine/engine/default/task/count";
  private static final String NEW_PASSWORD = "Lebih-Panjang-9!";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired AccountClosures closures;
  @Autowired AccountStamps stamps;
  @Autowired AuditTrail trail;

  @BeforeEach
  void newAccount() {
    var user = identity.newUser("sementara");
    user.setFirstName("Pegawai");
    user.setLastName("Baru");
    user.setEmail("sementara@tertib.example");
    user.setPassword(Visitor.PASSWORD);
    identity.saveUser(user);
  }

  @AfterEach
  void remove() {
    identity.deleteUser("sementara");
  }

  @Test
  void endsTheOtherSessionsOfWhoeverChangesThePasswordAndKeepsThisOne() {
    var here = Visitor.browser(port).signIn("sementara");
    var elsewhere = Visitor.browser(port).signIn("sementara");
    var program = Visitor.program(port, "sementara");
    assertThat(elsewhere.get(TASK_COUNT).statusCode()).isEqualTo(200);
    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(200);

    assertThat(changePassword(here, "sementara", Visitor.PASSWORD)).isEqualTo(204);

    assertThat(here.get(TASK_COUNT).statusCode()).isEqualTo(200);
    assertThat(here.page("/").body()).contains("Pegawai Baru");
    assertThat(elsewhere.get(TASK_COUNT).statusCode()).isEqualTo(401);
    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(401);
    assertThat(Visitor.program(port, "sementara", NEW_PASSWORD).get(TASK_COUNT).statusCode())
        .isEqualTo(200);
    assertThat(ended()).containsExactly("kata sandi diganti");
  }

  @Test
  void endsAllSessionsWhenAnAdministratorChangesThePassword() {
    var browser = Visitor.browser(port).signIn("sementara");
    var admin = Visitor.browser(port).signIn("admin");

    assertThat(changePassword(admin, "sementara", Visitor.PASSWORD)).isEqualTo(204);

    assertThat(browser.get(WEBAPP).statusCode()).isEqualTo(401);
    assertThat(admin.get(TASK_COUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void endsSessionsAndBasicOfAClosedAccountForGood() {
    var browser = Visitor.browser(port).signIn("sementara");
    var program = Visitor.program(port, "sementara");
    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(200);

    closures.close("sementara", "admin", "Pensiun");
    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(401);
    closures.reopen("sementara", "admin");

    assertThat(browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void countsAChangedGroupFromTheNextRequest() {
    var browser = Visitor.browser(port).signIn("sementara");
    assertThat(apps(browser)).doesNotContain("cockpit");

    identity.createMembership("sementara", Groups.ADMIN);
    assertThat(apps(browser)).contains("cockpit", "admin");

    identity.deleteMembership("sementara", Groups.ADMIN);
    assertThat(apps(browser)).doesNotContain("cockpit");
  }

  @Test
  void countsARemovedGroupFromTheNextRequest() {
    var group = identity.newGroup("sebentar");
    group.setName("Sebentar");
    identity.saveGroup(group);
    identity.createMembership("sementara", "sebentar");
    var browser = Visitor.browser(port).signIn("sementara");
    assertThat(apps(browser)).contains("sementara");
    var before = stamp();

    identity.deleteGroup("sebentar");

    assertThat(stamp()).isNotEqualTo(before);
  }

  @Test
  void endsNoSessionByWrongPasswords() {
    var browser = Visitor.browser(port).signIn("sementara");
    for (var guess = 0; guess < 8; guess++) {
      new Caller(port, "127.0.9.1").get("sementara", "salah");
    }

    assertThat(browser.get(TASK_COUNT).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesNameAndAddressToAdministratorsOnBothApis() {
    var browser = Visitor.browser(port).signIn("sementara");
    browser.page("/camunda/app/welcome/default/");

    for (var api : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
      var refused = profile(browser, api, "Wali", "Kota", "lain@luar.example");

      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body())
          .contains("Nama dan alamat surel akun sementara hanya diubah administrator");
    }
    var unchanged = identity.createUserQuery().userId("sementara").singleResult();
    assertThat(unchanged.getFirstName()).isEqualTo("Pegawai");
    assertThat(unchanged.getEmail()).isEqualTo("sementara@tertib.example");
    assertThat(
            profile(browser, "/engine-rest", "Pegawai", "Baru", "sementara@tertib.example")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void recordsAnAdministratorsChangeWithBothValues() {
    var admin = Visitor.browser(port).signIn("admin");

    var changed = profile(admin, "/engine-rest", "Pegawai", "Lama", "baru@tertib.example");

    assertThat(changed.statusCode()).isEqualTo(204);
    assertThat(trail.of("akun/sementara"))
        .extracting(AuditRow::who, AuditRow::what, AuditRow::before, AuditRow::after)
        .containsExactly(
            tuple("admin", "mengganti nama akun", "Pegawai Baru", "Pegawai Lama"),
            tuple(
                "admin",
                "mengganti alamat surel akun",
                "sementara@tertib.example",
                "baru@tertib.example"));
    assertThat(Visitor.browser(port).signIn("sementara").get(TASK_COUNT).statusCode())
        .isEqualTo(200);
  }

  private AccountStamp stamp() {
    return stamps.of("sementara");
  }

  private List<String> ended() {
    return trail.of("").stream()
        .filter(row -> row.who().equals("sementara") && row.what().equals("keluar"))
        .map(AuditRow::reason)
        .toList();
  }

  private static String apps(Visitor browser) {
    browser.page("/camunda/app/welcome/default/");
    return browser.get("/camunda/api/admin/auth/user/default").body();
  }

  private static int changePassword(Visitor browser, String account, String own) {
    return browser
        .send(
            "PUT",
            "/engine-rest/user/%s/credentials".formatted(account),
            "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                .formatted(NEW_PASSWORD, own),
            browser.tokens("Content-Type", "application/json"))
        .statusCode();
  }

  private static HttpResponse<String> profile(
      Visitor browser, String api, String first, String last, String email) {
    return browser.send(
        "PUT",
        api + "/user/sementara/profile",
        "{\"id\":\"sementara\",\"firstName\":\"%s\",\"lastName\":\"%s\",\"email\":\"%s\"}"
            .formatted(first, last, email),
        browser.tokens("Content-Type", "application/json"));
  }
}
