package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.HardenedTest;
import id.tertib.testing.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody opens by http what works by HTTPS only. */
@HardenedTest
class PlainHttpTest {

  private static final String SAYS_SO = "Halaman ini dibuka lewat http";

  @LocalServerPort int port;

  @Test
  void theSignInSaysThatHttpWillNotDoAndWhereItWorks() throws IOException {
    var page =
        RawHttp.ask(port, "GET /masuk HTTP/1.1", "Host: tertib.example", "Accept: text/html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains(SAYS_SO, "href=\"https://tertib.example/masuk\"");
  }

  @Test
  void aFormWithoutItsCookieComesBackToThatPage() throws IOException {
    var form = "username=admin&password=x&_csrf=x";
    try (var connection = RawHttp.to(port)) {
      var answer =
          connection
              .head(
                  "POST /masuk HTTP/1.1",
                  "Host: tertib.example",
                  "Accept: text/html",
                  "Content-Type: application/x-www-form-urlencoded",
                  "Content-Length: " + form.length())
              .send(form)
              .answer();

      assertThat(answer.status()).isEqualTo(302);
      assertThat(answer.headers()).anyMatch(line -> line.matches("Location: .*/masuk"));
    }
  }

  @Test
  void saysNothingOverHttpsOrOnTheServerItself() throws IOException {
    assertThat(RawHttp.ask(port, "GET /masuk HTTP/1.1", "Accept: text/html").body())
        .doesNotContain(SAYS_SO);
  }
}
