package id.tertib.procedure;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens at the beginning and the end of every described step: a decision begins empty, a
 * return is written down, the trail tells both.
 */
@Component
class Decisions {

  /** The engine's count of the open tasks of a multi-instance step. */
  private static final String OPEN_AT_ONCE = "nrOfActiveInstances";

  private final Descriptions descriptions;
  private final Procedures procedures;
  private final Returns returns;
  private final ReturnComments comments;
  private final EngineTasks engine;
  private final People people;
  private final AuditTrail trail;

  Decisions(
      Descriptions descriptions,
      Procedures procedures,
      Returns returns,
      ReturnComments comments,
      EngineTasks engine,
      People people,
      AuditTrail trail) {
    this.descriptions = descriptions;
    this.procedures = procedures;
    this.returns = returns;
    this.comments = comments;
    this.engine = engine;
    this.people = people;
    this.trail = trail;
  }

  @EventListener
  void on(DelegateTask task) {
    if (task.getExecution() == null) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE ->
          step(task).filter(step -> !step.returns().isEmpty()).ifPresent(step -> begin(task));
      case TaskListener.EVENTNAME_COMPLETE -> step(task).ifPresent(step -> end(task, step));
      default -> {
        // Who holds it is no news.
      }
    }
  }

  private Optional<Step> step(DelegateTask task) {
    return descriptions.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
  }

  private static void begin(DelegateTask task) {
    Decision.FIELDS.forEach(task.getExecution()::removeVariable);
  }

  private void end(DelegateTask task, Step step) {
    var info = engine.of(task);
    if (info.businessKey().isEmpty()) {
      return;
    }
    var by = Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
    var variables = task.getVariables();
    var decision = Decision.of(variables);
    var target = step.returns().get(decision.value());
    if (isLast(variables)) {
      returns.handedIn(info.businessKey(), info.taskKey());
    }
    var rows = step.returnsRows() ? comments.take(info, by) : List.<Return.Comment>of();
    if (target != null) {
      returned(info, step, target, decision, rows, by);
    } else if (!step.trail().done().equals("-")) {
      var verb = step.trail().of(decision.value());
      var entry = AuditEntry.of(by, verb, info.businessKey());
      trail.record(verb.indexOf(' ') < 0 ? entry.detail(step.name()) : entry);
    }
  }

  /** Of the tasks that a step has at once, one for each who works on it. */
  private static boolean isLast(Map<String, Object> variables) {
    return !(variables.get(OPEN_AT_ONCE) instanceof Number open) || open.intValue() <= 1;
  }

  private void returned(
      TaskInfo task,
      Step step,
      String target,
      Decision decision,
      List<Return.Comment> rows,
      String by) {
    returns.add(
        task.businessKey(),
        target,
        by,
        role(task, step),
        decision.note(),
        decision.due().orElse(null),
        rows);
    var verb = step.trail().returned();
    var entry =
        AuditEntry.of(by, verb, task.businessKey()).because(Return.text(decision.note(), rows));
    trail.record(
        verb.indexOf(' ') < 0
            ? entry.detail(
                descriptions.step(task.definitionId(), target).map(Step::title).orElse(target))
            : entry);
  }

  /** Of whoever decided, as people read it. */
  private String role(TaskInfo task, Step step) {
    var jabatan = step.holder().jabatan();
    var group =
        jabatan == null
            ? step.holder().group()
            : procedures.currentOffice(task).map(office -> office.group(jabatan)).orElse(null);
    return group == null
        ? people.nameOf(Objects.requireNonNullElse(task.assignee(), AuditEntry.SYSTEM))
        : people.groupName(group);
  }
}
