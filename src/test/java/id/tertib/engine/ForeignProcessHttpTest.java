package id.tertib.engine;

import static id.tertib.engine.ForeignModels.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Processes that nobody of the product drew, deployed by an administrator while it runs: started,
 * claimed and completed by programs as in any Camunda.
 */
@ProcessTest
class ForeignProcessHttpTest {

  private static final String SERIALISED =
      "{\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\",\"type\":\"Object\",\"valueInfo\":{"
          + "\"objectTypeName\":\"java.util.HashMap\","
          + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired EngineTasks engineTasks;

  private ForeignModels models;
  private Visitor officer;
  private Visitor administrator;

  @BeforeEach
  void signIn() {
    models = new ForeignModels(port, engine);
    officer = Visitor.program(port, "dlhasesor");
    administrator = Visitor.program(port, "admin");
  }

  @AfterEach
  void takeTheModelsAway() {
    models.close();
  }

  @ParameterizedTest
  @CsvSource({"start,complete", "submit-form,submit-form"})
  void runsAProcessWithoutForms(String start, String end) {
    models.deploy("cuti.bpmn");

    var instance =
        ok(
            officer.post(
                "/engine-rest/process-definition/key/cuti/" + start,
                "{\"businessKey\":\"CUTI/7\",\"variables\":{\"hari\":{\"value\":3}}}"));
    assertThat(json(instance).path("businessKey").asText()).isEqualTo("CUTI/7");
    var task = claimed("Periksa cuti");
    done(
        officer.post(
            "/engine-rest/task/" + task + "/" + end,
            "{\"variables\":{\"setuju\":{\"value\":true}}}"));

    assertThat(value(json(instance).path("id").asText(), "setuju")).isEqualTo(true);
    over("cuti");
  }

  @Test
  void runsGeneratedForms() {
    models.deploy("inventaris.bpmn");
    var address = "/engine-rest/process-definition/key/inventaris/submit-form";
    var empty = officer.post(address, "{\"variables\":{}}");
    assertThat(empty.statusCode()).isNotEqualTo(200);
    assertThat(empty.body()).contains("'barang': validation of required failed");

    var instance =
        json(ok(
                officer.post(
                    address,
                    "{\"variables\":{\"barang\":{\"value\":\"Kursi\"},\"jumlah\":{\"value\":\"4\"}}}")))
            .path("id")
            .asText();
    assertThat(value(instance, "jumlah")).isEqualTo(4L);
    var task = claimed("Catat barang");
    assertThat(officer.page("/engine-rest/task/" + task + "/rendered-form").body())
        .contains("Rusak");
    done(
        officer.post(
            "/engine-rest/task/" + task + "/submit-form",
            "{\"variables\":{\"keadaan\":{\"value\":\"rusak\"}}}"));

    over("inventaris");
  }

  @Test
  void runsEmbeddedFormsAndCamundaForms() {
    models.deploy("ruang.bpmn", "ruang.html", "ruang-tutup.form");
    var definition =
        json(officer.get("/engine-rest/process-definition/key/ruang")).path("id").asText();
    assertThat(
            ok(officer.get(
                    "/engine-rest/process-definition/" + definition + "/deployed-start-form"))
                .body())
        .contains("cam-variable-name=\"ruang\"");

    ok(
        officer.post(
            "/engine-rest/process-definition/key/ruang/submit-form",
            "{\"variables\":{\"ruang\":{\"value\":\"Rapat 2\",\"type\":\"String\"}}}"));
    var first = claimed("Siapkan ruang");
    assertThat(ok(officer.get("/engine-rest/task/" + first + "/deployed-form")).body())
        .contains("cam-variable-name");
    done(
        officer.post(
            "/engine-rest/task/" + first + "/submit-form",
            "{\"variables\":{\"ruang\":{\"value\":\"Rapat 3\"}}}"));
    var second = claimed("Tutup ruang");
    assertThat(ok(officer.get("/engine-rest/task/" + second + "/deployed-form")).body())
        .contains("ruang-tutup");
    done(
        officer.post(
            "/engine-rest/task/" + second + "/submit-form",
            "{\"variables\":{\"lain\":{\"value\":\"tidak ada pada formulirnya\"}}}"));

    over("ruang");
  }

  @Test
  void runsADecision() {
    models.deploy("tarif.bpmn", "tarif.dmn");

    var instance =
        json(start("tarif", "{\"variables\":{\"kelas\":{\"value\":\"B\"}}}")).path("id").asText();
    complete("Tetapkan tarif");

    assertThat(value(instance, "tarif")).isEqualTo(2500);
    over("tarif");
  }

  @Test
  void runsACallActivity() {
    models.deploy("perjalanan.bpmn", "perjalanan-tiket.bpmn");

    start("perjalanan", "{\"businessKey\":\"SPPD-1\"}");
    complete("Pesan tiket");

    over("perjalanan");
    over("perjalanan-tiket");
  }

  @Test
  void startsByMessageAndTakesAnother() {
    models.deploy("tamu.bpmn");

    ok(
        officer.post(
            "/engine-rest/message",
            "{\"messageName\":\"tamuDatang\",\"businessKey\":\"TAMU-1\",\"resultEnabled\":true,"
                + "\"processVariables\":{\"asal\":{\"value\":\"Bogor\"}}}"));
    complete("Sambut tamu");
    var leaving = "{\"messageName\":\"tamuPulang\",\"businessKey\":\"TAMU-1\"}";
    assertThat(officer.post("/engine-rest/message", leaving).statusCode()).isEqualTo(403);
    done(administrator.post("/engine-rest/message", leaving));

    over("tamu");
  }

  @Test
  void stillSendsNoMessageOfOurs() {
    for (var sender : new Visitor[] {officer, administrator}) {
      refused(
          sender.post("/engine-rest/message", "{\"messageName\":\"siklusDibatalkan\"}"),
          "Pesan dan sinyal ke proses hanya dikirim oleh sistem.");
    }
  }

  @Test
  void waitsForASignal() {
    models.deploy("siaga.bpmn");

    start("siaga", "{}");
    complete("Jaga pintu air");
    done(administrator.post("/engine-rest/signal", "{\"name\":\"airSurut\"}"));

    over("siaga");
  }

  @Test
  void givesExternalTasksToAWorker() {
    models.deploy("cetak.bpmn");

    start("cetak", "{}");
    assertThat(fetch(officer)).isEmpty();
    var work = fetch(administrator);
    assertThat(work).hasSize(1);
    done(
        administrator.post(
            "/engine-rest/external-task/" + work.get(0).path("id").asText() + "/complete",
            "{\"workerId\":\"pencetak\",\"variables\":{\"nomor\":{\"value\":17}}}"));
    complete("Serahkan kartu");

    over("cetak");
  }

  @Test
  void takesVariablesOfEveryKindButSerialisedJava() {
    models.deploy("cuti.bpmn");
    start("cuti", "{}");
    var variables = "/engine-rest/task/" + claimed("Periksa cuti") + "/variables/";

    for (var body :
        new String[] {
          "{\"value\":\"YQ==\",\"type\":\"Bytes\"}",
          "{\"value\":\"YQ==\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.txt\"}}",
          "{\"value\":\"{\\\"a\\\":[1]}\",\"type\":\"Json\"}",
          "{\"value\":\"2026-11-26T08:00:00.000+0700\",\"type\":\"Date\"}",
          "{\"value\":12.5,\"type\":\"Double\"}",
          "{\"value\":\"[1]\",\"type\":\"Object\",\"valueInfo\":{"
              + "\"objectTypeName\":\"java.util.ArrayList\","
              + "\"serializationDataFormat\":\"application/json\"}}"
        }) {
      done(officer.send("PUT", variables + "isi", body, "Content-Type", "application/json"));
    }
    assertThat(
            officer
                .send(
                    "POST",
                    variables + "unggahan/data",
                    "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.txt\"\r\n"
                        + "Content-Type: text/plain\r\n\r\nhalo\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"valueType\"\r\n\r\nFile\r\n--b--\r\n",
                    "Content-Type",
                    "multipart/form-data; boundary=b")
                .statusCode())
        .isEqualTo(204);
    done(officer.send("DELETE", variables + "isi", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form"})
  void refusesSerialisedJavaOnEveryWay(String way) {
    models.deploy("cuti.bpmn");
    start("cuti", "{}");
    var task = claimed("Periksa cuti");

    refused(
        officer.post(
            "/engine-rest/task/" + task + "/" + way,
            "{\"variables\":{\"isi\":%s}}".formatted(SERIALISED)),
        "objek Java terserialisasi");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
  }

  @Test
  void refusesSerialisedJavaAtAStartAVariableAndAMessage() {
    models.deploy("cuti.bpmn", "tamu.bpmn");

    refused(
        officer.post(
            "/engine-rest/process-definition/key/cuti/start",
            "{\"variables\":{\"isi\":%s}}".formatted(SERIALISED)),
        "objek Java terserialisasi");
    refused(
        officer.post(
            "/engine-rest/message",
            "{\"messageName\":\"tamuDatang\",\"processVariables\":{\"isi\":%s}}"
                .formatted(SERIALISED)),
        "objek Java terserialisasi");
    start("cuti", "{}");
    refused(
        officer.send(
            "PUT",
            "/engine-rest/task/" + claimed("Periksa cuti") + "/variables/isi",
            SERIALISED,
            "Content-Type",
            "application/json"),
        "objek Java terserialisasi");
  }

  @Test
  void letsTheHeadOfAForeignTaskWork() {
    models.deploy("cuti.bpmn");
    start("cuti", "{}");
    var task = "/engine-rest/task/" + claimed("Periksa cuti");

    ok(administrator.post(task + "/comment/create", "{\"message\":\"Lengkap\"}"));
    done(officer.post(task + "/delegate", "{\"userId\":\"dlhsekretaris\"}"));
    var deputy = Visitor.program(port, "dlhsekretaris");
    done(deputy.post(task + "/resolve", "{\"variables\":{\"catatan\":{\"value\":\"ok\"}}}"));
    done(
        officer.post(
            task + "/identity-links", "{\"groupId\":\"dinkesasesor\",\"type\":\"candidate\"}"));
    done(officer.post(task + "/unclaim", ""));
    var other = Visitor.program(port, "dinkesasesor");
    done(other.post(task + "/claim", "{\"userId\":\"dinkesasesor\"}"));
    done(other.post(task + "/complete", "{}"));

    over("cuti");
  }

  @Test
  void showsNobodyElseAnythingUntilAdminGrantsIt() {
    models.deploy("cuti.bpmn");
    var instance = json(start("cuti", "{\"businessKey\":\"CUTI-9\"}")).path("id").asText();

    for (var user : new String[] {"dinkesasesor", "organisasi", "sekda"}) {
      var stranger = Visitor.program(port, user);
      for (var path :
          new String[] {
            "process-definition?key=cuti",
            "process-instance?processDefinitionKey=cuti",
            "task?processDefinitionKey=cuti",
            "history/process-instance?processDefinitionKey=cuti",
            "decision-definition"
          }) {
        assertThat(stranger.get("/engine-rest/" + path).body()).as(user + path).isEqualTo("[]");
      }
      assertThat(stranger.post("/engine-rest/process-definition/key/cuti/start", "{}").statusCode())
          .as(user)
          .isEqualTo(404);
    }

    var grant =
        json(ok(
                administrator.post(
                    "/engine-rest/authorization/create",
                    "{\"type\":1,\"permissions\":[\"READ_INSTANCE\"],\"groupId\":\"sekda\","
                        + "\"resourceType\":6,\"resourceId\":\"cuti\"}")))
            .path("id")
            .asText();
    try {
      assertThat(
              Visitor.program(port, "sekda")
                  .get("/engine-rest/process-instance?processDefinitionKey=cuti")
                  .body())
          .contains(instance);
    } finally {
      administrator.send("DELETE", "/engine-rest/authorization/" + grant, null);
    }
  }

  @Test
  void showsNoCaseOfOursThroughAForeignKeyThatReadsTheSame() {
    models.deploy("cuti.bpmn");
    engine.getIdentityService().clearAuthentication();
    start("cuti", "{\"businessKey\":\"2026-S2/dinkes\"}");
    var task = claimed("Periksa cuti");

    assertThat(engineTasks.find(task).orElseThrow().businessKey()).isEmpty();
    assertThat(engineTasks.visibleOf("dlhasesor", "2026-S2/dinkes")).isEmpty();
    assertThat(officer.get("/api/tasks/" + task + "/trail").body()).isEqualTo("[]");
    assertThat(officer.get("/api/tasks/" + task + "/kind").body()).contains("false");
  }

  @Test
  void aNewVersionTakesBackWhatTheOlderOneGaveAndNothingElse() {
    models.deploy("cuti.bpmn");
    assertThat(startable(officer)).contains("cuti");
    var granted =
        json(ok(
                administrator.post(
                    "/engine-rest/authorization/create",
                    "{\"type\":1,\"permissions\":[\"READ\",\"CREATE_INSTANCE\"],"
                        + "\"groupId\":\"dinkesasesor\",\"resourceType\":6,\"resourceId\":\"cuti\"}")))
            .path("id")
            .asText();

    models.deploy("cuti-tanpa-pemulai.bpmn");

    assertThat(startable(officer)).doesNotContain("cuti");
    assertThat(officer.post("/engine-rest/process-definition/key/cuti/start", "{}").statusCode())
        .isEqualTo(404);
    assertThat(engine.getAuthorizationService().createAuthorizationQuery().list())
        .noneMatch(grant -> "dlhasesor".equals(grant.getGroupId()) && grant.getResourceType() == 8)
        .anyMatch(grant -> granted.equals(grant.getId()));
    ok(administrator.post("/engine-rest/process-definition/key/cuti/start", "{}"));
    administrator.send("DELETE", "/engine-rest/authorization/" + granted, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "milik-kunci.bpmn     | milik-kunci.bpmn: kunci proses 'monitoring-semester' milik Tertib. Beri proses ini id lain.",
        "milik-cadangan.bpmn  | kunci proses 'wbs' milik Tertib.",
        "milik-pesan.bpmn     | pesan-selesai memakai pesan 'perangkatDaerahSelesai' milik Tertib. Beri pesan itu nama lain.",
        "milik-panggil.bpmn   | panggil memanggil proses 'monitoring-perangkat-daerah' milik Tertib.",
        "milik-formulir.form  | id formulir 'reviu-ketua-tim' milik Tertib. Beri formulir ini id lain.",
      })
  void refusesADeploymentThatTakesWhatIsOurs(String file, String message) {
    var deployments = engine.getRepositoryService().createDeploymentQuery().count();

    refused(models.send("cuti.bpmn", file), message);

    assertThat(engine.getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(deployments);
  }

  @Test
  void refusesToDeployOursAgain() {
    var ours =
        engine
            .getRepositoryService()
            .createProcessDefinitionQuery()
            .processDefinitionKey("monitoring-semester")
            .latestVersion()
            .singleResult()
            .getDeploymentId();

    refused(
        administrator.post("/engine-rest/deployment/" + ours + "/redeploy", "{}"), "milik Tertib");
  }

  /** A start of ours without a form ended in a rolled back transaction, a 500. */
  @Test
  void refusesToStartByHandWhatTheSystemStarts() {
    refused(
        administrator.post("/engine-rest/process-definition/key/surel-gagal/start", "{}"),
        "dimulai oleh sistem, bukan dengan tangan");
  }

  private HttpResponse<String> start(String key, String body) {
    return ok(officer.post("/engine-rest/process-definition/key/" + key + "/start", body));
  }

  private String startable(Visitor visitor) {
    return visitor
        .get(
            "/engine-rest/process-definition?latest=true&startableInTasklist=true"
                + "&startablePermissionCheck=true")
        .body();
  }

  private JsonNode fetch(Visitor worker) {
    return json(
        ok(
            worker.post(
                "/engine-rest/external-task/fetchAndLock",
                "{\"workerId\":\"pencetak\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"cetak-kartu\","
                    + "\"lockDuration\":60000}]}")));
  }

  /** Finds the one open task as its candidate would, and claims it. */
  private String claimed(String name) {
    var found = json(ok(officer.get("/engine-rest/task?name=" + name.replace(" ", "%20"))));
    assertThat(found).hasSize(1);
    var task = found.get(0).path("id").asText();
    done(officer.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"dlhasesor\"}"));
    return task;
  }

  private void complete(String name) {
    done(officer.post("/engine-rest/task/" + claimed(name) + "/complete", "{}"));
  }

  private Object value(String instance, String variable) {
    return history
        .createHistoricVariableInstanceQuery()
        .processInstanceId(instance)
        .variableName(variable)
        .singleResult()
        .getValue();
  }

  private void over(String key) {
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .unfinished()
                .count())
        .isZero();
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .finished()
                .count())
        .isPositive();
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
  }

  private static void refused(HttpResponse<String> answer, String message) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(json(answer).path("message").asText()).contains(message);
    assertThat(json(answer).path("type").asText()).isEqualTo("RefusedException");
  }
}
