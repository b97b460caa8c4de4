package id.tertib.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What administrators may not do to our cases, and may to others. */
@ProcessTest
class CaseGateTest {

  private static final String ENDED = "Perkara Tertib tidak dihapus dari mesin proses";
  private static final String MOVED = "Perkara Tertib berjalan menurut modelnya";
  private static final String TIMED = "Waktu perkara Tertib mengikuti tenggatnya";
  private static final String FORGOTTEN = "terhapus sendiri sesudah masa simpannya";
  private static final String WITHDRAWN = "Model Tertib tidak dihapus";

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;

  private PenjagaProcess ours;
  private String foreignDeployment;
  private String instance;
  private String definition;

  @BeforeEach
  void startsOneOfOursAndOneOfAnothers() {
    ours = new PenjagaProcess(engine);
    var task = tasks.createTaskQuery().taskId(ours.waitingAtTheForm()).singleResult();
    instance = task.getProcessInstanceId();
    definition = task.getProcessDefinitionId();
    foreignDeployment =
        repository
            .createDeployment()
            .addModelInstance(
                "asing.bpmn",
                Bpmn.createExecutableProcess("asing")
                    .camundaHistoryTimeToLiveString("P30D")
                    .startEvent()
                    .userTask("tunggu")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
  }

  @AfterEach
  void removesBoth() {
    identity.clearAuthentication();
    ours.close();
    if (repository.createDeploymentQuery().deploymentId(foreignDeployment).count() == 1) {
      repository.deleteDeployment(foreignDeployment, true);
    }
  }

  @Test
  void endsNoCaseOfOurs() {
    asAdmin();

    refused(ENDED, () -> runtime.deleteProcessInstance(instance, "uji"));
    refused(ENDED, () -> runtime.deleteProcessInstances(List.of(instance), "uji", true, true));
    refused(ENDED, () -> runtime.deleteProcessInstancesAsync(List.of(instance), "uji"));
    refused(
        ENDED,
        () ->
            runtime.deleteProcessInstancesAsync(
                runtime.createProcessInstanceQuery().processInstanceBusinessKey("UJI/1"), "uji"));
    stillThere();
  }

  @Test
  void movesNoCaseOfOursPastItsModel() {
    asAdmin();
    var plan = runtime.createMigrationPlan(definition, definition).mapEqualActivities().build();

    refused(
        MOVED,
        () ->
            runtime
                .createProcessInstanceModification(instance)
                .startAfterActivity("reviu")
                .execute());
    refused(
        MOVED,
        () ->
            runtime
                .createProcessInstanceModification(instance)
                .startAfterActivity("reviu")
                .executeAsync());
    refused(
        MOVED,
        () ->
            runtime
                .createModification(definition)
                .startAfterActivity("reviu")
                .processInstanceIds(instance)
                .execute());
    refused(MOVED, () -> runtime.newMigration(plan).processInstanceIds(instance).execute());
    refused(MOVED, () -> runtime.newMigration(plan).processInstanceIds(instance).executeAsync());
    refused(
        MOVED,
        () ->
            runtime
                .restartProcessInstances(definition)
                .startAfterActivity("reviu")
                .processInstanceIds(instance)
                .execute());
    stillThere();
  }

  @Test
  void letsNoTimerOfOursGoOffByHand() {
    var job =
        management.createJobQuery().timers().list().stream()
            .filter(timer -> "kalender-siklus".equals(timer.getProcessDefinitionKey()))
            .findFirst()
            .orElseThrow()
            .getId();
    asAdmin();

    refused(TIMED, () -> management.setJobDuedate(job, new Date()));
    refused(TIMED, () -> management.recalculateJobDuedate(job, true));
    refused(TIMED, () -> management.deleteJob(job));
    refused(TIMED, () -> management.executeJob(job));
    management.setJobRetries(job, 2);
  }

  @Test
  void forgetsNothingOfOurs() {
    asAdmin();
    var variable =
        history.createHistoricVariableInstanceQuery().processInstanceId(instance).list().get(0);

    refused(FORGOTTEN, () -> history.deleteHistoricProcessInstance(instance));
    refused(FORGOTTEN, () -> history.deleteHistoricProcessInstances(List.of(instance)));
    refused(FORGOTTEN, () -> history.deleteHistoricProcessInstancesAsync(List.of(instance), "uji"));
    refused(
        FORGOTTEN,
        () ->
            history.deleteHistoricProcessInstancesAsync(
                history.createHistoricProcessInstanceQuery(), "uji"));
    refused(FORGOTTEN, () -> history.deleteHistoricVariableInstance(variable.getId()));
    refused(FORGOTTEN, () -> history.deleteHistoricVariableInstancesByProcessInstanceId(instance));
    refused(
        FORGOTTEN,
        () ->
            history
                .setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(new Date())
                .byIds(instance)
                .executeAsync());
    refused(FORGOTTEN, () -> repository.updateProcessDefinitionHistoryTimeToLive(definition, 0));
    refused(WITHDRAWN, () -> repository.deleteDeployment(deploymentOf(definition), true));
    refused(
        WITHDRAWN,
        () -> repository.deleteProcessDefinitions().byIds(definition).cascade().delete());
    refused(
        WITHDRAWN, () -> repository.deleteProcessDefinitions().byKey("penjaga").cascade().delete());
    stillThere();
  }

  @Test
  void leavesOtherProcessesToTheEngine() {
    var other = runtime.startProcessInstanceByKey("asing").getId();
    asAdmin();

    assertThatCode(
            () -> {
              runtime
                  .createProcessInstanceModification(other)
                  .startBeforeActivity("tunggu")
                  .execute();
              runtime.deleteProcessInstance(other, "uji");
              history.deleteHistoricProcessInstance(other);
              repository.deleteDeployment(foreignDeployment, true);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void tellsItOverRestAsWell() {
    var admin = Visitor.program(port, "admin");
    Map.of(
            "DELETE /process-instance/" + instance,
            ENDED,
            "DELETE /history/process-instance/" + instance,
            FORGOTTEN,
            "DELETE /deployment/%s?cascade=true".formatted(deploymentOf(definition)),
            WITHDRAWN,
            "DELETE /process-definition/%s?cascade=true".formatted(definition),
            WITHDRAWN)
        .forEach(
            (address, sentence) -> {
              var parts = address.split(" ");
              var answer = admin.send(parts[0], "/engine-rest" + parts[1], null);
              assertThat(answer.body()).as(address).contains(sentence);
              assertThat(answer.statusCode()).as(address).isEqualTo(403);
            });
    stillThere();
  }

  private String deploymentOf(String definitionId) {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionId(definitionId)
        .singleResult()
        .getDeploymentId();
  }

  private void refused(String sentence, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refusal -> {
              assertThat(refusal.reason()).contains(sentence);
              assertThat(refusal.status()).isEqualTo(403);
            });
  }

  private void stillThere() {
    identity.clearAuthentication();
    assertThat(tasks.createTaskQuery().processInstanceId(instance).list())
        .extracting(task -> task.getTaskDefinitionKey())
        .containsExactly("isi");
  }

  private void asAdmin() {
    identity.setAuthentication("admin", List.of("camunda-admin"));
  }
}
