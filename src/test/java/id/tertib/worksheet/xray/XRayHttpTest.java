package id.tertib.worksheet.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.engine.ForeignModels;
import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.InstrumentId;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reviewer sees what is odd about a sheet, and calls one thing fair with a reason. */
@ProcessTest
class XRayHttpTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TIM = "U-PM1.1-b";
  private static final String RENCANA = "U-PM1.1-c";
  private static final InstrumentId UNIT = new InstrumentId("pmprb-unit", "26-2020");

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;
  @Autowired JdbcTemplate jdbc;
  @Autowired Authors authors;
  @Autowired SheetXRays xrays;

  private ForeignModels models;
  private Visitor assessor;
  private Visitor organisation;
  private String subject;
  private String sheet;
  private String filling;

  @BeforeEach
  void aSheetThatSomebodyFills() {
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-unit.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    assessor = Visitor.program(port, "dlhasesor");
    organisation = Visitor.program(port, "organisasi");
    done(
        assessor.post(
            "/engine-rest/process-definition/key/nilai-unit/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
    filling = claimed("dlhasesor", "Isi lembar");
    subject =
        engine.getRuntimeService().createProcessInstanceQuery().singleResult().getBusinessKey();
    sheet = sheets.find("pmprb-unit", subject).orElseThrow().id();
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void tellsAReviewerWhatIsOddAndNotWhoeverFills() throws IOException {
    fill(sheet, "A", "Map 3");
    var document = document("laporan.pdf");
    sheets.read(sheet).items().stream()
        .limit(20)
        .forEach(item -> sheets.attach(sheet, item.item().code(), document, "dlhasesor"));

    var refused = assessor.get(address(filling));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("dibaca oleh yang mereviu");

    var page = json(done(organisation.get(address(handedIn()))));

    assertThat(page.path("mayDismiss").asBoolean()).isTrue();
    assertThat(rules(page)).contains("R-01", "R-07").doesNotContain("R-02");
    var same = found(page, "R-07", TIM);
    assertThat(same.path("severity").asText()).isEqualTo("sedang");
    assertThat(same.path("sights").get(0).path("sentence").asText())
        .isEqualTo("Berkas yang sama, laporan.pdf, menjadi bukti 20 butir.");
    assertThat(same.path("sights").get(0).path("items")).hasSize(19);
    assertThat(same.path("dismissed").isNull()).isTrue();
  }

  @Test
  void comparesTheOwnersScoreWithTheReviewersOverThreeCycles() {
    for (var year : List.of("2024", "2025")) {
      var before =
          instrumentSheets.create(
              UNIT, subject.replaceFirst("2026", year), Owner.office("dlh"), null);
      save(before, RENCANA, Layer.SELF, "A", "Rencana kerja di map 3");
      save(before, RENCANA, "koordinator", "C", "Hanya sebagian");
    }
    instrumentSheets.create(UNIT, subject + "~1", Owner.office("dlh"), null);
    fill(sheet, "A", "Rencana kerja di map 3");
    var review = handedIn();
    assertThat(rules(json(done(organisation.get(address(review)))))).doesNotContain("R-02");

    save(sheet, RENCANA, "koordinator", "C", "Hanya sebagian lagi");

    var page = json(done(organisation.get(address(review))));
    assertThat(found(page, "R-02", RENCANA).path("sights").get(0).path("sentence").asText())
        .contains("2024", "2025", "2026");
  }

  @Test
  void keepsAFindingDismissedWithItsReasonUntilWhatItRestsOnIsAnother() {
    fill(sheet, "A", "Map 3");
    var review = handedIn();

    done(dismiss(organisation, review, "R-01", TIM, "SK dilihat di tempat"));

    var dismissed = found(json(done(organisation.get(address(review)))), "R-01", TIM);
    assertThat(dismissed.path("dismissed").path("reason").asText())
        .isEqualTo("SK dilihat di tempat");
    assertThat(dismissed.path("dismissed").path("by").asText()).isNotBlank();
    assertThat(trail())
        .contains(
            tuple(
                "organisasi", "menyatakan sinar-X wajar", "R-01, " + TIM, "SK dilihat di tempat"));

    done(organisation.send("DELETE", address(review) + "/R-01/" + TIM, null));
    assertThat(open(review, "R-01", TIM)).isTrue();
    assertThat(trail()).contains(tuple("organisasi", "membuka lagi sinar-X", "R-01, " + TIM, null));

    done(dismiss(organisation, review, "R-01", TIM, "SK dilihat di tempat"));
    sheets.save(sheet, TIM, Layer.SELF, "dlhasesor", TextNode.valueOf("Ya"), "Map 9", null, 1);
    assertThat(open(review, "R-01", TIM)).isTrue();
    done(dismiss(organisation, review, "R-01", TIM, "Map 9 dilihat juga"));
    assertThat(open(review, "R-01", TIM)).isFalse();
  }

  @Test
  void refusesWithoutAReasonWhatIsNotThereAndWhoeverIsNoReviewer() {
    fill(sheet, "A", "Map 3");
    assertThat(dismiss(assessor, filling, "R-01", TIM, "Wajar").statusCode()).isEqualTo(403);
    var review = handedIn();

    refused(dismiss(organisation, review, "R-01", TIM, "  "), 400, "Tulis mengapa");
    refused(dismiss(organisation, review, "R-01", TIM, "x".repeat(501)), 400, "501 huruf");
    refused(dismiss(organisation, review, "R-99", TIM, "Wajar"), 404, "R-99");
    refused(dismiss(organisation, review, "R-01", "U-XX", "Wajar"), 404, "U-XX");
    refused(dismiss(organisation, review, "R-01%00", "%27%3B--", "Wajar"), 400, "");
    assertThat(
            dismiss(Visitor.program(port, "dinkesasesor"), review, "R-01", TIM, "Wajar")
                .statusCode())
        .isEqualTo(404);
    assertThat(dismiss(organisation, "tidak-ada", "R-01", TIM, "Wajar").statusCode())
        .isEqualTo(404);
    assertThat(
            dismiss(Visitor.program(port, "dlhasesor"), review, "R-01", TIM, "Wajar").statusCode())
        .isEqualTo(409);
    done(dismiss(organisation, review, "R-01", TIM, "x".repeat(500)));
    assertThat(open(review, "R-01", TIM)).isFalse();
  }

  @Test
  void refusesWhoeverFilledTheSheetAlsoAtTheReview() {
    fill(sheet, "A", "Map 3");
    var review = handedIn();
    authors.note(subject, Authors.Part.layer(Layer.SELF), "organisasi");

    refused(dismiss(organisation, review, "R-01", TIM, "Wajar"), 403, "ikut mengisi");
    assertThat(json(done(organisation.get(address(review)))).path("mayDismiss").asBoolean())
        .isFalse();
  }

  @Test
  void looksThroughASheetOf181ItemsWithThreeCyclesBehindItInFiftyMilliseconds() {
    var city = new InstrumentId("pmprb-kota", "26-2020");
    var ids =
        Stream.of("2023", "2024", "2025", "2026")
            .map(
                year ->
                    instrumentSheets.create(
                        city, "UJI-" + year + "/rsud", Owner.of("unit", "rsud"), null))
            .toList();
    ids.forEach(id -> fill(id, "A", "Map 3"));
    ids.forEach(
        id -> save(id, sheets.read(id).items().get(0).item().code(), "panel", null, "Belum"));
    var task = new TaskSheet(ids.get(3), null, null);
    var best = Long.MAX_VALUE;
    for (var turn = 0; turn < 30; turn++) {
      var begun = System.nanoTime();
      assertThat(xrays.of(task, xrays.load(task))).isNotEmpty();
      best = Math.min(best, System.nanoTime() - begun);
    }
    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(50));
  }

  private boolean open(String task, String rule, String code) {
    return found(json(done(organisation.get(address(task)))), rule, code)
        .path("dismissed")
        .isNull();
  }

  private static List<String> rules(JsonNode page) {
    return page.path("findings").findValuesAsText("rule");
  }

  private static JsonNode found(JsonNode page, String rule, String code) {
    return StreamSupport.stream(page.path("findings").spliterator(), false)
        .filter(one -> one.path("rule").asText().equals(rule))
        .filter(one -> one.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule + " " + code + " in " + page));
  }

  private List<org.assertj.core.groups.Tuple> trail() {
    return jdbc.query(
        "select siapa, apa, bagian, alasan from jejak where perkara = ?",
        (row, number) ->
            tuple(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
        subject);
  }

  private String handedIn() {
    done(complete(assessor, filling));
    return claimed("organisasi", "Reviu lembar");
  }

  /** The best answer everywhere. */
  private void fill(String id, String best, String note) {
    for (var item : sheets.read(id).items()) {
      var answer = best(item.item(), best);
      sheets.save(id, item.item().code(), Layer.SELF, "dlhasesor", answer, note, null, 0);
    }
  }

  private static JsonNode best(SheetItem item, String letter) {
    return switch (item.scale().substring(item.scale().indexOf('#') + 1)) {
      case "YT" -> TextNode.valueOf("Ya");
      case "RASIO" ->
          json(
              item.code().endsWith("RF5.3-a")
                  ? "{\"lalu\":4,\"kini\":1}"
                  : "{\"pembilang\":4,\"penyebut\":4}");
      case "ABC", "ABCD", "ABCDE" -> TextNode.valueOf(letter);
      case "PILIHAN" -> TextNode.valueOf("WDP");
      default -> json("1");
    };
  }

  private void save(String id, String code, String layer, String answer, String words) {
    sheets.save(
        id,
        code,
        layer,
        "organisasi",
        answer == null ? null : TextNode.valueOf(answer),
        words,
        words,
        0);
  }

  private String document(String name) throws IOException {
    var content = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    return evidence
        .store("dlh", subject, "dlhasesor", name, new ByteArrayInputStream(content))
        .id();
  }

  private static String address(String task) {
    return "/api/tasks/" + task + "/worksheet/xrays";
  }

  private static HttpResponse<String> dismiss(
      Visitor who, String task, String rule, String code, String reason) {
    return who.post(
        address(task) + "/" + rule + "/" + code, "{\"reason\":\"%s\"}".formatted(reason));
  }

  private String claimed(String account, String name) {
    var tasks = engine.getTaskService().createTaskQuery().taskName(name).list();
    assertThat(tasks).hasSize(1);
    var task = tasks.get(0).getId();
    done(
        Visitor.program(port, account)
            .post(
                "/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account)));
    return task;
  }

  private static HttpResponse<String> complete(Visitor who, String task) {
    return who.post("/engine-rest/task/" + task + "/complete", "{\"variables\":{}}");
  }

  private static void refused(HttpResponse<String> answer, int status, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(text, e);
    }
  }
}
