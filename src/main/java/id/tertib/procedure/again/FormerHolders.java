package id.tertib.procedure.again;

import id.tertib.access.People;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskRule;
import id.tertib.procedure.Descriptions;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A step that comes again goes to whoever did it the last time, as long as he is still in its group
 * and no rule keeps him from it: what was returned to somebody lies with him, and mails and
 * reminders go to him alone. He may give it back to the group.
 */
@Component
class FormerHolders {

  private final Descriptions descriptions;
  private final HistoryService history;
  private final EngineTasks engine;
  private final People people;
  private final ObjectProvider<TaskRule> rules;

  FormerHolders(
      Descriptions descriptions,
      HistoryService history,
      EngineTasks engine,
      People people,
      ObjectProvider<TaskRule> rules) {
    this.descriptions = descriptions;
    this.history = history;
    this.engine = engine;
    this.people = people;
    this.rules = rules;
  }

  /** Before anybody is told of the task. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
        && task.getExecution() != null
        && task.getAssignee() == null
        && descriptions
            .step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
            .isPresent()) {
      former(task).filter(person -> mayHold(task, person)).ifPresent(task::setAssignee);
    }
  }

  private Optional<String> former(DelegateTask task) {
    return engine
        .asSystem(
            () ->
                history
                    .createHistoricTaskInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .taskDefinitionKey(task.getTaskDefinitionKey())
                    .taskDeleteReason("completed")
                    .orderByHistoricTaskInstanceEndTime()
                    .desc()
                    .listPage(0, 1))
        .stream()
        .findFirst()
        .map(HistoricTaskInstance::getAssignee);
  }

  private boolean mayHold(DelegateTask task, String person) {
    var info = engine.of(task);
    return task.getCandidates().stream()
            .flatMap(link -> Optional.ofNullable(link.getGroupId()).stream())
            .anyMatch(
                group -> people.inGroup(group).stream().anyMatch(one -> one.id().equals(person)))
        && rules
            .orderedStream()
            .filter(rule -> rule.concerns(info))
            .allMatch(rule -> rule.refuseHolder(info, person).isEmpty());
  }
}
