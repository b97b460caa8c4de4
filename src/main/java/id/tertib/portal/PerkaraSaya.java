package id.tertib.portal;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Visibility;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The cases that a person works on, as far as he may read them. */
@Component
class PerkaraSaya {

  private static final int CASES = 10;

  private final MyTasks tasks;
  private final HistoryService history;
  private final EngineTasks engine;
  private final OwnProcesses own;
  private final Visibility visibility;

  PerkaraSaya(
      MyTasks tasks,
      HistoryService history,
      EngineTasks engine,
      OwnProcesses own,
      Visibility visibility) {
    this.tasks = tasks;
    this.history = history;
    this.engine = engine;
    this.own = own;
    this.visibility = visibility;
  }

  /** Business keys of the cases this person has a task in, or finished one in lately. */
  Set<String> keys(String userId) {
    var open = tasks.nearest(userId, CASES).stream().map(Task::getProcessInstanceId);
    var done =
        engine
            .asSystem(
                () ->
                    history
                        .createHistoricTaskInstanceQuery()
                        .taskAssignee(userId)
                        .finished()
                        .orderByHistoricTaskInstanceEndTime()
                        .desc()
                        .listPage(0, CASES))
            .stream()
            .map(HistoricTaskInstance::getProcessInstanceId);
    var instances = Stream.concat(open, done).filter(Objects::nonNull).collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return Set.of();
    }
    return engine
        .asSystem(
            () -> history.createHistoricProcessInstanceQuery().processInstanceIds(instances).list())
        .stream()
        .filter(instance -> own.owns(instance.getProcessDefinitionKey()))
        .filter(instance -> instance.getBusinessKey() != null)
        .filter(instance -> mayRead(userId, instance))
        .map(HistoricProcessInstance::getBusinessKey)
        .filter(key -> !key.isBlank())
        .collect(Collectors.toSet());
  }

  /** Of a confidential case only while the person holds a step of it. */
  private boolean mayRead(String userId, HistoricProcessInstance instance) {
    return !own.isConfidential(instance.getProcessDefinitionId())
        || visibility.mayRead(
            userId,
            new CaseSubject(
                Matter.CASE, instance.getProcessDefinitionKey(), null, instance.getBusinessKey()));
  }
}
