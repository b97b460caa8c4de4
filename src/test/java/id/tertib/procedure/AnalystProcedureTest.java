package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.ForeignModels;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A procedure of two steps that an analyst drew: a model, its forms and a row list, deployed by an
 * administrator while the product runs, and not a line of Java.
 */
@ProcessTest
class AnalystProcedureTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = "docs/contoh/pinjam-ruang/";
  private static final String[] FILES = {
    FOLDER + "pinjam-ruang.bpmn",
    FOLDER + "pinjam-ruang-mulai.form",
    FOLDER + "pinjam-ruang-usul.form",
    FOLDER + "pinjam-ruang-putus.form",
    FOLDER + "pinjam-ruang-ruang.daftar.json"
  };

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired HistoryService history;
  @Autowired Deadlines deadlines;
  @Autowired JdbcTemplate jdbc;

  private ForeignModels models;
  private Visitor assessor;
  private Visitor organisation;

  @BeforeEach
  void deploy() {
    models = new ForeignModels(port, engine);
    models.deploy(FILES);
    assessor = Visitor.program(port, "dlhasesor");
    organisation = Visitor.program(port, "organisasi");
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void runsFromFilesAlone() {
    var key = start();
    var first = claimed(assessor, "dlhasesor", "Usulkan ruang");

    var context = json(assessor.get("/api/tasks/" + first + "/context"));
    assertThat(context.path("title").asText()).isEqualTo("Ruang yang diperlukan");
    assertThat(context.path("place").asText()).startsWith("Dinas Lingkungan Hidup · nomor 2026-");
    assertThat(context.path("hints").get(0).asText()).isEqualTo("Satu baris untuk tiap ruang.");
    assertThat(context.path("submit").asText()).isEqualTo("Kirim usulan");
    assertThat(context.path("due").asText()).isNotEmpty();

    refused(complete(assessor, first, ""), "Ruang");
    addRow(first, "Rapat 2");
    done(complete(assessor, first, ""));
    assertThat(deadlines.find("pinjam-ruang-usul", key).orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);

    // Four eyes: who proposed is a candidate of the second step, and may not hold it.
    var second = task("Setujui ruang");
    refused(claim(assessor, "dlhasesor", second), "Anda ikut mengusulkan " + key);

    done(claim(organisation, "organisasi", second));
    refused(complete(organisation, second, decision("kembali", "")), "Tulis catatan");
    done(
        organisation.post(
            "/api/tasks/" + second + "/lists/pengembalian/rows",
            "{\"values\":{\"butir\":\"1\",\"komentar\":\"Muat sepuluh orang\"}}"));
    done(complete(organisation, second, decision("kembali", "Ruang terlalu kecil")));

    var again = claimed(assessor, "dlhasesor", "Usulkan ruang");
    var returned = json(assessor.get("/api/tasks/" + again + "/context")).path("returned");
    assertThat(returned.path("note").asText())
        .isEqualTo("Ruang terlalu kecil\n1: Muat sepuluh orang");
    assertThat(returned.path("by").asText()).isEqualTo("Bagian Organisasi");
    assertThat(deadlines.find("pinjam-ruang-usul", key).orElseThrow().state())
        .isEqualTo(Deadline.State.TERBUKA);
    done(complete(assessor, again, ""));

    var last = claimed(organisation, "organisasi", "Setujui ruang");
    done(complete(organisation, last, decision("setuju", "")));
    assertThat(
            history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .finished()
                .count())
        .isOne();
    assertThat(
            jdbc.queryForList(
                "select apa from jejak where perkara = ? order by nomor", String.class, key))
        .contains("menyelesaikan", "mengembalikan");
    assertThat(jdbc.queryForList("select subjek from surel where perkara = ?", String.class, key))
        .anyMatch(subject -> subject.contains("Usulkan ruang, Peminjaman ruang nomor 2026-"));
    assertThat(
            jdbc.queryForList(
                "select coalesce(teks, kata) from surel where perkara = ?", String.class, key))
        .anyMatch(text -> text.contains("1: Muat sepuluh orang"));
  }

  @Test
  void standsInTheListOfDeadlinesWithTheWordsOfItsModel() {
    var key = start();

    var list = organisation.get("/api/deadlines?kind=pinjam-ruang-usul");
    assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
    assertThat(list.body()).contains(key).contains("Usulan ruang nomor 2026-");
    assertThat(Visitor.browser(port).signIn("organisasi").page("/tenggat/jadwal").body())
        .contains("Usulan ruang");
    assertThat(Visitor.browser(port).signIn("dlhasesor").page("/").body())
        .contains("Dinas Lingkungan Hidup · Peminjaman ruang nomor 2026-");
  }

  @Test
  void standsInTheProgressOfEachWhoMaySeeIt() {
    var key = start();
    var year = key.substring(0, key.indexOf('-', "pinjam-ruang".length() + 1));
    addRow(claimed(assessor, "dlhasesor", "Usulkan ruang"), "Aula");

    var mine = progress(assessor, year, key);
    assertThat(mine.path("row").path("name").asText())
        .startsWith("Dinas Lingkungan Hidup · nomor 2026-");
    var step = mine.path("row").path("step");
    assertThat(step.path("name").asText()).isEqualTo("Usulkan ruang");
    assertThat(step.path("mine").asBoolean()).isTrue();
    assertThat(step.path("due").asText())
        .isEqualTo(deadlines.find("pinjam-ruang-usul", key).orElseThrow().due().toString());
    assertThat(mine.path("left").asText()).contains("hari kerja");

    done(complete(assessor, task("Usulkan ruang"), ""));
    done(claim(organisation, "organisasi", task("Setujui ruang")));
    done(complete(organisation, task("Setujui ruang"), decision("kembali", "Terlalu kecil")));
    var seen = progress(organisation, year, key).path("row").path("step");
    assertThat(seen.path("returned").asBoolean()).isTrue();
    assertThat(seen.path("mine").asBoolean()).isFalse();
    assertThat(organisation.get("/api/progress.csv?cycle=" + year).body())
        .contains("Peminjaman ruang 2026\";\"" + key)
        .contains("Usulkan ruang");

    var stranger = Visitor.program(port, "dinkesasesor");
    assertThat(stranger.get("/api/progress/cycles").body()).doesNotContain("pinjam-ruang");
    assertThat(stranger.get("/api/progress?cycle=" + year).statusCode()).isEqualTo(404);
  }

  private JsonNode progress(Visitor who, String cycle, String key) {
    var choice = json(who.get("/api/progress/cycles"));
    assertThat(choice.findValuesAsText("key")).contains(cycle);
    assertThat(choice.findValuesAsText("title")).contains("Peminjaman ruang 2026");
    var lines = json(who.get("/api/progress?cycle=" + cycle)).path("lines");
    return StreamSupport.stream(lines.spliterator(), false)
        .filter(line -> line.path("row").path("caseKey").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private String start() {
    var instance =
        assessor.post(
            "/engine-rest/process-definition/key/pinjam-ruang/start",
            "{\"variables\":{\"perangkatDaerah\":{\"value\":\"dlh\"}}}");
    assertThat(instance.statusCode()).as(instance.body()).isEqualTo(200);
    var key = json(instance).path("businessKey").asText();
    assertThat(key).matches("pinjam-ruang:2026-\\d+/dlh");
    return key;
  }

  private void addRow(String task, String room) {
    var answer =
        assessor.post(
            "/api/tasks/" + task + "/lists/pinjam-ruang-ruang/rows",
            "{\"values\":{\"ruang\":\"%s\",\"tanggal\":\"2026-12-30\",\"susunan\":\"kelas\"}}"
                .formatted(room));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private String task(String name) {
    var found = json(Visitor.program(port, "admin").get("/engine-rest/task?name=" + encoded(name)));
    assertThat(found).hasSize(1);
    return found.get(0).path("id").asText();
  }

  private String claimed(Visitor who, String account, String name) {
    var task = task(name);
    done(claim(who, account, task));
    return task;
  }

  private static HttpResponse<String> claim(Visitor who, String account, String task) {
    return who.post(
        "/engine-rest/task/" + task + "/claim", "{\"userId\":\"%s\"}".formatted(account));
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

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }

  private static String encoded(String text) {
    return text.replace(" ", "%20");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (java.io.IOException e) {
      throw new AssertionError(answer.body(), e);
    }
  }
}
