package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tasklist and Cockpit as they are, beside Camunda's own on the same server: a browser that gets an
 * empty {@code user-styles.css} and a {@code config.js} with nothing but its language. In turns, so
 * that a busy machine disturbs both alike; both have the browser's cache, as everybody has from the
 * second visit on.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class LayarBenchmark extends LayarMonitoring {

  private static final int WARM_UP = 3;
  private static final int MEASURED = 25;
  private static final String KUNCI = "2026-S2/dinkes";
  private static final String DAFTAR = "/camunda/app/tasklist/default/";
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/dashboard";

  private static final String TERDAFTAR = "li.task";

  /** The last of the three circles of “Right Now”, when no part of the page loads any more. */
  private static final String DASBOR =
      ".dashboard:not(:has(section.loading)) .open-human-tasks .value";

  private static final String LEMBAR = ".column-right .ws summary";
  private static final String FORMULIR = ".fjs-form input:enabled";

  /**
   * Since the page was asked for, or since something was clicked, until it is seen and not empty.
   * Looked for at every frame: Playwright itself looks but twice a second after the first moments.
   */
  private static final String LAMA =
      """
      until => [...document.querySelectorAll(until)]
          .some(one => one.checkVisibility() && (one.matches('input') || one.textContent.trim()))
          && performance.now() - (window.mulai || 0)
      """;

  @BeforeEach
  void aTaskWithSheetAndForm() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    assertThat(page.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    page.context().close();
  }

  @Test
  void opensATask(Figures figures) throws Exception {
    measure(
        figures,
        "open a task's sheet in Tasklist until its first field, against a bare Tasklist opening its form",
        1.5,
        "asesor1",
        page -> bukaTugas(page, LEMBAR),
        page -> bukaTugas(page, FORMULIR));
  }

  @Test
  void showsTheFirstPageOfDaftarTugas(Figures figures) throws Exception {
    measure(
        figures,
        "first page of Daftar Tugas, against Camunda's own",
        1.1,
        "asesor1",
        page -> halaman(page, DAFTAR, TERDAFTAR),
        page -> halaman(page, DAFTAR, TERDAFTAR));
  }

  @Test
  void showsTheFirstPageOfCockpit(Figures figures) throws Exception {
    measure(
        figures,
        "first page of Cockpit for leadership, against Camunda's own",
        1.1,
        "sekda",
        page -> halaman(page, COCKPIT, DASBOR),
        page -> halaman(page, COCKPIT, DASBOR));
  }

  private void measure(
      Figures figures,
      String what,
      double most,
      String account,
      Function<Page, Duration> ours,
      Function<Page, Duration> theirs)
      throws Exception {
    var product = masuk(account, "/", 1366, 768);
    answered(product, false);
    var bare = masuk(account, "/", 1366, 768);
    answered(bare, true);
    var mine = new Timings();
    var camundas = new Timings();
    var ratios = new ArrayList<Double>();
    for (int turn = 0; turn < WARM_UP + MEASURED; turn++) {
      // who is first may find the server busy with what the other left
      var other = turn % 2 == 0 ? null : theirs.apply(bare);
      var one = ours.apply(product);
      other = other == null ? theirs.apply(bare) : other;
      if (turn >= WARM_UP) {
        mine.add(one);
        camundas.add(other);
        ratios.add((double) one.toNanos() / other.toNanos());
      }
    }
    var ratio = ratios.stream().sorted().skip(MEASURED / 2).findFirst().orElseThrow();
    figures.add(
        what + ", median of %d pairs in turns".formatted(MEASURED),
        String.format(
            Locale.ROOT,
            "%.2f × (%s to %s)",
            ratio,
            Timings.milliseconds(mine.median()),
            Timings.milliseconds(camundas.median())),
        String.format(Locale.ROOT, "≤ %.1f ×", most),
        ratio <= most);
    product.context().close();
    bare.context().close();
  }

  /**
   * Camunda without us: two files are answered for it, and its page names nothing of ours in its
   * header. By the browser's own protocol, since Playwright's routes would turn the cache off for
   * this side alone; our side's page takes the same way, unchanged.
   */
  private static void answered(Page page, boolean bare) {
    var browser = page.context().newCDPSession(page);
    browser.on(
        "Fetch.requestPaused",
        paused -> {
          if (paused.has("responseStatusCode")) {
            browser.send("Fetch.continueResponse", page(paused, bare));
          } else {
            browser.send("Fetch.fulfillRequest", answer(paused));
          }
        });
    var patterns = new JsonArray();
    patterns.add(pattern("*/camunda/app/*/default/*", "Response"));
    if (bare) {
      patterns.add(pattern("*/scripts/config.js*", "Request"));
      patterns.add(pattern("*/styles/user-styles.css*", "Request"));
    }
    var wanted = new JsonObject();
    wanted.add("patterns", patterns);
    browser.send("Fetch.enable", wanted);
  }

  private static JsonObject pattern(String address, String stage) {
    var pattern = new JsonObject();
    pattern.addProperty("urlPattern", address);
    pattern.addProperty("requestStage", stage);
    return pattern;
  }

  private static JsonObject page(JsonObject paused, boolean bare) {
    var headers = new JsonArray();
    for (var header : paused.getAsJsonArray("responseHeaders")) {
      if (!bare || !header.getAsJsonObject().get("name").getAsString().equalsIgnoreCase("Link")) {
        headers.add(header);
      }
    }
    var answer = new JsonObject();
    answer.add("requestId", paused.get("requestId"));
    answer.add("responseCode", paused.get("responseStatusCode"));
    answer.add("responseHeaders", headers);
    return answer;
  }

  private static JsonObject answer(JsonObject paused) {
    var url = paused.getAsJsonObject("request").get("url").getAsString();
    var script = url.contains("config.js");
    var type = new JsonObject();
    type.addProperty("name", "Content-Type");
    type.addProperty("value", script ? "text/javascript" : "text/css");
    var headers = new JsonArray();
    headers.add(type);
    var body =
        script
            ? "export default { locales: { availableLocales: ['%1$s'], fallbackLocale: '%1$s' }, disableWelcomeMessage: true };"
                .formatted(url.contains("/tasklist/") ? "id" : "en")
            : "";
    var answer = new JsonObject();
    answer.add("requestId", paused.get("requestId"));
    answer.addProperty("responseCode", 200);
    answer.add("responseHeaders", headers);
    answer.addProperty(
        "body", Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
    return answer;
  }

  private Duration halaman(Page page, String address, String until) {
    page.navigate("about:blank");
    page.navigate(
        "http://localhost:" + port + address,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    return lama(page, until);
  }

  /** From the list, which has come to rest. */
  private Duration bukaTugas(Page page, String until) {
    halaman(page, DAFTAR, TERDAFTAR);
    page.waitForTimeout(1500);
    page.evaluate(
        "window.mulai = performance.now(); document.querySelector('li.task h4 a').click()");
    return lama(page, until);
  }

  private static Duration lama(Page page, String until) {
    var milliseconds = ((Number) page.waitForFunction(LAMA, until).jsonValue()).doubleValue();
    return Duration.ofNanos((long) (milliseconds * 1e6));
  }
}
