package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One office's staff see their own tasks and nothing of another's, by any address. */
@ProcessTest
class AuthorisationsTest {

  private static final String KEY = "uji-akses";

  @LocalServerPort int port;
  @Autowired AccessSetup setup;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;

  private String deployment;
  private String dinkesInstance;
  private String dikbudInstance;
  private String dinkesTask;
  private String dikbudTask;

  @BeforeEach
  void startOneForEachOfTwoOffices() {
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                KEY + ".bpmn",
                Bpmn.createExecutableProcess(KEY)
                    .name("Uji akses")
                    .startEvent()
                    .userTask("isi")
                    .name("Isi")
                    .camundaCandidateGroups("${kantor}asesor")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    setup.setUp();
    dinkesInstance = start("dinkes");
    dikbudInstance = start("dikbud");
    dinkesTask = task(dinkesInstance);
    dikbudTask = task(dikbudInstance);
  }

  @AfterEach
  void takeItAway() {
    repository.deleteDeployment(deployment, true);
    authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(KEY)
        .list()
        .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
  }

  @Test
  void showsStaffTheTaskOfTheirGroup() {
    var dinkes = Visitor.program(port, "dinkesasesor");

    assertThat(dinkes.get("/engine-rest/task").body()).contains(dinkesTask);
    assertThat(dinkes.get("/engine-rest/task/" + dinkesTask + "/variables").body())
        .contains("rahasia dinkes");
  }

  @Test
  void showsStaffNothingOfAnotherOffice() {
    var dinkes = Visitor.program(port, "dinkesasesor");

    assertThat(
            List.of(
                "/engine-rest/task/" + dikbudTask,
                "/engine-rest/task/" + dikbudTask + "/variables",
                "/engine-rest/task/" + dikbudTask + "/comment",
                "/engine-rest/process-instance/" + dikbudInstance,
                "/engine-rest/process-instance/" + dikbudInstance + "/variables",
                "/engine-rest/process-instance/" + dikbudInstance + "/activity-instances",
                "/engine-rest/execution/" + dikbudInstance + "/localVariables",
                "/engine-rest/history/process-instance/" + dikbudInstance))
        .allSatisfy(
            path -> {
              var answer = dinkes.get(path);
              assertThat(answer.statusCode()).as(path).isIn(200, 403, 404);
              assertThat(answer.body()).as(path).doesNotContain("rahasia dikbud", "2026-S2/dikbud");
              if (answer.statusCode() == 200) {
                assertThat(answer.body()).as(path).isEqualTo("[]");
              }
            });
    assertThat(
            List.of(
                "task",
                "process-instance",
                "execution",
                "variable-instance",
                "history/task",
                "history/process-instance",
                "history/activity-instance",
                "history/variable-instance",
                "history/detail",
                "history/identity-link-log",
                "history/user-operation"))
        .allSatisfy(
            path -> {
              var answer = dinkes.get("/engine-rest/" + path);
              assertThat(answer.statusCode()).as(path).isEqualTo(200);
              assertThat(answer.body())
                  .as(path)
                  .doesNotContain("rahasia dikbud", dikbudInstance, dikbudTask);
            });
  }

  @Test
  void showsAnOfficeThatHasNoTaskNothingAtAll() {
    var dlh = Visitor.program(port, "dlhasesor");

    for (var path :
        List.of("task", "process-instance", "variable-instance", "history/variable-instance")) {
      assertThat(dlh.get("/engine-rest/" + path).body()).as(path).isEqualTo("[]");
    }
  }

  @Test
  void letsLeadershipReadEverythingAndChangeNothing() {
    for (var user : List.of("walikota", "sekda", "inspektur", "organisasi")) {
      var leader = Visitor.program(port, user);
      assertThat(leader.get("/engine-rest/task").body()).contains(dinkesTask, dikbudTask);
      assertThat(leader.get("/engine-rest/process-instance").body()).contains(dikbudInstance);
      assertThat(leader.get("/engine-rest/history/variable-instance").body())
          .contains("rahasia dikbud");
      assertThat(
              leader
                  .send("DELETE", "/engine-rest/process-instance/" + dikbudInstance, null)
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              leader
                  .send(
                      "PUT",
                      "/engine-rest/process-instance/" + dikbudInstance + "/variables/kantor",
                      "{\"value\":\"dinkes\"}",
                      "Content-Type",
                      "application/json")
                  .statusCode())
          .isIn(400, 403);
    }
    assertThat(runtime.getVariable(dikbudInstance, "kantor")).isEqualTo("dikbud");
  }

  @Test
  void letsNobodyButAdministratorsMakeFiltersOrDeployments() {
    for (var user : List.of("dinkesasesor", "organisasi", "sekda")) {
      var person = Visitor.program(port, user);
      assertThat(
              person
                  .post(
                      "/engine-rest/filter/create",
                      """
                      {"resourceType":"Task","name":"punya saya","query":{},"properties":{}}
                      """)
                  .statusCode())
          .as(user)
          .isEqualTo(403);
      assertThat(
              person
                  .post("/engine-rest/process-definition/key/" + KEY + "/start", "{}")
                  .statusCode())
          .as(user)
          .isEqualTo(403);
      for (var resource :
          List.of(Resources.DEPLOYMENT, Resources.AUTHORIZATION, Resources.FILTER)) {
        assertThat(isAllowed(user, Permissions.CREATE, resource, Authorization.ANY))
            .as(user + " " + resource)
            .isFalse();
      }
    }
  }

  @Test
  void letsOnlyThoseStartAProcessOfOursWhomItsModelNames() {
    assertThat(starters("monitoring-semester")).containsExactly("organisasi");
    assertThat(starters("monitoring-perangkat-daerah")).isEmpty();
    assertThat(starters("rencana-aksi-triwulan")).isEmpty();
  }

  /** Of the groups and accounts other than administrators, who may start any. */
  private List<String> starters(String process) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.PROCESS_DEFINITION)
        .resourceId(process)
        .list()
        .stream()
        .filter(grant -> grant.isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE))
        .map(grant -> grant.getGroupId() == null ? grant.getUserId() : grant.getGroupId())
        .toList();
  }

  @Test
  void keepsAWhistleblowersProcessFromLeadership() {
    var grants =
        Authorisations.of(
            List.of(), List.of("monitoring-semester", "wbs"), Set.of("monitoring-semester"));

    assertThat(grants)
        .filteredOn(grant -> grant.resourceId().equals("wbs"))
        .extracting(Grant::group, Grant::permissions)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(null, List.of(ProcessDefinitionPermissions.READ)));
  }

  private boolean isAllowed(String user, Permission permission, Resources resource, String id) {
    return authorizations.isUserAuthorized(user, List.of(user), permission, resource, id);
  }

  private String start(String office) {
    return runtime
        .startProcessInstanceByKey(
            KEY, "2026-S2/" + office, Map.of("kantor", office, "catatan", "rahasia " + office))
        .getId();
  }

  private String task(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }
}
