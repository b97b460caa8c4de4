package id.tertib.worksheet.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.engine.guard.PenjagaProcess;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody types into a form is kept for him alone, until the task ends. */
@ProcessTest
class FormDraftTest {

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  private PenjagaProcess process;
  private String task;
  private Visitor holder;

  @BeforeEach
  void giveTheTaskToAnAssessor() {
    process = new PenjagaProcess(engine);
    task = process.waitingAtTheForm();
    tasks.setAssignee(task, "asesor2");
    holder = Visitor.program(port, "asesor2");
  }

  @AfterEach
  void removeTheProcess() {
    process.close();
  }

  @Test
  void keepsTheFieldsOfTheFormAndGivesThemBack() {
    assertThat(json(holder.get(draft()), 200).path("values").isNull()).isTrue();

    var kept = json(put("{\"uraian\":\"Rapat belum\",\"tanda\":[\"a\"],\"hadir\":true}"), 200);
    assertThat(kept.path("savedAt").asText()).contains("+07:00");
    json(put("{\"uraian\":\"Rapat sudah\",\"jumlah\":null}"), 200);

    assertThat(json(holder.get(draft()), 200).path("values").toString())
        .isEqualTo("{\"uraian\":\"Rapat sudah\",\"jumlah\":null}");
    var own = json(holder.get("/api/tasks/drafts"), 200);
    assertThat(own.path("user").asText()).isEqualTo("asesor2");
    assertThat(own.path("drafts").path(0).path("taskId").asText()).isEqualTo(task);
  }

  @Test
  void namesTheFieldsAsTheyStandOnThePage() {
    var fields = json(holder.get(draft()), 200).path("fields");

    assertThat(fields.findValuesAsText("key"))
        .containsExactly(
            "uraian", "nomor", "jumlah", "tanggal", "jenis", "unit", "tanda", "hadir", "tahun",
            "kode");
    assertThat(fields.path(3).toString())
        .isEqualTo(
            "{\"id\":\"f4\",\"key\":\"tanggal\",\"type\":\"datetime\",\"subtype\":\"date\","
                + "\"options\":[]}");
    assertThat(fields.path(4).path("options").findValuesAsText("value"))
        .containsExactly("rapat", "surat");
  }

  @Test
  void takesNothingElse() {
    refused(put("{\"semester\":1}"), 400, "Isian semester tidak dikenal");
    refused(put("{\"uraian\":{\"a\":1}}"), 400, "Isian uraian tidak dikenal");
    refused(put("{\"uraian\":[[1]]}"), 400, "Isian uraian");
    refused(put("[]"), 400, "kunci isian dan nilainya");
    refused(put("{\"uraian\":\"%s\"}".formatted("x".repeat(70_000))), 400, "terlalu panjang");
    assertThat(rows()).isZero();
  }

  @Test
  void isKeptForItsHolderAlone() {
    json(put("{\"uraian\":\"Rapat belum\"}"), 200);

    var colleague = Visitor.program(port, "asesor1");
    refused(put(colleague, "{\"uraian\":\"Lain\"}"), 409, "tidak Anda pegang");
    assertThat(json(colleague.get(draft()), 200).path("values").isNull()).isTrue();
    assertThat(Visitor.program(port, "bappedaasesor").get(draft()).statusCode()).isEqualTo(404);
    assertThat(json(colleague.get("/api/tasks/drafts"), 200).path("drafts")).isEmpty();
    assertThat(Visitor.stranger(port).get(draft()).statusCode()).isEqualTo(401);
    assertThat(Visitor.stranger(port).get("/api/tasks/drafts").statusCode()).isEqualTo(401);

    tasks.setAssignee(task, null);
    refused(put("{\"uraian\":\"Lagi\"}"), 409, "tidak Anda pegang");
    assertThat(json(holder.get("/api/tasks/drafts"), 200).path("drafts")).isEmpty();
    tasks.setAssignee(task, "asesor2");
    assertThat(json(holder.get("/api/tasks/drafts"), 200).path("drafts")).hasSize(1);
  }

  @Test
  void isGoneWhenTheTaskEnds() {
    json(put("{\"uraian\":\"Rapat belum\"}"), 200);

    var done =
        holder.post(
            "/engine-rest/task/" + task + "/submit-form",
            "{\"variables\":{\"uraian\":{\"value\":\"Rapat sudah diadakan\"}}}");

    assertThat(done.statusCode()).isEqualTo(204);
    assertThat(rows()).isZero();
    refused(put("{\"uraian\":\"Terlambat\"}"), 409, "sudah selesai");
  }

  @Test
  void isGoneWhenTheCaseIsTakenBack() {
    json(put("{\"uraian\":\"Rapat belum\"}"), 200);

    var instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
    engine.getRuntimeService().deleteProcessInstance(instance, "salah mulai");

    assertThat(rows()).isZero();
  }

  @Test
  void isForgottenWhenItsHolderDropsItOrItCameTooLate() {
    json(put("{\"uraian\":\"Rapat belum\"}"), 200);
    assertThat(holder.send("DELETE", draft(), null).statusCode()).isEqualTo(204);
    assertThat(rows()).isZero();

    jdbc.sql("insert into draf_formulir values ('tugas-lalu', 'asesor2', '{}', current_timestamp)")
        .update();
    assertThat(json(holder.get("/api/tasks/drafts"), 200).path("drafts")).isEmpty();
    assertThat(rows()).isZero();
  }

  private long rows() {
    return jdbc.sql("select count(*) from draf_formulir").query(Long.class).single();
  }

  private String draft() {
    return "/api/tasks/" + task + "/draft";
  }

  private HttpResponse<String> put(String values) {
    return put(holder, values);
  }

  private HttpResponse<String> put(Visitor who, String values) {
    return who.send(
        "PUT", draft(), "{\"values\":%s}".formatted(values), "Content-Type", "application/json");
  }

  private void refused(HttpResponse<String> answer, int status, String words) {
    assertThat(json(answer, status).path("detail").asText()).contains(words);
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }
}
