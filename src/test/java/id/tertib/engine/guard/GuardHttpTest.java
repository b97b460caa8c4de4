package id.tertib.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The guard as programs and Tasklist meet it: a clean 400 with a sentence, never an English 500.
 */
@ProcessTest
class GuardHttpTest {

  private static final String BROKEN_OR_QUERY =
      "{\"orQueries\":[{\"dueAfterExpression\":\"${tidakAda}\"}]}";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired FilterService filters;

  private PenjagaProcess process;
  private String task;
  private Visitor assessor;

  @BeforeEach
  void giveTheTaskToAnAssessor() {
    process = new PenjagaProcess(engine);
    process.grantUser("asesor2", Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    process.grantUser(
        "asesor2",
        Resources.PROCESS_DEFINITION,
        "penjaga",
        Permissions.CREATE_INSTANCE,
        Permissions.READ);
    task = process.waitingAtTheForm();
    tasks.setAssignee(task, "asesor2");
    assessor = Visitor.program(port, "asesor2");
  }

  @AfterEach
  void removeTheProcess() {
    process.close();
  }

  @ParameterizedTest
  @CsvSource({"complete", "submit-form"})
  void refusesAnUnknownVariableHoweverItIsSent(String way) {
    refused(
        assessor.post(
            "/engine-rest/task/" + task + "/" + way,
            "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"},\"abc\":{\"value\":1}}}"),
        400,
        "Isian 'abc' tidak dikenal pada tugas Isi formulir. Kirim hanya isian formulirnya.");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @Test
  void refusesAWrongValueAndTakesARightOne() {
    var way = "/engine-rest/task/" + task + "/submit-form";
    refused(
        assessor.post(
            way,
            "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"},\"tanggal\":{\"value\":\"kemarin\"}}}"),
        400,
        "Isian 'Tanggal rapat' bukan tanggal.");
    refused(assessor.post(way, "{\"variables\":{}}"), 400, "Isian 'Uraian' belum terisi");

    var done =
        assessor.post(
            way,
            "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"},\"tanda\":{\"value\":\"[\\\"a\\\"]\",\"type\":\"Json\"}}}");

    assertThat(done.statusCode()).isEqualTo(204);
  }

  /** A gateway that waits for a text would fail on it after the task is done. */
  @ParameterizedTest
  @ValueSource(strings = {"jenis", "unit", "nomor", "jumlah", "tanggal", "hadir"})
  void refusesJsonWhereTheFormWaitsForOneValue(String field) {
    for (var json : new String[] {"{\"a\":1}", "[]", "{}", "[\"rapat\"]", "\"rapat\"", "null"}) {
      refused(
          assessor.post(
              "/engine-rest/task/" + task + "/complete",
              "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"},\"%s\":{\"value\":\"%s\",\"type\":\"Json\"}}}"
                  .formatted(field, json.replace("\"", "\\\""))),
          400,
          "Isian '");
    }
    refused(
        assessor.post(
            "/engine-rest/process-definition/key/penjaga/submit-form",
            "{\"variables\":{\"tahun\":{\"value\":2026},\"semester\":{\"value\":\"[]\",\"type\":\"Json\"}}}"),
        400,
        "Isian 'Semester' harus satu pilihan saja.");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @Test
  void refusesVariablesPastTheForm() {
    var variables = "/engine-rest/task/" + task + "/variables";
    refused(
        assessor.send(
            "PUT", variables + "/uraian", "{\"value\":\"x\"}", "Content-Type", "application/json"),
        400,
        "Variabel proses tidak dapat diubah langsung");
    refused(assessor.send("DELETE", variables + "/tahun", null), 400, "Variabel proses");
    refused(
        assessor.post(variables, "{\"modifications\":{\"x\":{\"value\":1}}}"),
        400,
        "Variabel proses");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resolve        | {\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"}}} | 400 | hanya diselesaikan lewat formulirnya",
        "bpmnError      | {\"errorCode\":\"x\"}                     | 400 | hanya diselesaikan lewat formulirnya",
        "bpmnEscalation | {\"escalationCode\":\"x\"}                | 400 | hanya diselesaikan lewat formulirnya",
        "assignee       | {\"userId\":\"asesor3\"}                  | 400 | tidak dapat diberikan kepada orang lain",
        "delegate       | {\"userId\":\"asesor3\"}                  | 400 | Pelimpahan tugas",
        "identity-links | {\"groupId\":\"x\",\"type\":\"candidate\"} | 400 | Grup dan calon pemegang",
      })
  void refusesWhatTheHeadOfATaskOffers(String way, String body, int status, String message) {
    refused(assessor.post("/engine-rest/task/" + task + "/" + way, body), status, message);
  }

  @Test
  void claimsAndGivesBackButNotForOthers() {
    var other = Visitor.program(port, "asesor3");
    refused(
        other.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"asesor3\"}"),
        409,
        "sudah dipegang");

    assertThat(assessor.post("/engine-rest/task/" + task + "/unclaim", "").statusCode())
        .isEqualTo(204);
    refused(
        assessor.post("/engine-rest/task/" + task + "/complete", "{}"),
        409,
        "belum diambil siapa pun");
    assertThat(
            other
                .post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"asesor3\"}")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void tellsAnotherOfficeNothing() {
    var stranger = Visitor.program(port, "dinkesasesor");

    refused(
        stranger.post("/engine-rest/task/" + task + "/complete", "{}"), 404, "bukan tugas Anda");
  }

  @ParameterizedTest
  @CsvSource({"start", "submit-form"})
  void judgesAStartByFormAndByProgram(String way) {
    var address = "/engine-rest/process-definition/key/penjaga/" + way;
    refused(
        assessor.post(address, "{\"variables\":{\"tahun\":{\"value\":2026}}}"),
        400,
        "Isian 'Semester' belum terisi");
    refused(
        assessor.post(
            address,
            "{\"businessKey\":\"X\",\"variables\":{\"tahun\":{\"value\":2026},\"semester\":{\"value\":\"1\"}}}"),
        400,
        "dibuat oleh sistem");
    refused(
        assessor.post(
            address, "{\"variables\":{\"tahun\":{\"value\":2023},\"semester\":{\"value\":\"2\"}}}"),
        400,
        "Semester II 2023 sudah selesai.");
    assertThat(
            assessor
                .post(
                    address,
                    "{\"variables\":{\"tahun\":{\"value\":2026},\"semester\":{\"value\":\"1\"}}}")
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void keepsTheSameRulesInTheWebappsOwnApi() {
    var browser = Visitor.browser(port).signIn("asesor2");
    browser.page("/camunda/app/tasklist/default/");

    refused(
        browser.post(
            "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
            "{\"variables\":{\"abc\":{\"value\":1}}}"),
        400,
        "Isian 'abc' tidak dikenal pada tugas Isi formulir.");
    refused(
        browser.post(
            "/camunda/api/engine/engine/default/task/" + task + "/resolve",
            "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"}}}"),
        400,
        "hanya diselesaikan lewat formulirnya");
    refused(
        browser.post("/camunda/api/engine/engine/default/task", BROKEN_OR_QUERY),
        400,
        "'${tidakAda}' tidak boleh dipakai dalam pencarian");
    assertThat(
            browser
                .post(
                    "/camunda/api/engine/engine/default/task/count",
                    "{\"orQueries\":[{\"name\":\"x\"}]}")
                .statusCode())
        .isEqualTo(200);
  }

  /** CVE-2026-109432: an expression in a nested query was evaluated for any signed-in account. */
  @Test
  void evaluatesNoExpressionOfANestedQuery() {
    for (var visitor : new Visitor[] {assessor, Visitor.program(port, "admin")}) {
      refused(
          visitor.post("/engine-rest/task", BROKEN_OR_QUERY),
          400,
          "'${tidakAda}' tidak boleh dipakai dalam pencarian");
      refused(visitor.post("/engine-rest/task/count", BROKEN_OR_QUERY), 400, "tidakAda");
    }
  }

  /** The same hole behind stored filters: extended at the call, or stored with the expression. */
  @Test
  void evaluatesNoExpressionBehindAFilter() {
    var mine = filters.createFilterQuery().filterName("Tugas saya").singleResult().getId();
    assertThat(assessor.get("/engine-rest/filter/" + mine + "/list").statusCode()).isEqualTo(200);

    refused(
        assessor.post("/engine-rest/filter/" + mine + "/list", BROKEN_OR_QUERY), 400, "tidakAda");
    refused(
        assessor.post("/engine-rest/filter/" + mine + "/count", BROKEN_OR_QUERY), 400, "tidakAda");
    refused(
        Visitor.program(port, "admin")
            .post(
                "/engine-rest/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":%s,\"properties\":{}}"
                    .formatted(BROKEN_OR_QUERY)),
        400,
        "tidak boleh disimpan dalam penyaring");
  }

  /** A part costs the database a condition, a level costs the engine a call into itself. */
  @Test
  void limitsThePartsAndTheDepthOfAQuery() {
    var browser = Visitor.browser(port).signIn("asesor2");
    browser.page("/camunda/app/tasklist/default/");
    var nested = "{\"orQueries\":[".repeat(5_000) + "{}" + "]}".repeat(5_000);
    var beside = "{\"orQueries\":[" + "{\"name\":\"x\"},".repeat(5_000) + "{}]}";
    var deepest = "{\"orQueries\":[".repeat(49) + "{\"name\":\"[[[[{{{{\"}" + "]}".repeat(49);
    var filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":%s,\"properties\":{}}";
    var mine = filters.createFilterQuery().filterName("Tugas saya").singleResult().getId();
    for (var api : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
      var visitor = api.equals("/engine-rest") ? assessor : browser;
      for (var way :
          new String[] {
            "/task",
            "/task/count",
            "/process-instance",
            "/history/process-instance/count",
            "/history/task",
            "/filter/" + mine + "/list"
          }) {
        refused(visitor.post(api + way, nested), 400, "bertingkat lebih dari 100");
        refused(visitor.post(api + way, beside), 400, "lebih dari 50 bagian");
      }
      assertThat(visitor.post(api + "/task/count", deepest).statusCode()).isEqualTo(200);
    }
    var admin = Visitor.program(port, "admin");
    refused(
        admin.post("/engine-rest/filter/create", filter.formatted(nested)),
        400,
        "bertingkat lebih dari 100");
    refused(
        admin.post("/engine-rest/filter/create", filter.formatted(beside)),
        400,
        "lebih dari 50 bagian");
  }

  private static void refused(HttpResponse<String> answer, int status, String message) {
    assertThat(answer.body()).contains(message.replace("\"", "\\\""));
    assertThat(answer.statusCode()).isEqualTo(status);
    try {
      var body = new ObjectMapper().readTree(answer.body());
      assertThat(body.path("type").asText()).isEqualTo("RefusedException");
      assertThat(body.path("message").asText()).doesNotContain("Cannot");
    } catch (java.io.IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
