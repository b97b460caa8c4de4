package id.tertib.pengaduan.open311;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.pintu.BatasPintu;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.RawHttp;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who asks for something else, or too much, is answered in GeoReport's form, whoever refuses. */
@ProcessTest
class PintuOpen311Test {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired BatasPintu limits;

  private AplikasiWarga app;

  @BeforeEach
  void begin() {
    app = new AplikasiWarga(port);
  }

  @Test
  void answersUnknownAddressesInTheFormatThatTheyAskFor() {
    for (var path : List.of("/x.json", "/services", "/services.html", "/requests/x/y.json", "")) {
      AplikasiWarga.galat(app.ambil(path), 404, "json");
      AplikasiWarga.galat(
          app.minta("GET", "/open311/v2" + path, "Accept", "text/html"), 404, "json");
    }
    AplikasiWarga.galat(app.ambil("/x.xml"), 404, "xml");
    AplikasiWarga.galat(app.minta("GET", "/open311/v3/services.xml"), 404, "xml");
    AplikasiWarga.galat(app.minta("GET", "/open311"), 404, "json");
  }

  @Test
  void refusesOtherMethods() {
    for (var method : List.of("PUT", "DELETE", "PATCH")) {
      for (var path : List.of("/services.xml", "/requests.xml", "/requests/PGD-2026-000001.xml")) {
        var answer = app.minta(method, "/open311/v2" + path);
        AplikasiWarga.galat(answer, 405, "xml");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
      }
    }
    AplikasiWarga.galat(app.minta("POST", "/open311/v2/services.json"), 405, "json");
    AplikasiWarga.galat(app.minta("XYZ", "/open311/v2/services.json"), 400, "json");
  }

  @Test
  void refusesAddressesThatNobodyShouldAskFor() throws IOException {
    for (var path :
        List.of(
            "/open311/v2/../../api/complaints/x",
            "/open311/v2/requests/..%2f..%2fx.json",
            "/open311/v2//services.json",
            "/open311/v2/services.json;x=1",
            "/open311/v2/requests/%00.json",
            "/open311/v2/requests/%zz.json",
            "/open311/v2/requests.json?status=%00",
            "/open311/v2/requests.json?status=%",
            "/open311/v2/requests/" + "a".repeat(7_000) + ".json",
            "/open311/v2/requests/a%5cb.json")) {
      for (var accept : List.of("text/html", "application/json")) {
        var answer = RawHttp.ask(port, "GET " + path + " HTTP/1.1", "Accept: " + accept);
        assertThat(answer.status()).as(path).isBetween(400, 404);
        assertThat(answer.body()).as(path).doesNotContain("Exception", "\tat ");
        if (path.contains("..") && !path.contains("%2f")) {
          continue; // not below /open311 any more
        }
        assertThat(answer.body())
            .as(path)
            .contains("[{\"code\":%d,\"description\":".formatted(answer.status()));
      }
    }
  }

  @Test
  void findsNothingBySqlScriptOrAnythingElseInPlaceOfANumber() {
    for (var number :
        Stream.of("' or '1'='1", "<script>", "💡", "PGD-2026-000001' --", "a.b")
            .map(AplikasiWarga::encoded)
            .toList()) {
      AplikasiWarga.galat(app.ambil("/requests/%s.xml".formatted(number)), 404, "xml");
      assertThat(app.json("/requests.json?service_request_id=" + number, "requests")).isEmpty();
      AplikasiWarga.galat(app.ambil("/tokens/%s.json".formatted(number)), 404, "json");
      AplikasiWarga.galat(app.ambil("/services/%s.json".formatted(number)), 404, "json");
    }
    assertThat(app.json("/requests.json?service_request_id=" + "x,".repeat(3_000), "requests"))
        .isEmpty();
  }

  @Test
  void keepsNoSessionSetsNoCookieAndMayBeReadByEverySite() {
    var answer =
        app.minta("GET", "/open311/v2/services.json", "Origin", "https://aplikasi.contoh.id");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    var missing = app.ambil("/x.json");
    assertThat(missing.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(missing.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  /** Somebody signed in is a stranger here too: his session opens nothing more. */
  @Test
  void knowsNobody() {
    var browser = Visitor.browser(port).signIn("admpengaduan");

    assertThat(browser.send("GET", "/open311/v2/services.json", null).statusCode()).isEqualTo(200);
    assertThat(
            Visitor.program(port, "admin", "salah").get("/open311/v2/services.json").statusCode())
        .isEqualTo(200);
  }

  @Test
  void standsInTheDescriptionOfTheAddresses() {
    assertThat(Visitor.program(port, "admin").get("/v3/api-docs").body())
        .contains("/open311/v2/services.{format}", "/open311/v2/services/{code}.{format}")
        .contains("/open311/v2/requests.{format}", "/open311/v2/requests/{number}.{format}")
        .contains("/open311/v2/tokens/{token}.{format}");
  }

  @Test
  void takesNothingFromAPageOfAnotherSite() {
    for (var header :
        List.of(
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("Origin", "https://aplikasi.contoh.id"))) {
      var answer =
          app.kirim(
              "xml",
              "service_code=lampu-jalan",
              "Content-Type",
              "application/x-www-form-urlencoded",
              header.get(0),
              header.get(1));
      AplikasiWarga.galat(answer, 403, "xml");
    }
    var asked =
        app.minta(
            "OPTIONS",
            "/open311/v2/requests.json",
            "Origin",
            "https://aplikasi.contoh.id",
            "Access-Control-Request-Method",
            "POST");
    AplikasiWarga.galat(asked, 403, "json");
  }

  @Test
  void doesNotReadABodyThatDoesNotTellItsLength() throws IOException {
    try (var connection = RawHttp.to(port)) {
      connection
          .head(
              "POST /open311/v2/requests.xml HTTP/1.1",
              "Content-Type: application/x-www-form-urlencoded",
              "Transfer-Encoding: chunked")
          .send("3\r\na=b\r\n0\r\n\r\n");
      var answer = connection.answer();
      assertThat(answer.status()).isEqualTo(411);
      assertThat(answer.body()).contains("<errors><error><code>411</code>");
    }
  }

  /** On a day of its own: what was sent then counts for no other test. */
  @Test
  void letsInSoManyFromOneAddressRefusedOnesCounted() {
    time.startAt("2026-09-07T08:00");
    for (var sent = 0; sent < limits.perAlamat(); sent++) {
      assertThat(app.kirim("json", Map.of()).statusCode()).isEqualTo(400);
    }

    var json = app.kirim("json", Map.of());
    AplikasiWarga.galat(json, 429, "json");
    assertThat(json.headers().firstValue("Retry-After")).contains("600");
    AplikasiWarga.galat(app.kirim("xml", Map.of()), 429, "xml");
    assertThat(app.ambil("/services.json").statusCode()).isEqualTo(200);

    time.startAt("2026-09-07T08:10");
    assertThat(app.kirim("json", Map.of()).statusCode()).isEqualTo(400);
  }
}
