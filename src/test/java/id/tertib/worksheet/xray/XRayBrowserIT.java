package id.tertib.worksheet.xray;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tertib.engine.ForeignModels;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** X-rays beside the items that they concern, and a sheet that goes to a corrected version. */
@PostgresTest
class XRayBrowserIT {

  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TIM = "U-PM1.1-b";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;

  private ForeignModels models;
  private String subject;
  private String sheet;

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
  void aSheetAnsweredInFull() throws IOException {
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-unit.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    post(
        "dlhasesor",
        "/engine-rest/process-definition/key/nilai-unit/start",
        "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}");
    subject =
        engine
            .getRuntimeService()
            .createProcessInstanceQuery()
            .processDefinitionKey("nilai-unit")
            .singleResult()
            .getBusinessKey();
    var answered = sheets.find("pmprb-unit", subject).orElseThrow();
    sheet = answered.id();
    var document =
        evidence.store(
            "dlh",
            subject,
            "dlhasesor",
            "Laporan kinerja 2026.pdf",
            new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));
    for (var item : answered.items()) {
      var code = item.item().code();
      sheets.save(sheet, code, Layer.SELF, "dlhasesor", best(item.item()), "Map 3", null, 0);
    }
    answered.items().stream()
        .limit(20)
        .forEach(item -> sheets.attach(sheet, item.item().code(), document.id(), "dlhasesor"));
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void standBesideTheItemsForWhoeverReviews() {
    var filling = claimed("dlhasesor", "Isi lembar");
    post("dlhasesor", "/engine-rest/task/" + filling + "/complete", "{\"variables\":{}}");
    var page = opened("organisasi", claimed("organisasi", "Reviu lembar"));

    var view = page.locator(".w-tools label:has-text('Sinar-X')");
    assertThat(view).isVisible();
    var all = Integer.parseInt(view.textContent().replaceAll("\\D", ""));
    view.click();
    assertThat(page.locator(".w-row:visible")).hasCount(all);
    var row = row(page, TIM);
    var block = row.locator(".w-xr");
    assertThat(block).hasCount(1);
    assertThat(block).containsText("Sinar-X R-07, sedang:");
    assertThat(block).containsText("Laporan kinerja 2026.pdf, menjadi bukti 20 butir");
    block.locator("summary").click();
    assertThat(block.locator(".w-xritems button")).hasCount(19);
    block.locator("summary").click();
    row.locator(".w-xrays").scrollIntoViewIfNeeded();
    picture(page, "sinar-x");

    block.locator("button:has-text('Wajar, beri alasan')").click();
    block.locator("button:has-text('Nyatakan wajar')").click();
    assertThat(block.locator("[role=alert]")).containsText("Tulis mengapa");
    block.getByLabel("Mengapa R-07 wajar").fill("Laporan itu memuat semua rapat tim.");
    picture(page, "sinar-x-alasan");
    axe(page);
    block.locator("button:has-text('Nyatakan wajar')").click();
    assertThat(block).containsText("Dinyatakan wajar oleh");
    assertThat(block).containsText("Laporan itu memuat semua rapat tim.");
    assertThat(block.locator(".t-act button")).isFocused();
    assertThat(view).containsText(String.valueOf(all - 1));
    picture(page, "sinar-x-wajar");
    page.setViewportSize(390, 844);
    block.scrollIntoViewIfNeeded();
    picture(page, "sinar-x-wajar-390");
    axe(page);
    block.locator(".t-act button").click();
    assertThat(view).containsText(String.valueOf(all));
    assertThat(block).containsText("Wajar, beri alasan");
    picture(page, "sinar-x-390");
    page.context().close();
  }

  @Test
  void areNotShownToWhoeverFills() {
    var page = opened("dlhasesor", claimed("dlhasesor", "Isi lembar"));

    row(page, TIM);
    assertThat(page.locator(".w-tools label:has-text('Sinar-X')")).hasCount(0);
    assertThat(page.locator(".w-xr")).hasCount(0);
    page.locator("[data-code='%s'] button:has-text('Pakai berkas')".formatted(TIM)).click();
    page.locator("dialog input[type=search]").fill("laporan");
    assertThat(page.locator("dialog")).containsText("Tidak ada yang cocok");
    picture(page, "dokumen-pemilik-lain");
    axe(page);
    page.context().close();
  }

  @Test
  void movesASheetAndTellsWhoeverHasItOpen() throws IOException {
    publish();
    var assessor = opened("dlhasesor", claimed("dlhasesor", "Isi lembar"));
    var page = signedIn("organisasi", "/instrumen/pindah");
    look(page, "pindah-daftar");
    page.locator("tr:has-text('%s') button".formatted(subject)).click();
    assertThat(page.locator("h1")).containsText("Dinas Lingkungan Hidup");
    look(page, "pindah-lihat");
    page.getByLabel("Alasan").fill("Surat 12/2026");
    page.locator("button:has-text('Pindahkan lembar Dinas Lingkungan Hidup dari')").click();
    assertThat(page.locator(".t-banner--ok")).containsText("sudah dipindahkan dari versi 26-2020");
    look(page, "pindah-selesai");
    page.context().close();

    var row = row(assessor, TIM);
    row.getByLabel("Catatan").fill("Map 4 di sekretariat");
    row.getByLabel("Catatan").blur();
    assertThat(row).containsText("Muat ulang halaman");
    picture(assessor, "pindah-409");
    assessor.reload();
    assertThat(row(assessor, TIM).getByLabel("Catatan")).hasValue("Map 4 di sekretariat");
    assertThat(row(assessor, TIM).locator(".w-st").first()).containsText("tersimpan");
    assessor.context().close();
  }

  private void publish() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/instruments/pmprb-unit-26-2020.yaml"))
            .replace("versi: \"26-2020\"", "versi: \"26-2020-layar\"")
            .replace(
                "Perangkat daerah sudah mempunyai tim RB sendiri.",
                "Perangkat daerah mempunyai tim RB yang ditetapkan.")
            .replace("kode: U-PM1.2-b", "kode: U-PM1.2-c");
    var answer =
        Visitor.program(port, "organisasi")
            .send("POST", "/api/instruments", yaml, "Content-Type", "application/yaml");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }

  private static JsonNode best(SheetItem item) {
    if (item.scale().endsWith("#YT")) {
      return TextNode.valueOf("Ya");
    }
    if (!item.scale().endsWith("#RASIO")) {
      return TextNode.valueOf("A");
    }
    var counts = JsonNodeFactory.instance.objectNode();
    return item.code().endsWith("RF5.3-a")
        ? counts.put("lalu", 4).put("kini", 1)
        : counts.put("pembilang", 4).put("penyebut", 4);
  }

  private String claimed(String account, String name) {
    var task = engine.getTaskService().createTaskQuery().taskName(name).singleResult().getId();
    post(account, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}");
    return task;
  }

  private void post(String account, String path, String body) {
    var answer = Visitor.program(port, account).post(path, body);
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private Page opened(String account, String task) {
    var page = chromium.page(1366, 768);
    page.navigate(url("/camunda/app/tasklist/default/#/?task=" + task));
    signIn(page, account);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".ws .w-row").first()).isVisible();
    return page;
  }

  private Page signedIn(String account, String path) {
    var page = chromium.page(1366, 768);
    page.navigate(url("/masuk"));
    signIn(page, account);
    page.navigate(url(path));
    return page;
  }

  private static void signIn(Page page, String account) {
    page.getByLabel("Nama akun").fill(account);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Locator row(Page page, String code) {
    var row = page.locator("[data-code='%s']".formatted(code));
    row.waitFor();
    if (row.getAttribute("open") == null) {
      row.locator("summary").first().click();
    }
    return row;
  }

  private static void look(Page page, String name) {
    for (var width : List.of(390, 1366)) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width)))
              .setFullPage(true));
      var wide = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
      assertThat(wide).as("%s at %d", name, width).isLessThanOrEqualTo(width);
      axe(page);
    }
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  private static void axe(Page page) {
    assertThat(
            new AxeBuilder(page)
                .include(".tertib")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                .analyze()
                .getViolations())
        .isEmpty();
  }
}
