package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.engine.ForeignModels;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A procedure with the sheet of an instrument, a review layer and a return, from files alone. */
@ProcessTest
class InstrumentProcedureTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "src/test/resources/foreign/";
  private static final String TIM = "U-PM1.1-b";
  private static final String RENCANA = "U-PM1.1-c";
  private static final String AGEN = "U-RF1.1-a";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;

  private ForeignModels models;
  private Visitor assessor;
  private Visitor organisation;

  @BeforeEach
  void deploy() {
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "nilai-unit.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    assessor = Visitor.program(port, "dlhasesor");
    organisation = Visitor.program(port, "organisasi");
    var started =
        assessor.post(
            "/engine-rest/process-definition/key/nilai-unit/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}");
    assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void showsTheItemsOfTheInstrumentWithTheirOwnLevelsAndAScoreThatGrows() {
    var task = claimed(assessor, "dlhasesor", "Isi lembar");
    var sheet = sheet(assessor, task);

    assertThat(sheet.path("instrument").asText()).isEqualTo("pmprb-unit");
    assertThat(sheet.path("version").asText()).isEqualTo("26-2020");
    assertThat(sheet.path("items")).hasSize(81);
    var item = item(sheet, RENCANA);
    assertThat(item.path("scale").path("kind").asText()).isEqualTo("ABCD");
    assertThat(item.path("scale").path("options").get(0).path("text").asText())
        .isEqualTo("Semua tugas dalam rencana kerja dikerjakan.");
    assertThat(sheet.path("score").path("score").asText()).isEqualTo("0.00");

    refused(save(assessor, task, TIM, "\"ya\"", "", "", 0), "harus Ya atau Tidak, bukan ‘ya’");
    refused(
        save(assessor, task, AGEN, "{\"pembilang\":3,\"penyebut\":0}", "", "", 0),
        "penyebut (jumlah agen perubahan) 0");
    var waiting = json(done(save(assessor, task, TIM, "\"Ya\"", "", "", 0)));
    assertThat(waiting.path("missing").asText()).contains("perlu berkas bukti");
    assertThat(waiting.path("score").path("score").asText()).isEqualTo("0.00");
    assertThat(waiting.path("score").path("waiting").asInt()).isOne();
    var saved = json(done(save(assessor, task, TIM, "\"Ya\"", "SK di sekretariat", "", 1)));
    assertThat(saved.path("missing").isNull()).isTrue();
    assertThat(saved.path("score").path("exact").asText()).isEqualTo("0.25");
  }

  @Test
  void opensOnlyWhatWasReturnedAndAsksForANewJudgementOfWhatChanged() {
    var task = claimed(assessor, "dlhasesor", "Isi lembar");
    fill(task);
    done(complete(assessor, task, ""));

    var review = claimed(organisation, "organisasi", "Reviu lembar");
    refused(complete(organisation, review, decision("setuju", "")), "belum dinilai");
    judge(review);
    refused(save(organisation, review, RENCANA, "\"C\"", "", "", 1), "Tulis alasan");
    done(save(organisation, review, RENCANA, "\"C\"", "", "Baru sedikit", 1));
    done(
        organisation.post(
            "/api/tasks/" + review + "/lists/pengembalian/rows",
            "{\"values\":{\"butir\":\"%s\",\"komentar\":\"Jumlahnya berapa?\"}}".formatted(AGEN)));
    done(complete(organisation, review, decision("kembali", "Periksa jumlah agen")));

    var again = claimed(assessor, "dlhasesor", "Isi lembar");
    var sheet = sheet(assessor, again);
    assertThat(item(sheet, AGEN).path("outside").isNull()).isTrue();
    assertThat(item(sheet, TIM).path("outside").asText()).isEqualTo("tidak dikembalikan");
    var refused = save(assessor, again, TIM, "\"Tidak\"", "", "", 1);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("tidak dikembalikan");
    done(save(assessor, again, AGEN, "{\"pembilang\":2,\"penyebut\":4}", "Rekap", "", 1));
    done(complete(assessor, again, ""));

    var second = claimed(organisation, "organisasi", "Reviu lembar");
    refused(complete(organisation, second, decision("setuju", "")), AGEN);
    var judged = item(sheet(organisation, second), AGEN);
    assertThat(judged.path("missing").asText()).isEqualTo("berubah sejak dinilai, nilai lagi");
    assertThat(item(sheet(organisation, second), RENCANA).path("missing").isNull()).isTrue();
    done(
        save(
            organisation,
            second,
            AGEN,
            "{\"pembilang\":2,\"penyebut\":4}",
            "",
            "",
            judged.path("revision").asInt()));
    done(complete(organisation, second, decision("setuju", "")));
  }

  @Test
  void tellsHowTheScoreCameAboutAndWhatWouldCloseItsGaps() {
    models.deploy(
        FOLDER + "nilai-zi.bpmn",
        FOLDER + "nilai-unit-mulai.form",
        FOLDER + "nilai-unit-usul.form",
        FOLDER + "nilai-unit-putus.form");
    done(
        assessor.post(
            "/engine-rest/process-definition/key/nilai-zi/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}"));
    var task = claimed(assessor, "dlhasesor", "Penilaian mandiri");
    var address = "/api/tasks/" + task + "/worksheet/explanation";
    assertThat(organisation.get(address).statusCode()).isEqualTo(404);
    done(save(assessor, task, "ZI-P1.1-a", "\"Ya\"", "", "", 0));
    var waiting = json(done(assessor.get(address)));
    assertThat(coded(waiting.path("items"), "ZI-P1.1-a").path("workings").asText())
        .isEqualTo("Belum dihitung: perlu berkas bukti atau catatan tempat dokumennya.");

    for (var item : sheet(assessor, task).path("items")) {
      var options = item.path("scale").path("options");
      var code = item.path("code").asText();
      if (options.size() > 2) {
        done(save(assessor, task, code, "\"B\"", "Map 3", "", 0));
      }
    }
    var explained = json(done(assessor.get(address)));
    assertThat(explained.path("items")).hasSize(113);
    assertThat(explained.path("nodes").findValuesAsText("code")).contains("ZI-P1.1");
    var item = coded(explained.path("items"), "ZI-P5.4-b");
    assertThat(item.path("workings").asText()).contains("×").contains("tampil");
    assertThat(item.path("more").asText()).startsWith("dapat menambah");
    var gate = explained.path("gates").get(0);
    assertThat(gate.path("level").asText()).isEqualTo("WBK");
    var condition = gate.path("conditions").get(0);
    assertThat(condition.path("missing").path("state").asText()).isEqualTo("open");
    var set = condition.path("missing").path("sets").get(0);
    assertThat(set.path("raises").get(0).path("to").asText()).isNotEmpty();
    assertThat(set.path("closed")).hasSize(1);
  }

  private static JsonNode coded(JsonNode items, String code) {
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("code").asText().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private void fill(String task) {
    for (var item : sheet(assessor, task).path("items")) {
      var code = item.path("code").asText();
      done(save(assessor, task, code, answer(item), "Map 3", "", 0));
    }
  }

  private static String answer(JsonNode item) {
    var options = item.path("scale").path("options");
    if (!options.isEmpty()) {
      return "\"" + options.get(0).path("code").asText() + "\"";
    }
    return item.path("code").asText().equals("U-RF5.3-a")
        ? "{\"lalu\":4,\"kini\":1}"
        : "{\"pembilang\":1,\"penyebut\":4}";
  }

  private void judge(String task) {
    for (var item : sheet(organisation, task).path("items")) {
      var standing = item.path("layers").get(0).path("answer");
      done(save(organisation, task, item.path("code").asText(), standing.toString(), "", "", 0));
    }
  }

  private static HttpResponse<String> save(
      Visitor who,
      String task,
      String code,
      String answer,
      String note,
      String reason,
      int revision) {
    return who.send(
        "PUT",
        "/api/tasks/%s/worksheet/answers/%s".formatted(task, code),
        "{\"answer\":%s,\"note\":\"%s\",\"reason\":\"%s\",\"revision\":%d}"
            .formatted(answer, note, reason, revision),
        "Content-Type",
        "application/json");
  }

  private static JsonNode sheet(Visitor who, String task) {
    return json(done(who.get("/api/tasks/" + task + "/worksheet")));
  }

  private static JsonNode item(JsonNode sheet, String code) {
    return coded(sheet.path("items"), code);
  }

  private String task(String name) {
    var found =
        json(
            Visitor.program(port, "admin")
                .get("/engine-rest/task?name=" + name.replace(" ", "%20")));
    assertThat(found).hasSize(1);
    return found.get(0).path("id").asText();
  }

  private String claimed(Visitor who, String account, String name) {
    var task = task(name);
    done(
        who.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account)));
    return task;
  }

  private static HttpResponse<String> complete(Visitor who, String task, String variables) {
    return who.post(
        "/engine-rest/task/" + task + "/complete", "{\"variables\":{%s}}".formatted(variables));
  }

  private static String decision(String value, String note) {
    return "\"keputusan\":{\"value\":\"%s\"},\"catatan\":{\"value\":\"%s\"}".formatted(value, note);
  }

  private static void refused(HttpResponse<String> answer, String sentence) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(sentence);
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
