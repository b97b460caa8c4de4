package id.tertib.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tertib.engine.ForeignModels;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Sheets of instruments in Tasklist: filled, reviewed side by side, returned, on a PC and a phone.
 */
@PostgresTest
class InstrumentBrowserIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private static final String HURUF = "ZI-P5.4-b";
  private static final String RASIO = "ZI-R5.2-a";
  private static final String INDEKS = "ZI-H1.1-a";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void isFilledReviewedInLayersAndReturned() {
    try (var models = new ForeignModels(port, engine)) {
      models.deploy(
          FOLDER + "nilai-zi.bpmn",
          FOLDER + "nilai-unit-mulai.form",
          FOLDER + "nilai-unit-usul.form",
          FOLDER + "nilai-unit-putus.form");
      done(
          Visitor.program(port, "dlhasesor")
              .post(
                  "/engine-rest/process-definition/key/nilai-zi/start",
                  "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
      fill();
      judge();
      review();
      mend();
      judgeAgain();
      reviewOnThePhone();
    }
  }

  /** All but three answers come from a program; these are typed. */
  private void fill() {
    var task = claimed("dlhasesor", "Penilaian mandiri");
    for (var item : sheet("dlhasesor", task).path("items")) {
      var code = item.path("code").asText();
      if (!Set.of(HURUF, RASIO, INDEKS).contains(code)) {
        save("dlhasesor", task, code, answer(item), "Map 3", "", 0);
      }
    }
    var page = opened("dlhasesor", task, 1366, 768);
    assertThat(page.locator(".w-waits")).containsText("3 butir kosong dihitung 0");
    assertThat(page.locator(".w-prog")).containsText("110 dari 113 terisi");
    page.locator(".w-tools label:has-text('Belum diisi')").click();
    assertThat(page.locator(".w-row:visible")).hasCount(3);
    page.reload();
    assertThat(page.locator(".w-row:visible")).hasCount(3);
    page.locator(".w-t").focus();
    page.keyboard().press("n");
    var letters = row(page, HURUF);
    assertThat(letters.locator(".w-opts label")).hasCount(3);
    page.keyboard().press("b");
    assertThat(letters.locator(".w-tri")).hasText(Pattern.compile(".*B$"));
    assertThat(letters.locator(".w-st")).containsText("perlu berkas bukti");
    assertThat(page.locator(".w-waits")).containsText("1 butir menunggu bukti");
    assertThat(letters.locator(".w-fx")).containsText("Belum dihitung");
    assertThat(letters.getByText("Diminta:")).isVisible();
    page.keyboard().press("t");
    page.keyboard().type("Map 4 di sekretariat");
    page.keyboard().press("Tab");
    assertThat(letters.locator(".w-st")).containsText("tersimpan");
    assertThat(letters.locator(".w-fx")).containsText("dapat menambah");
    picture(page, "nilai-isi-huruf");

    var counts = row(page, RASIO);
    counts.locator(".w-form input").nth(0).fill("11");
    counts.locator(".w-form input").nth(1).fill("12");
    counts.getByLabel("Catatan").fill("Rekap pengaduan");
    counts.getByLabel("Catatan").blur();
    assertThat(counts.locator(".w-st")).containsText("tersimpan");
    assertThat(counts.locator(".w-fx")).containsText("11 : 12 × 3,00 = 2,75");
    assertThat(counts.locator(".w-fx")).containsText("dapat menambah 0,25");
    var index = row(page, INDEKS);
    index.locator(".w-form input").first().fill("3,62");
    index.getByLabel("Catatan").fill("Laporan survei");
    index.getByLabel("Catatan").blur();
    assertThat(index.locator(".w-st")).containsText("tersimpan");
    assertThat(page.locator(".w-prog")).containsText("113 dari 113 terisi");

    page.locator(".w-tools .t-seg label:has-text('Semua')").click();
    page.locator(".w-gates > details > summary").first().click();
    assertThat(page.locator(".w-gates")).not().containsText("Mencari cara");
    picture(page, "nilai-ambang");
    assertThat(page.locator(".w-gates .w-set").first()).isVisible();
    assertThat(page.locator(".w-gates > details").nth(1)).containsText("masih terbuka");
    picture(page, "nilai-ambang");
    axe(page);
    page.locator(".w-gates .w-allconditions summary").first().click();
    picture(page, "nilai-syarat");
    var code = page.locator(".w-set .t-code").first().textContent();
    page.locator(".w-set .t-code").first().click();
    assertThat(page.locator("[data-code='ZI-%s']".formatted(code))).hasAttribute("open", "");
    page.locator(".w-sel select").selectOption("ZI-P5");
    assertThat(page.locator(".w-area:visible")).hasCount(1);
    assertThat(page.locator(".w-area:visible")).containsText("P5 Penguatan Pengawasan");
    page.locator(".w-turn").last().click();
    assertThat(page.locator(".w-area:visible")).containsText("P6");
    picture(page, "nilai-isi");
    page.setViewportSize(390, 844);
    row(page, HURUF);
    page.locator("[data-code='%s']".formatted(HURUF)).scrollIntoViewIfNeeded();
    picture(page, "nilai-isi-390");
    page.setViewportSize(1366, 768);
    finish(page, "Penilaian mandiri");
  }

  private void judge() {
    var task = claimed("tpianggota", "Evaluasi anggota");
    for (var item : sheet("tpianggota", task).path("items")) {
      var code = item.path("code").asText();
      var standing = item.path("layers").get(0).path("answer").toString();
      switch (code) {
        case HURUF -> save("tpianggota", task, code, "\"C\"", "", "Laporan tidak membahas WBS.", 0);
        case RASIO ->
            save(
                "tpianggota",
                task,
                code,
                "{\"pembilang\":10,\"penyebut\":12}",
                "",
                "Dua masih diproses.",
                0);
        default -> save("tpianggota", task, code, standing, "", "", 0);
      }
    }
    complete("tpianggota", task, "");
  }

  private void review() {
    var task = claimed("tpiketua", "Evaluasi ketua");
    var page = opened("tpiketua", task, 1366, 768);
    assertThat(page.locator(".w-ly li")).hasCount(4);
    assertThat(page.locator(".w-ly li").nth(1)).containsText("turun");
    assertThat(page.locator(".w-prog")).containsText("0 dari 113 direviu");
    page.locator(".w-tools label:has-text('Berbeda')").click();
    assertThat(page.locator(".w-row:visible")).hasCount(2);
    var letters = row(page, HURUF);
    assertThat(letters.locator(".w-lp thead th")).hasCount(6);
    assertThat(letters.locator(".w-lp .own input")).hasCount(3);
    assertThat(letters.locator(".w-reasons")).containsText("Laporan tidak membahas WBS.");
    assertThat(letters.locator(".w-reasons")).containsText("B menjadi C");
    letters.locator("summary").focus();
    page.keyboard().press("s");
    assertThat(letters.locator(".w-st")).containsText("disepakati");
    page.keyboard().press("a");
    assertThat(letters.locator(".w-st")).containsText("perlu alasan");
    assertThat(letters.locator(".w-judge p.t-err")).containsText("Tulis alasan");
    assertThat(page.locator(".w-ly .on")).containsText("1 menunggu alasan");
    letters.locator("summary").scrollIntoViewIfNeeded();
    picture(page, "nilai-lapis-alasan");
    axe(page);
    letters.getByLabel("Alasan Anda").fill("Monev ada di lampiran kedua.");
    letters.getByLabel("Alasan Anda").blur();
    assertThat(letters.locator(".w-st")).containsText("dikoreksi");
    var counts = row(page, RASIO);
    assertThat(counts.locator(".w-lp tbody tr")).hasCount(4);
    counts.locator(".w-judge .t-btn:has-text('Setuju')").click();
    assertThat(counts.locator(".w-st")).containsText("disepakati");
    picture(page, "nilai-lapis-rasio");
    counts.getByLabel("Kembalikan butir ini").check();
    page.waitForResponse(
        Pattern.compile(".*/lists/pengembalian/rows/.*"),
        () -> {
          counts.getByLabel(Pattern.compile("^Yang harus")).fill("Lampirkan rekapnya");
          counts.getByLabel(Pattern.compile("^Yang harus")).blur();
        });
    assertThat(counts.locator(".w-st")).containsText("ditandai");
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    page.context().close();
    agreeToTheRest("tpiketua", task, "ketua");
    complete(
        "tpiketua",
        task,
        "\"keputusan\":{\"value\":\"kembali\"},\"catatan\":{\"value\":\"Periksa pengaduan\"}");
  }

  private void agreeToTheRest(String account, String task, String layer) {
    for (var item : sheet(account, task).path("items")) {
      var layers = item.path("layers");
      var last = layers.get(layers.size() - 1);
      if (!last.path("layer").asText().equals(layer)) {
        save(account, task, item.path("code").asText(), last.path("answer").toString(), "", "", 0);
      }
    }
  }

  /** Only what was returned is open, on the phone. */
  private void mend() {
    var task = claimed("dlhasesor", "Penilaian mandiri");
    var page = opened("dlhasesor", task, 390, 844);
    assertThat(page.locator(".w-row:visible")).hasCount(1);
    assertThat(page.locator(".tertib .t-banner--warn").first()).containsText("putaran 1");
    assertThat(page.locator(".w-tools label:has-text('Bagian lain')")).containsText("112");
    assertThat(page.locator(".w-others")).isHidden();
    var counts = row(page, RASIO);
    counts.locator(".w-form input").nth(0).fill("12");
    counts.locator(".w-form input").nth(0).blur();
    assertThat(counts.locator(".w-st")).containsText("tersimpan");
    picture(page, "nilai-kembali-390");
    axe(page);
    page.locator(".w-tools label:has-text('Bagian lain')").click();
    assertThat(row(page, HURUF).getByText("tidak dikembalikan")).isVisible();
    assertThat(row(page, HURUF).locator("input")).hasCount(0);
    finish(page, "Penilaian mandiri");
  }

  private void judgeAgain() {
    var task = claimed("tpianggota", "Evaluasi anggota");
    var page = opened("tpianggota", task, 1366, 768);
    page.locator(".w-tools label:has-text('Belum direviu')").click();
    assertThat(page.locator(".w-row:visible")).hasCount(1);
    var counts = row(page, RASIO);
    assertThat(counts.locator(".w-st")).containsText("berubah, nilai lagi");
    assertThat(counts.locator(".w-judge")).containsText("Isian berubah sejak Anda menilainya");
    assertThat(counts.locator(".w-judge .t-btn:has-text('Tetap')")).isVisible();
    picture(page, "nilai-usang");
    counts.locator("summary").focus();
    page.keyboard().press("s");
    assertThat(counts.locator(".w-st")).containsText("disepakati");
    finish(page, "Evaluasi anggota");
  }

  private void reviewOnThePhone() {
    var task = claimed("tpiketua", "Evaluasi ketua");
    var page = opened("tpiketua", task, 390, 844);
    var letters = row(page, HURUF);
    letters.locator(".w-lp .own label").nth(1).click();
    assertThat(letters.locator(".w-tri .own")).hasText("B");
    assertThat(letters.locator(".w-st")).containsText("dikoreksi");
    letters.locator("summary").evaluate("node => node.scrollIntoView()");
    picture(page, "nilai-lapis-390");
    assertThat(
            page.evaluate(
                "() => { const pane = document.querySelector('.column-right');"
                    + " return pane.scrollWidth <= pane.clientWidth; }"))
        .as("the pane scrolls down alone")
        .isEqualTo(true);
    axe(page);
    page.locator(".w-gates > details > summary").first().click();
    assertThat(page.locator(".w-gates .w-set").first()).isVisible();
    page.locator(".w-gates").evaluate("node => node.scrollIntoView()");
    picture(page, "nilai-ambang-390");
    page.context().close();
  }

  private static String answer(JsonNode item) {
    var options = item.path("scale").path("options");
    var code = item.path("code").asText();
    if (options.size() > 2) {
      return code.startsWith("ZI-P5") ? "\"C\"" : code.startsWith("ZI-P1") ? "\"A\"" : "\"B\"";
    }
    if (!options.isEmpty()) {
      return "\"Ya\"";
    }
    return switch (code) {
      case "ZI-R3.3-a" -> "{\"lalu\":4,\"kini\":1}";
      case "ZI-H2.1-a" -> "3.48";
      default -> "{\"pembilang\":3,\"penyebut\":4}";
    };
  }

  private JsonNode sheet(String account, String task) {
    return json(Visitor.program(port, account).get("/api/tasks/" + task + "/worksheet"));
  }

  private void save(
      String account,
      String task,
      String code,
      String answer,
      String note,
      String reason,
      int revision) {
    var sent =
        Visitor.program(port, account)
            .send(
                "PUT",
                "/api/tasks/%s/worksheet/answers/%s".formatted(task, code),
                "{\"answer\":%s,\"note\":\"%s\",\"reason\":\"%s\",\"revision\":%d}"
                    .formatted(answer, note, reason, revision),
                "Content-Type",
                "application/json");
    done(sent);
  }

  private String claimed(String account, String name) {
    var task =
        await()
            .until(
                () -> engine.getTaskService().createTaskQuery().taskName(name).singleResult(),
                found -> found != null);
    if (!account.equals(task.getAssignee())) {
      done(
          Visitor.program(port, account)
              .post(
                  "/engine-rest/task/" + task.getId() + "/claim",
                  "{\"userId\":\"%s\"}".formatted(account)));
    }
    return task.getId();
  }

  private void complete(String account, String task, String variables) {
    done(
        Visitor.program(port, account)
            .post(
                "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{%s}}".formatted(variables)));
  }

  private Page opened(String account, String task, int width, int height) {
    var page = chromium.page(width, height);
    page.navigate("http://localhost:" + port + TASKLIST + "#/?task=" + task);
    page.getByLabel("Nama akun").fill(account);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".ws .w-row:visible").first()).isVisible();
    return page;
  }

  private static Locator row(Page page, String code) {
    var row = page.locator("[data-code='%s']".formatted(code));
    if (row.isHidden()) {
      page.locator(".w-tools .t-seg label:has-text('Semua')").click();
      page.locator(".w-sel select").selectOption("");
    }
    if (row.getAttribute("open") == null) {
      row.locator("summary").click();
    }
    return row;
  }

  private void finish(Page page, String name) {
    page.locator(".w-done").click();
    await()
        .until(
            () -> engine.getTaskService().createTaskQuery().taskName(name).count(),
            open -> open == 0);
    page.context().close();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  private static void axe(Page page) {
    var found =
        new AxeBuilder(page)
            .include(".tertib.ws")
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations();
    assertThat(found).isEmpty();
  }

  private static java.net.http.HttpResponse<String> done(
      java.net.http.HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(java.net.http.HttpResponse<String> answer) {
    try {
      return JSON.readTree(done(answer).body());
    } catch (java.io.IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
