package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.engine.ForeignModels;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetHead;
import id.tertib.worksheet.Sheets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a module offers to a sheet of an instrument, and what others answered beside it. */
@ProcessTest
class BesideAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String IKM = "RF8.3-a";
  private static final String RENCANA = "PM1.1-c";
  private static final String AGEN = "RF1.1-a";
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired UjiBeside module;
  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private ForeignModels models;
  private Visitor assessor;
  private Visitor organisation;

  @BeforeEach
  void deploy() {
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-kota.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    assessor = Visitor.program(port, "dlhasesor");
    organisation = Visitor.program(port, "organisasi");
    done(
        assessor.post(
            "/engine-rest/process-definition/key/nilai-kota/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
  }

  @AfterEach
  void takeItAway() {
    module.knowsNothing();
    models.close();
  }

  @Test
  void offersAnAnswerThatCountsOnlyOnceItIsConfirmed() {
    var asked = new ArrayList<SheetHead>();
    module.offers(
        sheet -> {
          asked.add(sheet);
          return List.of(offer(IKM, TextNode.valueOf("B"), "/survei"));
        });
    var task = claimed(assessor, "dlhasesor", "Isi lembar");

    var sheet = sheet(assessor, task);

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).instrument()).hasToString("pmprb-kota 26-2020");
    assertThat(asked.get(0).owner()).isEqualTo(Owner.office("dlh"));
    assertThat(asked.get(0).subject()).startsWith("nilai-kota:").endsWith("/dlh");
    var offer = coded(sheet.path("items"), IKM).path("offers").get(0);
    assertThat(offer.path("answer").asText()).isEqualTo("B");
    assertThat(offer.path("source").asText()).isEqualTo("Survei semester I 2026");
    assertThat(offer.path("day").asText()).isEqualTo("2026-07-01");
    assertThat(offer.path("page").asText()).isEqualTo("/survei");
    var note = offer.path("note").asText();
    assertThat(note).isEqualTo("Dari usulan: Survei semester I 2026, 1 Juli 2026.");
    assertThat(coded(sheet.path("items"), RENCANA).has("offers")).isFalse();
    assertThat(coded(sheet.path("items"), IKM).path("missing").asText()).isEqualTo("belum diisi");
    assertThat(sheet.path("progress").path("answered").asInt()).isZero();
    assertThat(sheet.path("score").path("score").asText()).isEqualTo("0.00");

    var saved = json(done(save(task, IKM, "\"B\"", note)));

    assertThat(saved.path("missing").isNull()).isTrue();
    assertThat(saved.path("progress").path("answered").asInt()).isOne();
    assertThat(saved.path("score").path("score").asText()).isNotEqualTo("0.00");
    assertThat(assessor.get("/api/tasks/" + task + "/trail").body()).contains(note);
  }

  @Test
  void leavesOutAnOfferThatItsItemDoesNotTake() {
    module.offers(
        sheet ->
            List.of(
                offer(IKM, TextNode.valueOf("Z"), null),
                offer("U-" + IKM, TextNode.valueOf("A"), null),
                offer(RENCANA, JsonNodeFactory.instance.nullNode(), null),
                offer(AGEN, JsonNodeFactory.instance.objectNode().put("pembilang", 3), null),
                offer("PM8.4-a", TextNode.valueOf("A"), null)));
    var task = claimed(assessor, "dlhasesor", "Isi lembar");

    var items = sheet(assessor, task).path("items");

    assertThat(items.findParents("offers"))
        .extracting(item -> item.path("code").asText())
        .containsExactly("PM8.4-a");
  }

  @Test
  void opensTheSheetAlthoughAModuleFailsInItsTransaction() {
    module.offers(sheet -> fail());
    module.groups(sheet -> fail());
    module.facts(sheet -> List.of(fact()));
    var task = claimed(assessor, "dlhasesor", "Isi lembar");

    assertThat(sheet(assessor, task).path("items").findParents("offers")).isEmpty();
    assertThat(beside(assessor, task).path("items"))
        .extracting(item -> item.path("code").asText())
        .containsExactly(IKM);
  }

  @Test
  void offersNothingToWhoeverReviews() {
    module.offers(sheet -> List.of(offer(IKM, TextNode.valueOf("B"), null)));
    var task = claimed(assessor, "dlhasesor", "Isi lembar");
    for (var item : sheet(assessor, task).path("items")) {
      done(save(task, item.path("code").asText(), answer(item), "Map 3"));
    }
    done(assessor.post("/engine-rest/task/" + task + "/complete", "{\"variables\":{}}"));

    var review = claimed(organisation, "organisasi", "Reviu lembar");

    assertThat(sheet(organisation, review).path("items").findParents("offers")).isEmpty();
  }

  @Test
  void countsWhatOthersAnsweredToTheSameItems() {
    var group =
        SheetsBeside.of(List.of("dinkes", "dikbud", "dishub", "dinsos"), instrumentSheets, jdbc);
    module.groups(sheet -> List.of(group));
    module.facts(sheet -> List.of(fact()));
    var task = claimed(assessor, "dlhasesor", "Isi lembar");

    var page = beside(assessor, task).path("items");

    assertThat(page).hasSize(81);
    var letters = coded(page, RENCANA).path("groups").get(0);
    assertThat(letters.path("name").asText()).isEqualTo("perangkat daerah");
    assertThat(letters.path("answered").asInt()).isEqualTo(3);
    assertThat(letters.path("of").asInt()).isEqualTo(3);
    assertThat(letters.path("apart").asInt()).isOne();
    assertThat(letters.path("levels"))
        .extracting(level -> level.path("code").asText() + level.path("count").asInt())
        .containsExactly("A1", "B1", "C1", "D0");
    assertThat(letters.path("figures")).isEmpty();
    var counts = coded(page, AGEN).path("groups").get(0).path("figures");
    assertThat(counts)
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"label\":\"Perubahan nyata setahun\",\"kind\":\"count\",\"sum\":\"6\","
                + "\"lowest\":\"1\",\"median\":\"2\",\"highest\":\"3\"}",
            "{\"label\":\"Jumlah agen perubahan\",\"kind\":\"count\",\"sum\":\"12\","
                + "\"lowest\":\"4\",\"median\":\"4\",\"highest\":\"4\"}",
            "{\"label\":\"Hitungan\",\"kind\":\"ratio\",\"sum\":null,"
                + "\"lowest\":\"0.25\",\"median\":\"0.5\",\"highest\":\"0.75\"}");
    assertThat(coded(page, IKM).path("facts").get(0).path("value").asText()).isEqualTo("83,33 %");
    assertThat(organisation.get("/api/tasks/" + task + "/worksheet/beside").statusCode())
        .as("a task that is not theirs")
        .isEqualTo(404);
  }

  @Test
  void listsWhoAnsweredAndGivesDocumentsOnlyToWhomeverReadsThem() throws IOException {
    var dinkes = sheetOf("dinkes");
    var dikbud = sheetOf("dikbud");
    assertThat(sheets.ids(SheetsBeside.UNIT.key(), List.of("UJI-2026/dinkes", "UJI-2026/dlh")))
        .isEqualTo(Map.of("UJI-2026/dinkes", dinkes));
    sheets.save(dinkes, "U-" + RENCANA, "self", "dinkesasesor", text("A"), "Ada di map", null, 0);
    sheets.save(
        dinkes, "U-" + RENCANA, "koordinator", "organisasi", text("B"), null, "Belum semua", 0);
    var document =
        evidence.store(
            "dinkes",
            "UJI-2026/dinkes",
            "dinkesasesor",
            "rencana.pdf",
            new ByteArrayInputStream("%PDF-1.4\nisi".getBytes(StandardCharsets.US_ASCII)));
    sheets.attach(dinkes, "U-" + RENCANA, document.id(), "dinkesasesor");
    var closed =
        evidence.store(
            new CaseSubject(Matter.DOCUMENT, "perkara-tertutup", "dinkes", "UJI-2026/dinkes"),
            "dinkesasesor",
            "rahasia.pdf",
            new ByteArrayInputStream("%PDF-1.4\nlain".getBytes(StandardCharsets.US_ASCII)));
    sheets.attach(dinkes, "U-" + RENCANA, closed.id(), "dinkesasesor");
    module.groups(
        sheet ->
            List.of(
                SheetsBeside.group(
                    List.of(
                        new BesideAnswers.Other(dikbud, "belum", false),
                        new BesideAnswers.Other(dinkes, "terverifikasi", true)))));
    var task = claimed(assessor, "dlhasesor", "Isi lembar");
    var address = "/api/tasks/" + task + "/worksheet/beside/" + RENCANA;

    var listed = json(done(assessor.get(address))).path("groups").get(0);

    assertThat(listed.path("code").asText()).isEqualTo("U-" + RENCANA);
    assertThat(listed.path("asked").asText()).contains("tim RB perangkat daerah");
    assertThat(listed.path("rows"))
        .extracting(row -> row.path("owner").asText())
        .containsExactly("Dinas Kesehatan", "Dinas Pendidikan dan Kebudayaan");
    var row = listed.path("rows").get(0);
    assertThat(row.path("words").asText()).isEqualTo("B");
    assertThat(row.path("first").asText()).isEqualTo("A");
    assertThat(row.path("note").asText()).isEqualTo("Ada di map");
    assertThat(row.path("reason").asText()).isEqualTo("Belum semua");
    assertThat(row.path("state").asText()).isEqualTo("terverifikasi");
    assertThat(row.path("documents").findValuesAsText("name"))
        .as("a confidential case's is not named")
        .containsExactly("rencana.pdf");
    assertThat(row.path("documents").get(0).path("id").isNull()).isTrue();
    assertThat(listed.path("rows").get(1).path("answer").isNull()).isTrue();
    assertThat(listed.path("rows").get(1).path("counted").asBoolean()).isFalse();
    var lone = json(done(Visitor.program(port, "admin").get(address))).path("groups").get(0);
    assertThat(lone.path("rows").get(0).path("documents").get(0).path("id").asText())
        .isEqualTo(document.id());

    assertThat(organisation.get(address).statusCode()).isEqualTo(404);
    var unknown = assessor.get(address.replace(RENCANA, "PM9.9-z"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("PM9.9-z");
    var alone = json(done(assessor.get(address.replace(RENCANA, "PM1.1-a"))));
    assertThat(alone.path("groups")).as("offices are not asked this").isEmpty();
  }

  private String sheetOf(String office) {
    return instrumentSheets.create(
        SheetsBeside.UNIT, "UJI-2026/" + office, Owner.office(office), null);
  }

  private <T> List<T> fail() {
    return transaction.execute(
        status -> {
          jdbc.update("update tabel_yang_tidak_ada set isi = 1");
          return List.of();
        });
  }

  private static Offer offer(String code, JsonNode answer, @Nullable String page) {
    return new Offer(code, answer, "Survei semester I 2026", DAY, page);
  }

  private static BesideAnswers.Fact fact() {
    return new BesideAnswers.Fact(
        IKM, "Aksi yang tuntas", "83,33 %", "monitoring semester I 2026", "/kemajuan");
  }

  private static JsonNode text(String code) {
    return TextNode.valueOf(code);
  }

  private static String answer(JsonNode item) {
    var options = item.path("scale").path("options");
    if (!options.isEmpty()) {
      return "\"" + options.get(0).path("code").asText() + "\"";
    }
    return switch (item.path("scale").path("kind").asText()) {
      case "RASIO" ->
          item.path("code").asText().equals("RF5.3-a")
              ? "{\"lalu\":4,\"kini\":1}"
              : "{\"pembilang\":1,\"penyebut\":4}";
      default -> "3";
    };
  }

  private HttpResponse<String> save(String task, String code, String answer, String note) {
    return assessor.send(
        "PUT",
        "/api/tasks/%s/worksheet/answers/%s".formatted(task, code),
        "{\"answer\":%s,\"note\":\"%s\",\"revision\":0}".formatted(answer, note),
        "Content-Type",
        "application/json");
  }

  private static JsonNode sheet(Visitor who, String task) {
    return json(done(who.get("/api/tasks/" + task + "/worksheet")));
  }

  private static JsonNode beside(Visitor who, String task) {
    return json(done(who.get("/api/tasks/" + task + "/worksheet/beside")));
  }

  private static JsonNode coded(JsonNode items, String code) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private String claimed(Visitor who, String account, String name) {
    var task = engine.getTaskService().createTaskQuery().taskName(name).singleResult().getId();
    done(
        who.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account)));
    return task;
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
