package id.tertib.worksheet.task;

import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine and the rules of procedures say of an open task. */
@Component
final class TaskFacts {

  private final EngineTasks engine;
  private final TaskService tasks;
  private final ObjectProvider<TaskRule> rules;

  TaskFacts(EngineTasks engine, TaskService tasks, ObjectProvider<TaskRule> rules) {
    this.engine = engine;
    this.tasks = tasks;
    this.rules = rules;
  }

  @Nullable LocalDate due(TaskInfo task) {
    return engine
        .asSystem(
            () ->
                Optional.ofNullable(tasks.createTaskQuery().taskId(task.id()).singleResult())
                    .map(found -> found.getDueDate()))
        .map(date -> Tanggal.date(date.toInstant()))
        .orElse(null);
  }

  /** Free, in one of the person's groups, and no rule keeps this person from it. */
  boolean canClaim(String userId, TaskInfo task) {
    if (task.assignee() != null) {
      return false;
    }
    return engine.isCandidate(task.id(), userId)
        && rules
            .orderedStream()
            .filter(rule -> rule.concerns(task))
            .allMatch(rule -> rule.refuseHolder(task, userId).isEmpty());
  }
}
