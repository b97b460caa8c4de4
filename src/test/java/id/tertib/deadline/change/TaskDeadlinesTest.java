package id.tertib.deadline.change;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.engine.TaskInfo;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;

/** A procedure that says by a rule when its tasks are due, whatever the model says. */
@ProcessTest
class TaskDeadlinesTest {

  private static final String SOURCE = "ujiDeadlineSource";

  @Autowired ConfigurableApplicationContext application;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired Deadlines deadlines;
  @Autowired TimeTravel clock;

  private String deployment;
  private @Nullable Obligation owed;

  @BeforeEach
  void aProcedureWithOneTask() {
    clock.startAt("2026-07-13T08:00");
    deployment =
        repository
            .createDeployment()
            .addModelInstance(
                "uji-tenggat.bpmn",
                Bpmn.createExecutableProcess("uji-tenggat")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .userTask("kerjakan")
                    .camundaDueDate("${tenggat}")
                    .endEvent()
                    .done())
            .deploy()
            .getId();
    singletons().registerSingleton(SOURCE, new Procedure());
  }

  @AfterEach
  void forget() {
    singletons().destroySingleton(SOURCE);
    repository.deleteDeployment(deployment, true);
  }

  private final class Procedure implements DeadlineSource {

    @Override
    public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
      return Optional.ofNullable(owed).filter(one -> task.taskKey().equals("kerjakan"));
    }
  }

  @Test
  void givesATaskWithoutADateTheOneOfTheRule() {
    owed = owed(DueRule.workingDays(LocalDate.parse("2026-07-13"), 3, null));

    var task = start(null);

    assertThat(Tanggal.waktu(task.getDueDate().toInstant())).isEqualTo("16 Juli 2026, 23:59 WIB");
    assertThat(deadlines.find("uji", "UJI-1").orElseThrow().due()).hasToString("2026-07-16");
    tasks.complete(task.getId());
    assertThat(deadlines.find("uji", "UJI-1").orElseThrow().state())
        .isEqualTo(Deadline.State.TERPENUHI);
  }

  @Test
  void putsTheDateOfTheRuleInThePlaceOfTheModels() {
    owed = owed(DueRule.workingDays(LocalDate.parse("2026-07-13"), 3, null));

    var task = start("2026-07-31T23:59:59");

    assertThat(Tanggal.waktu(task.getDueDate().toInstant())).isEqualTo("16 Juli 2026, 23:59 WIB");
  }

  @Test
  void leavesATaskWithoutADateWhenNothingIsOwedByIt() {
    owed = null;

    assertThat(start(null).getDueDate()).isNull();
  }

  private Task start(@Nullable String due) {
    var values = new HashMap<String, Object>();
    values.put("tenggat", due);
    var instance = runtime.startProcessInstanceByKey("uji-tenggat", values);
    return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
  }

  private static Obligation owed(DueRule rule) {
    return new Obligation("uji", "UJI-1", "UJI", null, "Kewajiban uji", "Uji", "organisasi", rule);
  }

  private DefaultSingletonBeanRegistry singletons() {
    return (DefaultSingletonBeanRegistry) application.getBeanFactory();
  }
}
