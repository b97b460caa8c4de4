package id.tertib.worksheet.task;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine and the rules of procedures say of an open task. */
@Component
final class TaskFacts {

  private final EngineTasks engine;
  private final TaskService tasks;
  private final People people;
  private final ObjectProvider<TaskRule> rules;

  TaskFacts(EngineTasks engine, TaskService tasks, People people, ObjectProvider<TaskRule> rules) {
    this.engine = engine;
    this.tasks = tasks;
    this.people = people;
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

  /** Whether this person, and nobody else, can take the free task. */
  boolean isAlone(String userId, TaskInfo task) {
    return canClaim(userId, task) && candidates(task).equals(Set.of(userId));
  }

  private Set<String> candidates(TaskInfo task) {
    return engine.asSystem(() -> tasks.getIdentityLinksForTask(task.id())).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .flatMap(
            link ->
                link.getUserId() != null
                    ? Stream.of(link.getUserId())
                    : people.inGroup(link.getGroupId()).stream().map(Person::id))
        .collect(Collectors.toSet());
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
