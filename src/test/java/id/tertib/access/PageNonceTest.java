package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Many open one of Camunda's pages at once. 1. A's header gets a number that its scripts have to
 * bear. 2. B's header gets another. 3. A's page is written: it must bear A's number, or A's browser
 * runs no script and stays blank.
 */
@ProcessTest
class PageNonceTest {

  private static final Pattern IN_THE_HEADER = Pattern.compile("'nonce-([^']+)'");
  private static final Pattern IN_THE_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

  private static final int PEOPLE = 16;
  private static final int OPENINGS = 400;

  @LocalServerPort int port;

  @Test
  void givesEveryPageTheNumberOfItsOwnHeader() throws Exception {
    var browser = Visitor.browser(port).signIn("sekda");
    Callable<HttpResponse<String>> open = () -> browser.page("/camunda/app/cockpit/default/");

    var people = Executors.newFixedThreadPool(PEOPLE);
    try {
      for (var answer : people.invokeAll(Collections.nCopies(OPENINGS, open))) {
        var page = answer.get();
        assertThat(page.statusCode()).isEqualTo(200);
        var header = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(IN_THE_PAGE.matcher(page.body()).results().map(found -> found.group(1)))
            .hasSize(4)
            .containsOnly(first(IN_THE_HEADER, header));
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
  }
}
