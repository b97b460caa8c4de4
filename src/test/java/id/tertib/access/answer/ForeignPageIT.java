package id.tertib.access.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.sun.net.httpserver.HttpServer;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of another site in a real browser that holds an administrator's Basic password. */
@PostgresTest
class ForeignPageIT {

  private static Chromium chromium;
  private static HttpServer foreign;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;

  @BeforeAll
  static void open() throws IOException {
    chromium = Chromium.open();
    foreign = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    foreign.createContext(
        "/",
        exchange -> {
          var page = "<!doctype html><title>Situs lain</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    foreign.start();
  }

  @AfterAll
  static void close() {
    if (foreign != null) {
      foreign.stop(0);
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void deploysNothingByAScriptOfAForeignPage() {
    var page = foreignPage("localhost");
    var other = foreignPage("127.0.0.1");

    assertThat(deploy(page)).isEqualTo(403);
    assertThat(deploy(other)).isEqualTo(403);
    assertThat(repository.createDeploymentQuery().deploymentName("titipan").count()).isZero();
  }

  @Test
  void takesNoFormOfAForeignPage() {
    var page = foreignPage("localhost");

    var answer =
        page.waitForResponse(
            "**/api/demo/clock",
            () ->
                page.evaluate(
                    """
                    address => {
                      const form = document.createElement('form');
                      form.method = 'post';
                      form.enctype = 'text/plain';
                      form.action = address;
                      document.body.append(form);
                      form.submit();
                    }
                    """,
                    product() + "/api/demo/clock"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).contains("datang dari halaman situs lain");
  }

  @Test
  void opensNoPasswordBoxWhenAPersonOpensAnAddressOfPrograms() {
    var page = chromium.page(1366, 768);

    Response answer = page.navigate(product() + "/api/demo/clock");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headerValue("WWW-Authenticate")).isNull();
  }

  private int deploy(Page page) {
    return page.waitForResponse(
            "**/deployment/create",
            () ->
                page.evaluate(
                    """
                    address => {
                      const body = new FormData();
                      body.append('deployment-name', 'titipan');
                      body.append('data', new Blob(['x']), 'titipan.txt');
                      fetch(address, {method: 'POST', mode: 'no-cors', credentials: 'include', body});
                    }
                    """,
                    product() + "/engine-rest/deployment/create"))
        .status();
  }

  /** As a browser that was once asked for a password sends it along with every request. */
  private Page foreignPage(String host) {
    var page = chromium.page(1366, 768);
    page.navigate("http://%s:%d/".formatted(host, foreign.getAddress().getPort()));
    var credentials = "admin:" + Visitor.PASSWORD;
    page.context()
        .setExtraHTTPHeaders(
            Map.of(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
    return page;
  }

  private String product() {
    return "http://localhost:" + port;
  }
}
