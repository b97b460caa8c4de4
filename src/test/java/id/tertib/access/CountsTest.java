package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How many cases of which kind there are is for leadership, secretariat and administrators. */
@ProcessTest
class CountsTest {

  private static final List<String> STAFF = List.of("dinkesasesor", "asesor2");
  private static final List<String> WATCHERS = List.of("walikota", "sekda", "organisasi", "admin");

  @LocalServerPort int port;
  @Autowired RepositoryService repository;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/process-definition/statistics?incidents=true&failedJobs=true",
        "/process-definition/{id}/statistics",
        "/process-definition/key/monitoring-semester/statistics",
        "/history/process-definition/{id}/statistics",
        "/history/process-definition/cleanable-process-instance-report",
        "/history/process-definition/cleanable-process-instance-report/count",
        "/history/decision-definition/cleanable-decision-instance-report",
        "/metrics",
        "/metrics/root-process-instance-start/sum",
        "/metrics/task-users/sum",
        "/batch/statistics",
        "/batch/statistics/count",
      })
  void givesTheEnginesCountsToWatchersAlone(String address) {
    var path = address.replace("{id}", definition());
    for (var api : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
      STAFF.forEach(
          account ->
              assertThat(visitor(api, account).get(api + path).statusCode())
                  .as("%s %s%s", account, api, path)
                  .isEqualTo(403));
      WATCHERS.forEach(
          account ->
              assertThat(visitor(api, account).get(api + path).statusCode())
                  .as("%s %s%s", account, api, path)
                  .isEqualTo(200));
    }
  }

  /** The engine itself asks for more here: READ_HISTORY of all processes, or READ of all tasks. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/history/process-instance/report?reportType=duration&periodUnit=month",
        "/history/task/report?reportType=count&groupBy=processDefinition",
        "/history/task/report?reportType=count&groupBy=taskName",
        "/history/task/report?reportType=duration&periodUnit=month",
        "/history/batch/cleanable-batch-report",
        "/task/report/candidate-group-count",
      })
  void givesTheEnginesReportsToAdministratorsAlone(String address) {
    for (var account : List.of("dinkesasesor", "walikota")) {
      assertThat(Visitor.program(port, account).get("/engine-rest" + address).statusCode())
          .as("%s %s", account, address)
          .isEqualTo(403);
    }
    assertThat(Visitor.program(port, "admin").get("/engine-rest" + address).statusCode())
        .as(address)
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
        "/camunda/api/cockpit/plugin/base/default/process-definition/{id}/called-process-definitions",
        "/camunda/api/cockpit/plugin/base/default/process-instance/count",
        "/camunda/api/cockpit/plugin/base/default/incident/count",
        "/camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated?subscriptionStartDate=2026-01-01T00:00:00.000%2B0700&groupBy=year&metrics=process-instances&startDate=2026-01-01T00:00:00.000%2B0700",
      })
  void givesTheDataOfCockpitsPluginsToWatchersAlone(String address) {
    var path = address.replace("{id}", definition());
    STAFF.forEach(
        account ->
            assertThat(browser(account).get(path).statusCode())
                .as("%s %s", account, path)
                .isEqualTo(403));
    WATCHERS.forEach(
        account ->
            assertThat(browser(account).get(path).statusCode())
                .as("%s %s", account, path)
                .isEqualTo(200));
  }

  @Test
  void stillCountsWhatEverybodyMayRead() {
    var staff = Visitor.program(port, "dinkesasesor");

    assertThat(staff.get("/engine-rest/process-definition/count").statusCode()).isEqualTo(200);
    assertThat(staff.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
    assertThat(staff.get("/engine-rest/process-definition/statistics").body())
        .contains("Jumlah perkara menurut proses hanya untuk pimpinan");
  }

  private Visitor visitor(String api, String account) {
    return api.equals("/engine-rest") ? Visitor.program(port, account) : browser(account);
  }

  private Visitor browser(String account) {
    return Visitor.browser(port).signIn(account);
  }

  private String definition() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("monitoring-semester")
        .latestVersion()
        .singleResult()
        .getId();
  }
}
