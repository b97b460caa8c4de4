package id.tertib.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tertib.engine.ForeignModels;
import id.tertib.instrument.score.Score;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An instrument that nobody knew, of five layers with letters, options, a ratio and a number:
 * published by an analyst, named in a model, filled in the tab. No Java and no script was written
 * for it.
 */
@PostgresTest
class LimaLapisBrowserIT {

  private static final String FOLDER = "docs/contoh/nilai-arsip/";
  private static final String NASKAH = "tata.naskah-a";
  private static final String KODE = "tata.naskah-b";
  private static final String RUANG = "tata.ruang-a";
  private static final String NILAI = "hasil.pengawasan";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Sheets sheets;
  @Autowired InstrumentSheets scores;

  private ForeignModels models;

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

  @BeforeEach
  void publishAndDeploy() throws IOException {
    var published =
        Visitor.program(port, "organisasi")
            .send(
                "POST",
                "/api/instruments",
                Files.readString(Path.of(FOLDER, "kearsipan-1-2026.yaml")),
                "Content-Type",
                "application/yaml");
    assertThat(published.statusCode()).as(published.body()).isIn(200, 201, 409);
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-arsip.bpmn",
        FOLDER + "nilai-arsip-mulai.form",
        FOLDER + "nilai-arsip-lembar.form");
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void isPublishedAndFilledThroughAllItsLayers() {
    var started =
        Visitor.program(port, "organisasi")
            .post(
                "/engine-rest/process-definition/key/nilai-arsip/start",
                "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
    var key = task().getProcessInstanceId();
    var subject =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processInstanceId(key)
            .singleResult()
            .getBusinessKey();

    fill();
    agree("organisasi", "lima-lapis-anggota");
    agree("sekda", "lima-lapis-ketua");
    change();
    end(tugas("walikota"));

    await().until(() -> task() == null);
    var sheet = sheets.find("kearsipan", subject).orElseThrow();
    // 40 × (0.5 + 3/4)/2 + 20 × 0.25 + 40 × 0.8, the letter lowered to C by the fourth layer
    assertThat(scores.score(sheet, "ketua").map(Score::total).orElseThrow().exact())
        .isEqualTo("62");
    assertThat(scores.score(sheet, null).map(Score::total).orElseThrow().exact()).isEqualTo("52");
  }

  private void fill() {
    var page = tugas("dlhasesor");
    var letters = row(page, NASKAH);
    assertThat(letters).containsText("Sebagian naskah.");
    letters.getByText("Sebagian naskah.").click();
    note(letters);
    var counts = row(page, KODE);
    counts.getByLabel(Pattern.compile("^Naskah berkode")).fill("3");
    counts.getByLabel(Pattern.compile("^Semua naskah")).fill("4");
    note(counts);
    var options = row(page, RUANG);
    options.locator("label:has-text('Dipesan')").first().click();
    note(options);
    var number = row(page, NILAI);
    number.getByLabel(Pattern.compile("0 sampai 10")).first().fill("8");
    note(number);
    picture(page, "lima-lapis-isi");
    end(page);
  }

  /** A worth needs its document, or where it lies. */
  private static void note(Locator row) {
    var note = row.getByLabel(Pattern.compile("^Catatan")).first();
    note.fill("Map arsip 1");
    note.blur();
    assertThat(row.locator(".w-st").first()).containsText("tersimpan");
  }

  private void agree(String account, String picture) {
    var page = tugas(account);
    for (var code : List.of(NASKAH, KODE, RUANG, NILAI)) {
      row(page, code).locator(".t-btn:has-text('Setuju')").first().click();
      assertThat(row(page, code).locator(".w-st").first()).containsText("disepakati");
    }
    picture(page, picture);
    end(page);
  }

  private void change() {
    var page = tugas("inspektur");
    var row = row(page, NASKAH);
    row.getByText("Belum ada.").first().click();
    row.getByLabel("Alasan Anda").fill("Semua masih di kertas");
    row.getByLabel("Alasan Anda").blur();
    assertThat(row.locator(".w-st").first()).containsText("dikoreksi");
    picture(page, "lima-lapis-pengendali");
    end(page);
  }

  private Task task() {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processDefinitionKey("nilai-arsip")
        .singleResult();
  }

  private Page tugas(String account) {
    await().until(() -> task() != null && task().getAssignee() == null);
    var id = task().getId();
    assertThat(
            Visitor.program(port, account)
                .post(
                    "/engine-rest/task/" + id + "/claim", "{\"userId\":\"%s\"}".formatted(account))
                .statusCode())
        .isBetween(200, 299);
    var page = chromium.page(1366, 768);
    page.navigate(
        "http://localhost:%d/camunda/app/tasklist/default/#/?task=%s".formatted(port, id));
    page.getByLabel("Nama akun").fill(account);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".ws .w-row").first()).isVisible();
    return page;
  }

  private static Locator row(Page page, String code) {
    var row = page.locator("[data-code='%s']".formatted(code));
    if (row.getAttribute("open") == null) {
      row.locator("summary").first().click();
    }
    return row;
  }

  private void end(Page page) {
    var before = task().getId();
    page.locator(".w-done").first().click();
    await().until(() -> task() == null || !task().getId().equals(before));
    page.context().close();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }
}
