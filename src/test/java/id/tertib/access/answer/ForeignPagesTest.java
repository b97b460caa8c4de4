package id.tertib.access.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ProcessTest
class ForeignPagesTest {

  @LocalServerPort int port;

  private final ForeignPages filter =
      new ForeignPages(mock(ProblemBody.class), "x", "https://Tertib.example:8443/");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // site, origin, Host, taken
        "same-origin, -, tertib.example, true",
        "none, -, tertib.example, true",
        "cross-site, -, tertib.example, false",
        "same-site, -, tertib.example, false",
        "same-site, https://tertib.example:8443, tertib.example:8443, false",
        "aneh, -, tertib.example, false",
        "-, -, tertib.example, true",
        "-, null, tertib.example, false",
        "-, https://jahat.example, tertib.example, false",
        "-, https://tertib.example:8443, 10.0.0.5:8080, true",
        "-, https://tertib.example, tertib.example:8443, false",
        "-, https://TERTIB.example, tertib.Example, true",
        "-, https://tertib.example:443, tertib.example, true",
        "-, http://tertib.example, tertib.example:80, true",
        "-, http://localhost:8080, localhost:8080, true",
        "-, http://localhost:8081, localhost:8080, false",
        "-, 'http://[::1]:8080', '[::1]:8080', true",
        "-, 'http://[::1]:8081', '[::1]:8080', false",
        "-, http://tertib.example.jahat.example, tertib.example, false",
        "-, http://tertib.example@jahat.example, tertib.example, false",
        "-, https://tertib.example https://jahat.example, tertib.example, false",
      })
  void knowsAForeignPageByWhatTheBrowserSays(String site, String origin, String host, boolean taken)
      throws Exception {
    for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      assertThat(passes(method, site, origin, host)).as(method).isEqualTo(taken);
    }
    assertThat(passes("GET", site, origin, host)).isTrue();
  }

  private boolean passes(String method, String site, String origin, String host) throws Exception {
    var request = new MockHttpServletRequest(method, "/api/x");
    request.addHeader("Host", host);
    if (site != null) {
      request.addHeader("Sec-Fetch-Site", site);
    }
    if (origin != null) {
      request.addHeader("Origin", origin);
    }
    var chain = new MockFilterChain();
    filter.doFilter(request, new MockHttpServletResponse(), chain);
    return chain.getRequest() != null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/masuk",
        "/keluar",
        "/api/demo/clock",
        "/engine-rest/task/count",
        "/engine-rest/deployment/create",
        "/camunda/api/engine/engine/default/task/count",
        "/camunda/api/admin/auth/user/default/logout",
        "/perangkat-daerah",
        "/tidak/ada"
      })
  void refusesItEverywhereWhateverTheBrowserHolds(String path) {
    var browser = Visitor.browser(port).signIn("admin");

    for (var header :
        List.of(List.of("Sec-Fetch-Site", "same-site"), List.of("Origin", "http://localhost:1"))) {
      for (var who : List.of(browser, Visitor.program(port, "admin"))) {
        var refused =
            who.send(
                "POST",
                path,
                "{}",
                who.tokens(header.get(0), header.get(1), "Content-Type", "application/json"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("datang dari halaman situs lain");
      }
    }
    assertThat(browser.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsAPersonOnAPage() {
    var refused =
        Visitor.browser(port)
            .send("POST", "/masuk", "", "Accept", "text/html", "Origin", "https://jahat.example");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("<html", "datang dari halaman situs lain");
  }

  @Test
  void takesWhatOwnPagesAndProgramsSend() {
    var own = "http://localhost:" + port;
    var browser = Visitor.browser(port).with("Origin", own).with("Sec-Fetch-Site", "same-origin");
    browser.signIn("dinkesasesor");

    assertThat(browser.post("/engine-rest/task/count", "{}").statusCode()).isEqualTo(200);
    assertThat(
            Visitor.program(port, "dinkesasesor")
                .post("/engine-rest/task/count", "{}")
                .statusCode())
        .isEqualTo(200);
  }
}
