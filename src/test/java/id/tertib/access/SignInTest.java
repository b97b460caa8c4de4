package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
class SignInTest {

  private static final String TASK_COUNT = "/engine-rest/task/count";

  @LocalServerPort int port;
  @Autowired IdentityService identity;
  @Autowired AuditTrail trail;

  @AfterEach
  void remove() {
    identity.deleteUser("pergi");
  }

  @Test
  void leadsAStrangerToTheSignInPageAndBack() {
    var browser = Visitor.browser(port);

    var refused = browser.page("/camunda/app/tasklist/default/");
    assertThat(refused.statusCode()).isEqualTo(302);
    assertThat(location(refused)).endsWith("/masuk");

    var signedIn = browser.submitSignIn("dinkesasesor", Visitor.PASSWORD);
    assertThat(location(signedIn)).endsWith("/camunda/app/tasklist/default/");
    assertThat(browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
  }

  @Test
  void opensWebappAndBothApisWithOneSignIn() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");

    assertThat(browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
        .isEqualTo(200);
    assertThat(browser.get("/camunda/api/admin/auth/user/default").body()).contains("dinkesasesor");
    assertThat(browser.get(TASK_COUNT).statusCode()).isEqualTo(200);
    assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(200);
    assertThat(browser.page("/swagger-ui/index.html").body()).contains("swagger-ui-bundle.js");
  }

  @Test
  void sendsStaffWithoutCockpitToAPageThatSaysSo() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");

    var refused = browser.page("/camunda/app/cockpit/default/");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Halaman ini bukan untuk akun Anda");
    assertThat(Visitor.browser(port).signIn("sekda").page("/camunda/app/cockpit/default/"))
        .returns(200, answer -> answer.statusCode());
  }

  @Test
  void takesBasicOnEngineRestForPostAsWell() {
    var program = Visitor.program(port, "dinkesasesor");

    assertThat(program.get(TASK_COUNT).statusCode()).isEqualTo(200);
    var answer = program.post(TASK_COUNT, "{}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void wantsTheTokenFromASessionAndKeepsTheSessionWhenItIsWrong() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");

    var wrong =
        browser.send(
            "POST", TASK_COUNT, "{}", "Content-Type", "application/json", "X-TERTIB-XSRF", "x");
    assertThat(wrong.statusCode()).isEqualTo(403);
    assertThat(contentType(wrong)).startsWith("application/problem+json");
    assertThat(wrong.body()).contains("TERTIB-XSRF");

    assertThat(browser.post(TASK_COUNT, "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void answersAProgramWithoutCredentialsByAProblemAndAChallenge() {
    var refused = Visitor.stranger(port).get(TASK_COUNT);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(contentType(refused)).startsWith("application/problem+json");
    assertThat(refused.body()).contains("\"status\":401", "Anda belum masuk", TASK_COUNT);
    assertThat(refused.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
  }

  @Test
  void neverMakesABrowserOpenItsOwnPasswordBox() {
    var script =
        Visitor.stranger(port).send("GET", TASK_COUNT, null, "X-Requested-With", "XMLHttpRequest");
    var fetch = Visitor.stranger(port).send("GET", TASK_COUNT, null, "Sec-Fetch-Mode", "cors");
    var expired = Visitor.stranger(port).send("GET", TASK_COUNT, null, "Cookie", "JSESSIONID=x");

    assertThat(script.statusCode()).isEqualTo(401);
    assertThat(script.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(fetch.statusCode()).isEqualTo(401);
    assertThat(fetch.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.headers().firstValue("WWW-Authenticate")).isEmpty();
  }

  @Test
  void sendsABrowserNeverToAnotherSchemeHostOrPort() {
    var browser = Visitor.browser(port);
    assertThat(location(browser.page("/laporan?tahun=2026"))).isEqualTo("/masuk");
    assertThat(location(browser.submitSignIn("sekda", "salah"))).isEqualTo("/masuk?gagal");

    ClockUtil.setCurrentTime(new Date(System.currentTimeMillis() + 60_000));
    assertThat(location(browser.submitSignIn("sekda", Visitor.PASSWORD)))
        .isEqualTo("/laporan?tahun=2026");
    for (var address : List.of("/camunda", "/camunda/app", "/camunda/app/tasklist")) {
      assertThat(location(browser.page(address))).startsWith("/camunda/app/");
    }
    var left = browser.form("/keluar", "_csrf=" + browser.cookie("TERTIB-XSRF").orElseThrow());
    assertThat(location(left)).isEqualTo("/masuk?keluar");
  }

  @Test
  void answersAPollOfTasklistByA401AndNoPage() {
    assertThat(Visitor.stranger(port).get("/camunda/api/engine/engine/default/task").statusCode())
        .isEqualTo(401);
  }

  @Test
  void tellsAPersonWhoseSessionIsOver() {
    var refused =
        Visitor.stranger(port)
            .with("Cookie", "JSESSIONID=tidakada")
            .page("/camunda/app/tasklist/default/");

    assertThat(location(refused)).endsWith("/masuk?habis");
    assertThat(Visitor.browser(port).page("/masuk?habis").body())
        .contains("Sesi Anda sudah berakhir");
  }

  @Test
  void tellsItAlsoWhenAScriptMetTheEndFirst() {
    for (var poll : List.of("/camunda/api/engine/engine/default/task", "/api/tasks/drafts")) {
      var browser = Visitor.browser(port);
      var met = browser.send("GET", poll, null, "Cookie", "JSESSIONID=tidakada", "Accept", "*/*");
      assertThat(met.statusCode()).isEqualTo(401);

      assertThat(location(browser.page("/camunda/app/tasklist/default/"))).endsWith("?habis");
      assertThat(location(browser.page("/camunda/app/tasklist/default/"))).endsWith("/masuk");
    }
  }

  @Test
  void tellsAWrongPasswordAndTakesTheRightOneAtOnce() {
    var browser = Visitor.browser(port);

    var wrong = browser.submitSignIn("dinkesasesor", "salah");
    assertThat(location(wrong)).endsWith("/masuk?gagal");
    assertThat(browser.page("/masuk?gagal").body())
        .contains("Nama akun atau kata sandi tidak cocok");
    assertThat(location(browser.submitSignIn("dinkesasesor", Visitor.PASSWORD)))
        .doesNotContain("/masuk");
  }

  @Test
  void leavesByOurFormAndByTasklistsOwnButton() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");
    var left = browser.form("/keluar", "_csrf=" + browser.cookie("TERTIB-XSRF").orElseThrow());
    assertThat(location(left)).endsWith("/masuk?keluar");
    assertThat(browser.get(TASK_COUNT).statusCode()).isEqualTo(401);

    var other = Visitor.browser(port).signIn("dinkesasesor");
    other.page("/camunda/app/tasklist/default/");
    assertThat(other.post("/camunda/api/admin/auth/user/default/logout", "").statusCode())
        .isEqualTo(200);
    assertThat(other.get(TASK_COUNT).statusCode()).isEqualTo(401);
  }

  @Test
  void endsTheSessionOfARemovedAccountEverywhere() {
    var user = identity.newUser("pergi");
    user.setPassword(Visitor.PASSWORD);
    identity.saveUser(user);
    var browser = Visitor.browser(port).signIn("pergi");
    assertThat(browser.get(TASK_COUNT).statusCode()).isEqualTo(200);

    identity.deleteUser("pergi");

    assertThat(browser.get(TASK_COUNT).statusCode()).isEqualTo(401);
    assertThat(browser.get("/camunda/api/engine/engine/default/task/count").statusCode())
        .isEqualTo(401);
    assertThat(trail.of(""))
        .anySatisfy(
            row ->
                assertThat(row)
                    .returns("pergi", AuditRow::who)
                    .returns("keluar", AuditRow::what)
                    .returns("akun dihapus", AuditRow::reason));
  }

  @Test
  void writesSignInsFailuresAndSignOutsToTheTrail() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");
    browser.form("/keluar", "_csrf=" + browser.cookie("TERTIB-XSRF").orElseThrow());
    Visitor.browser(port).submitSignIn("kata-sandi-di-kolom-nama", "x");
    Visitor.browser(port).submitSignIn("dinkesasesor", "salah");

    assertThat(trail.of(""))
        .extracting(row -> row.who() + " " + row.what())
        .containsExactly(
            "dinkesasesor masuk",
            "dinkesasesor keluar",
            "tidak dikenal gagal masuk",
            "dinkesasesor gagal masuk");
    assertThat(trail.of("").toString()).doesNotContain("kata-sandi-di-kolom-nama");
  }

  @Test
  void sendsTheProtectingHeadersOfOurOwnPages() {
    var page = Visitor.browser(port).page("/masuk");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'"));
    assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(page.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie -> assertThat(cookie).contains("TERTIB-XSRF", "Path=/", "SameSite=Lax"));
  }

  @Test
  void asksForOwnScriptsEachTimeAndKeepsCamundasBundles() {
    var browser = Visitor.browser(port).signIn("dinkesasesor");

    assertThat(browser.get("/tertib/tokens.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
    assertThat(
            browser
                .get("/camunda/app/tasklist/scripts/config.js")
                .headers()
                .firstValue("Cache-Control"))
        .hasValue("no-cache");
    assertThat(browser.get("/camunda/lib/deps.js").headers().firstValue("Cache-Control")).isEmpty();
  }

  @Test
  void showsTheTrainingDateOnEveryPage() {
    ClockUtil.setCurrentTime(Date.from(java.time.Instant.parse("2026-11-24T03:00:00Z")));

    assertThat(Visitor.browser(port).page("/masuk").body())
        .contains("Mode latihan · tanggal sistem Selasa, 24 November 2026");
  }

  @Test
  void tellsASignedInPersonThatAPageIsNotThere() {
    var missing = Visitor.browser(port).signIn("sekda").page("/tidak/ada");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("Halaman tidak ditemukan", "Keluar");
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String contentType(java.net.http.HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }
}
