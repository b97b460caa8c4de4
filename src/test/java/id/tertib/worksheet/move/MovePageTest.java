package id.tertib.worksheet.move;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.ForeignModels;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Bagian Organisasi takes a running sheet to a corrected version of its instrument. */
@ProcessTest
class MovePageTest {

  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TIM = "U-PM1.1-b";
  private static final String SOSIALISASI = "U-PM1.2-b";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  /** A shelf forgets nothing: each test publishes another. */
  private static int versions;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Sheets sheets;
  @Autowired JdbcTemplate jdbc;

  private ForeignModels models;
  private Visitor assessor;
  private String subject;
  private String sheet;
  private String task;
  private String newer;

  @BeforeEach
  void aRunningSheetAndANewerVersion() throws IOException {
    newer = "26-2020-p" + ++versions;
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-unit.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    assessor = Visitor.program(port, "dlhasesor");
    done(
        assessor.post(
            "/engine-rest/process-definition/key/nilai-unit/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
    var open = engine.getTaskService().createTaskQuery().taskName("Isi lembar").singleResult();
    task = open.getId();
    done(assessor.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"dlhasesor\"}"));
    subject =
        engine.getRuntimeService().createProcessInstanceQuery().singleResult().getBusinessKey();
    sheet = sheets.find("pmprb-unit", subject).orElseThrow().id();
    for (var code : List.of(TIM, "U-PM1.1-c", SOSIALISASI)) {
      var answer = TextNode.valueOf(code.equals(TIM) ? "Ya" : "B");
      sheets.save(sheet, code, Layer.SELF, "dlhasesor", answer, "Rapat bulan Mei", null, 0);
    }
    publish();
  }

  private void publish() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/instruments/pmprb-unit-26-2020.yaml"))
            .replace("versi: \"26-2020\"", "versi: \"" + newer + "\"")
            .replace(
                "Perangkat daerah sudah mempunyai tim RB sendiri.",
                "Perangkat daerah mempunyai tim RB yang ditetapkan.")
            .replace("kode: " + SOSIALISASI, "kode: U-PM1.2-c");
    var answer =
        Visitor.program(port, "organisasi")
            .send("POST", "/api/instruments", yaml, "Content-Type", "application/yaml");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void listsRunningSheetsAndShowsWhatWouldChangeBeforeAnythingDoes() {
    var organisation = Visitor.browser(port).signIn("organisasi");

    assertThat(organisation.page("/instrumen/pindah").body())
        .contains("Dinas Lingkungan Hidup", subject, newer, "Lihat perubahannya");
    var preview = organisation.page("/instrumen/pindah/" + sheet + "?ke=" + newer).body();

    assertThat(preview)
        .contains("Pindahkan lembar Dinas Lingkungan Hidup dari 26-2020 ke " + newer)
        .contains("Perangkat daerah mempunyai tim RB yang ditetapkan.", SOSIALISASI, "U-PM1.2-c")
        .contains("1 butir kehilangan jawabannya", "Penilaian mandiri");
    assertThat(sheets.read(sheet).version()).isEqualTo("26-2020");

    engine
        .getRuntimeService()
        .deleteProcessInstance(
            engine.getRuntimeService().createProcessInstanceQuery().singleResult().getId(), "uji");
    assertThat(organisation.page("/instrumen/pindah").body())
        .doesNotContain("/instrumen/pindah/" + sheet);
    assertThat(organisation.page("/instrumen/pindah/" + sheet + "?ke=" + newer).statusCode())
        .isEqualTo(404);
  }

  @Test
  void movesASheetWithAReasonAndKeepsTheOldResultForThoseWhoReadTheCase() throws Exception {
    var organisation = Visitor.browser(port).signIn("organisasi");

    var blank = move(organisation, "26-2020", newer, " ");
    assertThat(blank.statusCode()).isEqualTo(400);
    assertThat(blank.body()).contains("Tulis alasan memindahkan", "Penilaian mandiri");
    var moved = move(organisation, "26-2020", newer, "Surat 12/2026");
    assertThat(moved.statusCode()).as(moved.body()).isEqualTo(302);

    var target = moved.headers().firstValue("Location").orElseThrow();
    assertThat(organisation.page(target.substring(target.indexOf("/instrumen"))).body())
        .contains("Lembar Dinas Lingkungan Hidup", "sudah dipindahkan dari versi 26-2020")
        .contains("Unduh hasil lama");
    assertThat(sheets.read(sheet).version()).isEqualTo(newer);
    assertThat(
            jdbc.queryForList(
                "select alasan from jejak where perkara = ? and siapa = 'organisasi'",
                String.class,
                subject))
        .contains("Surat 12/2026");

    var old = sheets.find("pmprb-unit", subject + "~26-2020").orElseThrow().id();
    assertThat(organisation.page("/instrumen/pindah").body())
        .contains("Hasil lama", "/api/worksheets/" + old + "/lke.xlsx");
    assertThat(assessor.get("/api/tasks/" + task + "/worksheet").body())
        .contains("\"old\":[{\"id\":\"%s\",\"version\":\"26-2020\"}]".formatted(old));
    for (var reader : List.of("organisasi", "sekda", "dlhasesor", "admin")) {
      assertThat(workbook(reader, old).statusCode()).as(reader).isEqualTo(200);
    }
    assertThat(workbook("dinkesasesor", old).statusCode()).isEqualTo(404);
    try (var file = new XSSFWorkbook(new ByteArrayInputStream(workbook("sekda", old).body()))) {
      var title = file.getSheetAt(0).getRow(0).getCell(0).getStringCellValue();
      assertThat(title).contains("Hasil lama pmprb-unit, versi 26-2020");
    }
  }

  @Test
  void keepsBothOldResultsWhenTheCaseIsBegunAnewAndLeavesTheSameVersionAgain() {
    var organisation = Visitor.browser(port).signIn("organisasi");
    jdbc.update(
        "insert into lembar (id, instrumen, versi, perkara, pemilik_jenis, pemilik)"
            + " select 'lama', instrumen, versi, perkara || '~26-2020', pemilik_jenis, pemilik"
            + " from lembar where id = ?",
        sheet);

    var again = move(organisation, "26-2020", newer, "Surat 14/2026");

    assertThat(again.statusCode()).as(again.body()).isEqualTo(302);
    assertThat(
            jdbc.queryForList(
                "select perkara from lembar where perkara like ? order by perkara",
                String.class,
                subject + "~%"))
        .containsExactly(subject + "~26-2020", subject + "~26-2020~2");
  }

  @Test
  void tellsWhoeverHasTheSheetOpenThatItWasMoved() {
    move(Visitor.browser(port).signIn("organisasi"), "26-2020", newer, "Surat 12/2026");

    for (var code : List.of(TIM, "U-PM1.1-d", SOSIALISASI)) {
      var stale = save(code, "26-2020");
      assertThat(stale.statusCode()).as(code).isEqualTo(409);
      assertThat(stale.body()).contains("dipindahkan ke versi " + newer, "Muat ulang");
    }
    done(save(TIM, newer));
  }

  @Test
  void refusesEverybodyElseOtherVersionsAndASecondMove() {
    for (var person : List.of("dlhasesor", "sekda", "asesor1")) {
      var visitor = Visitor.browser(port).signIn(person);
      assertThat(visitor.page("/instrumen/pindah").statusCode()).as(person).isEqualTo(403);
      assertThat(visitor.page("/instrumen/pindah/" + sheet + "?ke=" + newer).statusCode())
          .isEqualTo(403);
      assertThat(move(visitor, "26-2020", newer, "Surat").statusCode()).isEqualTo(403);
    }
    var admin = Visitor.browser(port).signIn("admin");
    var elsewhere = admin.page("/instrumen/pindah/" + sheet + "?ke=90-2021");
    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.body()).contains("hanya dapat dipindahkan", "Lihat perubahannya");
    assertThat(admin.page("/instrumen/pindah/tidak-ada?ke=" + newer).statusCode()).isEqualTo(404);
    assertThat(move(admin, "26-2020", newer, "Surat 12/2026").statusCode()).isEqualTo(302);
    var again = move(admin, "26-2020", newer, "Surat 12/2026");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("sudah dipindahkan ke versi " + newer);
  }

  private HttpResponse<String> move(Visitor who, String from, String to, String reason) {
    var field = CSRF.matcher(who.page("/").body());
    assertThat(field.find()).isTrue();
    return who.form(
        "/instrumen/pindah/" + sheet,
        "dari=%s&ke=%s&alasan=%s&_csrf=%s"
            .formatted(from, to, encoded(reason), encoded(field.group(1))));
  }

  private HttpResponse<String> save(String code, String version) {
    return assessor.send(
        "PUT",
        "/api/tasks/%s/worksheet/answers/%s".formatted(task, code),
        "{\"answer\":\"Ya\",\"note\":\"Rapat\",\"revision\":1,\"version\":\"%s\"}"
            .formatted(version),
        "Content-Type",
        "application/json");
  }

  private HttpResponse<byte[]> workbook(String who, String id) throws Exception {
    var credentials = (who + ":" + Visitor.PASSWORD).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/api/worksheets/%s/lke.xlsx".formatted(port, id)))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }
}
