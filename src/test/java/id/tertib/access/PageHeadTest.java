package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Camunda's pages tell our scripts before any of them runs. */
@ProcessTest
class PageHeadTest {

  private static final Pattern FILE =
      Pattern.compile("<([^>]+)>; rel=(preload; as=style|module.*)");

  @LocalServerPort int port;

  @Test
  void namesOnlyFilesThatAreThere() {
    var browser = Visitor.browser(port).signIn("admin");
    for (var app : List.of("tasklist", "cockpit", "welcome", "admin")) {
      var named = browser.page("/camunda/app/" + app + "/default/").headers().allValues("Link");
      assertThat(named).as(app).hasSizeGreaterThanOrEqualTo(2);
      for (var link : named) {
        var file = FILE.matcher(link);
        assertThat(file.matches()).as(link).isTrue();
        assertThat(browser.get(file.group(1)).statusCode()).as(link).isEqualTo(200);
      }
    }
  }

  @Test
  void tellsAdministratorsAloneThatTheyMayChangeWhatCockpitShows() {
    assertThat(cookie("admin")).startsWith("TERTIB-UBAH=ya;");
    assertThat(cookie("sekda"))
        .startsWith("TERTIB-UBAH=tidak;")
        .contains("Path=/camunda/app/;", "SameSite=Lax");
  }

  @Test
  void tellsStrangersNothing() {
    var answer = Visitor.browser(port).page("/camunda/app/cockpit/default/");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().allValues("Link")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("TERTIB-UBAH"));
  }

  private String cookie(String user) {
    return Visitor.browser(port)
        .signIn(user)
        .page("/camunda/app/cockpit/default/")
        .headers()
        .allValues("Set-Cookie")
        .stream()
        .filter(cookie -> cookie.startsWith(PageHead.MAY_CHANGE))
        .findFirst()
        .orElseThrow();
  }
}
