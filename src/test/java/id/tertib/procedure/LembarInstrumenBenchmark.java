package id.tertib.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.instrument.InstrumentId;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheets;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The city's PMPRB sheet of 181 items as the reviewer of its third layer opens it and judges, with
 * the sheets of 38 offices of five years behind it.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class LembarInstrumenBenchmark {

  private static final InstrumentId UNIT = new InstrumentId("pmprb-unit", "26-2020");
  private static final String CITY = "pmprb-kota";
  private static final String VERSION = "26-2020-tiga";
  private static final String LAST_YEAR = "PMPRB-2025/";
  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;

  @LocalServerPort int port;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired InstrumentSheets instrumentSheets;
  @Autowired Sheets sheets;
  @Autowired PerangkatDaerahRegister offices;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired ObjectMapper json;
  @Autowired UjiBeside module;

  private Visitor browser;
  private String address;
  private List<JsonNode> items;
  private int saved;

  @BeforeEach
  void holdTheTask() throws IOException {
    publish();
    transaction.executeWithoutResult(status -> fiveYears());
    besideLastYears();
    var folder = Path.of("src/test/resources/foreign");
    repository
        .createDeployment()
        .addString(
            "nilai-unit.bpmn",
            Files.readString(folder.resolve("nilai-unit.bpmn"))
                .replace("pmprb-unit 26-2020", CITY + " " + VERSION)
                .replace("value=\"pmprb-unit\"", "value=\"" + CITY + "\"")
                .replaceFirst("value=\"self\"", "value=\"ketua\"")
                .replace("value=\"koordinator\"", "value=\"ketua\""))
        .addString(
            "nilai-unit-mulai.form", Files.readString(folder.resolve("nilai-unit-mulai.form")))
        .addString("nilai-unit-usul.form", Files.readString(folder.resolve("nilai-unit-usul.form")))
        .addString(
            "nilai-unit-putus.form", Files.readString(folder.resolve("nilai-unit-putus.form")))
        .deploy();
    var instance =
        runtime.startProcessInstanceByKey(
            "nilai-unit", java.util.Map.<String, Object>of("perangkatDaerah", "dlh"));
    var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
    tasks.claim(task, "dlhasesor");
    var subject =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(instance.getId())
            .singleResult()
            .getBusinessKey();
    var sheet = sheets.find(CITY, subject).orElseThrow().id();
    answer(sheet, "self");
    answer(sheet, "panel");
    browser = Visitor.browser(port).signIn("dlhasesor");
    address = "/api/tasks/" + task + "/worksheet";
    items = new ArrayList<>();
    json.readTree(ok(browser.get(address)).body()).path("items").forEach(items::add);
  }

  @AfterEach
  void takeItAway() {
    module.knowsNothing();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(
            one -> {
              if (repository
                      .createProcessDefinitionQuery()
                      .deploymentId(one.getId())
                      .processDefinitionKey("nilai-unit")
                      .count()
                  > 0) {
                repository.deleteDeployment(one.getId(), true);
              }
            });
  }

  private void besideLastYears() {
    var subjects = offices.all().stream().map(office -> LAST_YEAR + office.kode()).toList();
    module.groups(
        sheet ->
            List.of(
                SheetsBeside.group(
                    sheets.ids(UNIT.key(), subjects).values().stream()
                        .map(id -> new BesideAnswers.Other(id, "terverifikasi", true))
                        .toList())));
  }

  private void publish() throws IOException {
    var yaml =
        Files.readString(Path.of("src/main/resources/instruments/pmprb-kota-26-2020.yaml"))
            .replace("versi: \"26-2020\"", "versi: \"" + VERSION + "\"")
            .replaceFirst(
                "(?m)^(  - \\{kode: panel.*)$",
                "$1\n  - {kode: ketua, nama: Ketua, alasan: ya, tiapButir: ya}");
    var answer =
        Visitor.program(port, "organisasi")
            .send("POST", "/api/instruments", yaml, "Content-Type", "application/yaml");
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409);
  }

  private void fiveYears() {
    for (var year = 2021; year < 2026; year++) {
      for (var office : offices.all()) {
        var sheet =
            instrumentSheets.create(
                UNIT,
                "PMPRB-%d/%s".formatted(year, office.kode()),
                Owner.office(office.kode()),
                null);
        answer(sheet, "self");
        answer(sheet, "koordinator");
      }
    }
  }

  /** The best letter, or three of four. */
  private void answer(String sheet, String layer) {
    jdbc.update(
        """
        insert into lembar_jawaban
          (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
        select b.lembar_id, b.kode, ?,
          case when b.skala like '%#YT' then '"Ya"' when b.skala like '%#ABC%' then '"A"'
            when b.skala like '%#RASIO' and b.kode like '%RF5.3-a' then '{"lalu":4,"kini":1}'
            when b.skala like '%#RASIO' then '{"pembilang":3,"penyebut":4}'
            when b.skala like '%#PILIHAN' then '"WTP"' else '3' end,
          'Map PMPRB', null, 'admin', current_timestamp, 1
        from lembar_butir b where b.lembar_id = ?
        """,
        layer, sheet);
  }

  @Test
  void opensTheSheetAndJudges(Figures figures) throws Exception {
    assertThat(items).hasSize(181);
    measure(figures, "open a sheet of 181 items with three layers", this::open, 150);
    measure(figures, "judge one item of it", this::judge, 50);
    measure(figures, "what 38 offices answered beside its items", this::beside, 250);
    measure(figures, "who of 38 offices answered one item", this::besideItem, 250);
  }

  private void measure(Figures figures, String what, Callable<?> call, int target)
      throws Exception {
    Timings.of(WARM_UP, call);
    var timings = Timings.of(MEASURED, call);
    figures.add(
        what + ", five years of sheets behind it, on PostgreSQL, over HTTP, 200 times",
        timings.percentiles(),
        "p95 ≤ %d ms".formatted(target),
        timings.percentile(95).compareTo(Duration.ofMillis(target)) <= 0);
  }

  private HttpResponse<String> open() {
    return ok(
        browser.send(
            "GET", address, null, "Accept", "application/json", "Accept-Encoding", "gzip"));
  }

  private HttpResponse<String> beside() {
    return ok(
        browser.send(
            "GET",
            address + "/beside",
            null,
            "Accept",
            "application/json",
            "Accept-Encoding",
            "gzip"));
  }

  private HttpResponse<String> besideItem() {
    return ok(browser.get(address + "/beside/PM1.1-c"));
  }

  /** Agrees to one item after the other, each with the revision that came before. */
  private HttpResponse<String> judge() {
    var item = items.get(saved % items.size());
    var revision = saved / items.size();
    saved++;
    return ok(
        browser.send(
            "PUT",
            address + "/answers/" + item.path("code").asText(),
            "{\"answer\":%s,\"revision\":%d}"
                .formatted(item.path("layers").get(0).path("answer"), revision),
            browser.tokens("Content-Type", "application/json", "Accept", "application/json")));
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
