package id.tertib.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tertib.engine.ForeignModels;
import id.tertib.evidence.EvidenceStore;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a module offers and what 38 offices answered, beside the rows of a sheet in Tasklist. */
@PostgresTest
class BesideAnswersBrowserIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final String IKM = "RF8.3-a";
  private static final String RENCANA = "PM1.1-c";
  private static final String AGEN = "RF1.1-a";
  private static final String DISIPLIN = "RF5.3-a";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired UjiBeside module;
  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;
  @Autowired PerangkatDaerahRegister offices;
  @Autowired JdbcTemplate jdbc;

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
  void takesAnOfferByOneKeyAndShowsWhoAnsweredWhat() throws IOException {
    try (var models = new ForeignModels(port, engine)) {
      models.deploy(
          FOLDER + "nilai-kota.bpmn",
          FOLDER + "nilai-unit-mulai.form",
          FOLDER + "nilai-unit-usul.form",
          FOLDER + "nilai-unit-putus.form");
      var started =
          json(
              Visitor.program(port, "dlhasesor")
                  .post(
                      "/engine-rest/process-definition/key/nilai-kota/start",
                      "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
      know(started.path("businessKey").asText());
      var task = claimed("dlhasesor", "Isi lembar");
      var page = opened("dlhasesor", task, 1366, 768);
      takeOffers(page);
      lookAround(page);
      page.context().close();
      onThePhone(task);
      review(task);
    } finally {
      module.knowsNothing();
    }
  }

  private void know(String subject) throws IOException {
    var codes = offices.all().stream().map(PerangkatDaerah::kode).toList();
    var group = SheetsBeside.of(codes, instrumentSheets, jdbc);
    document("dlh", "rencana kerja tim.pdf");
    document("dinkes", "notula rapat.pdf");
    sheets.addContext(
        sheets.find("pmprb-kota", subject).orElseThrow().id(),
        IKM,
        "tahunLalu",
        "{\"when\":\"PMPRB 2025\",\"answer\":\"C\",\"note\":null,\"documents\":[]}");
    var register = JsonNodeFactory.instance.objectNode().put("pembilang", 11).put("penyebut", 12);
    var report = JsonNodeFactory.instance.objectNode().put("pembilang", 9).put("penyebut", 12);
    module.offers(
        sheet ->
            List.of(
                new Offer(
                    IKM,
                    TextNode.valueOf("B"),
                    "Survei kepuasan masyarakat semester I 2026",
                    LocalDate.of(2026, 7, 1),
                    "/survei"),
                new Offer(AGEN, register, "Register agen", LocalDate.of(2026, 6, 30), null),
                new Offer(AGEN, report, "Laporan agen", LocalDate.of(2026, 5, 29), null)));
    module.groups(sheet -> List.of(group));
    module.facts(
        sheet ->
            List.of(
                new BesideAnswers.Fact(
                    RENCANA,
                    "Aksi yang tuntas",
                    "83,33 %",
                    "monitoring semester I 2026",
                    "/kemajuan")));
  }

  private void document(String office, String name) throws IOException {
    var subject = "UJI-2026/" + office;
    var document =
        evidence.store(
            office,
            subject,
            "admin",
            name,
            new ByteArrayInputStream(("%PDF-1.4\n" + name).getBytes(StandardCharsets.US_ASCII)));
    var sheet = sheets.find(SheetsBeside.UNIT.key(), subject).orElseThrow().id();
    sheets.attach(sheet, "U-" + RENCANA, document.id(), "admin");
  }

  private void takeOffers(Page page) {
    assertThat(page.locator(".w-prog")).containsText("0 dari 181 terisi");
    page.locator(".w-tools label:has-text('Usulan')").click();
    assertThat(page.locator(".w-row:visible")).hasCount(2);
    var letters = row(page, IKM);
    assertThat(letters.locator(".w-st")).containsText("ada usulan");
    var offer = letters.locator(".w-offers");
    assertThat(offer).containsText("Usulan: B");
    assertThat(offer).containsText("Survei kepuasan masyarakat semester I 2026, 1 Juli 2026");
    assertThat(offer.locator("a")).hasAttribute("href", "/survei");
    assertThat(letters.locator(".w-in > .w-offer")).containsText("Jawaban PMPRB 2025: C");
    assertThat(letters.locator(".t-kbd:visible:has-text('S')")).hasCount(1);
    show(letters);
    picture(page, "usulan-isi");
    axe(page);
    letters.locator("summary").first().focus();
    page.keyboard().press("s");
    assertThat(letters.locator(".w-st")).containsText("tersimpan");
    assertThat(offer).containsText("sesuai usulan");
    assertThat(letters.locator(".w-in > .w-offer")).isHidden();
    assertThat(letters.locator("textarea"))
        .hasValue("Dari usulan: Survei kepuasan masyarakat semester I 2026, 1 Juli 2026.");
    assertThat(page.locator(".w-prog")).containsText("1 dari 181 terisi");
    assertThat(page.locator(".w-waits")).not().containsText("menunggu bukti");
    show(letters);
    picture(page, "usulan-sesuai");
    page.keyboard().press("a");
    assertThat(letters.locator(".w-tri")).hasText(Pattern.compile(".*A$"));
    assertThat(offer).containsText("berbeda dari jawaban Anda");
    assertThat(letters.locator("textarea")).hasValue("");
    assertThat(letters.locator(".w-st")).containsText("perlu berkas bukti");
    picture(page, "usulan-beda");
    offer.getByText("Pakai usulan").click();
    assertThat(offer).containsText("sesuai usulan");
    page.keyboard().press("a");
    page.keyboard().press("b");
    assertThat(letters.locator("textarea")).hasValue("");
    assertThat(offer).containsText("Pakai catatan ini");
    page.keyboard().press("s");
    assertThat(letters.locator("textarea")).hasValue(Pattern.compile("^Dari usulan: .*2026\\.$"));
    assertThat(letters.locator(".w-st")).containsText("tersimpan");

    var counts = row(page, AGEN);
    assertThat(counts.locator(".w-offers")).containsText("Usulan: 11/12");
    assertThat(counts.locator(".w-offers")).containsText("Usulan: 9/12");
    assertThat(counts.locator(".w-offers .t-kbd")).hasCount(1);
    counts.locator(".w-offers .t-btn").first().click();
    assertThat(counts.locator(".w-offers .w-offer").first()).containsText("sesuai usulan");
    assertThat(counts.locator(".w-offers .w-offer").last()).containsText("berbeda");
    assertThat(counts.locator(".w-offers .t-kbd")).hasCount(0);
    assertThat(counts.locator(".w-st")).containsText("tersimpan");
    counts.locator(".w-form input").first().fill("10");
    counts.locator(".w-form input").first().blur();
    assertThat(counts.locator(".w-offers .w-offer").first())
        .containsText("berbeda dari jawaban Anda");
    page.reload();
    assertThat(row(page, IKM).locator(".w-offers")).containsText("sesuai usulan");
    assertThat(page.locator(".w-tools label:has-text('Usulan')")).containsText("1");
  }

  private void lookAround(Page page) {
    var letters = row(page, RENCANA);
    var line = letters.locator(".w-other > summary");
    assertThat(line).hasText("37 perangkat daerah: A 13 · B 12 · C 12 · D 0 · 1 belum terhitung");
    assertThat(letters.locator(".w-others")).containsText("Aksi yang tuntas 83,33 %");
    show(letters);
    picture(page, "lain-tertutup");
    line.click();
    assertThat(letters.locator(".w-otherlist tbody tr")).hasCount(10);
    letters.getByText("Tampilkan 28 lagi").click();
    assertThat(letters.locator(".w-otherlist tbody tr")).hasCount(38);
    assertThat(letters.locator(".w-otherlist tbody tr").last())
        .containsText("terlambat, belum terhitung");
    assertThat(letters.locator(".w-othersbody label:has-text('Belum terhitung 1')")).isVisible();
    var own = letters.locator("tr:has-text('Dinas Lingkungan Hidup')");
    assertThat(own.locator("a")).hasText("rencana kerja tim.pdf");
    var foreign = letters.locator("tr:has-text('notula rapat.pdf')");
    assertThat(foreign.locator("a")).hasCount(0);
    assertThat(foreign).containsText("tidak dapat Anda buka");
    letters.locator(".w-othersbody label:has-text('B 12')").click();
    assertThat(letters.locator(".w-otherlist tbody tr")).hasCount(10);
    assertThat(letters.getByText("Tampilkan 2 lagi")).isVisible();
    letters.locator(".w-othersbody label:has-text('Semua')").click();
    show(line);
    picture(page, "lain-terbuka");
    axe(page);

    var counts = row(page, AGEN);
    assertThat(counts.locator(".w-other > summary"))
        .containsText("nilai tengah 0,5 (0,25 sampai 0,75)");
    counts.locator(".w-other > summary").click();
    assertThat(counts.locator(".w-spread tbody tr")).hasCount(3);
    show(counts.locator(".w-other"));
    picture(page, "lain-hitungan");
    assertThat(row(page, DISIPLIN).locator(".w-other > summary"))
        .containsText("Pelanggaran tahun lalu 148");
  }

  private void onThePhone(String task) {
    var page = opened("dlhasesor", task, 390, 844);
    var letters = row(page, RENCANA);
    letters.locator(".w-other > summary").click();
    assertThat(letters.locator(".w-otherlist tbody tr")).hasCount(10);
    show(letters);
    picture(page, "lain-390");
    show(letters.locator(".w-other"));
    picture(page, "lain-daftar-390");
    axe(page);
    var counts = row(page, AGEN);
    counts.locator(".w-other > summary").click();
    assertThat(counts.locator(".w-spread")).isVisible();
    show(counts);
    picture(page, "usulan-390");
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('.w-offers, .w-others')]"
                    + ".every(node => node.scrollWidth <= node.clientWidth)"))
        .as("nothing sticks out")
        .isEqualTo(true);
    page.context().close();
  }

  private void review(String task) {
    module.offers(
        sheet -> {
          jdbc.update("update tabel_yang_tidak_ada set isi = 1");
          return List.of();
        });
    var dlh = Visitor.program(port, "dlhasesor");
    for (var item : json(dlh.get("/api/tasks/" + task + "/worksheet")).path("items")) {
      done(
          dlh.send(
              "PUT",
              "/api/tasks/%s/worksheet/answers/%s".formatted(task, item.path("code").asText()),
              "{\"answer\":%s,\"note\":\"Map 3\",\"revision\":%d}"
                  .formatted(answer(item), item.path("revision").asInt()),
              "Content-Type",
              "application/json"));
    }
    done(dlh.post("/engine-rest/task/" + task + "/complete", "{\"variables\":{}}"));
    var page = opened("organisasi", claimed("organisasi", "Reviu lembar"), 1366, 768);
    var letters = row(page, RENCANA);
    assertThat(letters.locator(".w-offers")).hasCount(0);
    letters.locator(".w-other > summary").click();
    assertThat(letters.locator(".w-otherlist tbody tr")).hasCount(10);
    show(letters);
    picture(page, "lain-reviu");
    page.context().close();
  }

  private static String answer(JsonNode item) {
    var options = item.path("scale").path("options");
    if (!options.isEmpty()) {
      return "\"" + options.get(0).path("code").asText() + "\"";
    }
    return !item.path("scale").path("kind").asText().equals("RASIO")
        ? "3"
        : item.path("code").asText().equals(DISIPLIN)
            ? "{\"lalu\":4,\"kini\":1}"
            : "{\"pembilang\":1,\"penyebut\":4}";
  }

  private String claimed(String account, String name) {
    var task = engine.getTaskService().createTaskQuery().taskName(name).singleResult().getId();
    done(
        Visitor.program(port, account)
            .post(
                "/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account)));
    return task;
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
      row.locator("summary").first().click();
    }
    return row;
  }

  private static void show(Locator node) {
    node.evaluate("node => node.scrollIntoView()");
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

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(done(answer).body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
