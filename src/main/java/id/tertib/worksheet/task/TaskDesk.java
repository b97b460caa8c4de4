package id.tertib.worksheet.task;

import id.tertib.access.People;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.SheetPage;
import id.tertib.worksheet.work.Names;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What stands around the sheet and lists of a task. */
@Component
final class TaskDesk {

  private final OpenTasks tasks;
  private final EngineTasks engine;
  private final TaskService taskService;
  private final ObjectProvider<TaskRule> rules;
  private final AuditTrail audit;
  private final People people;
  private final DueWords dueWords;
  private final Clock clock;
  private final WorksheetWords words;

  TaskDesk(
      OpenTasks tasks,
      EngineTasks engine,
      TaskService taskService,
      ObjectProvider<TaskRule> rules,
      AuditTrail audit,
      People people,
      DueWords dueWords,
      Clock clock,
      WorksheetWords words) {
    this.tasks = tasks;
    this.engine = engine;
    this.taskService = taskService;
    this.rules = rules;
    this.audit = audit;
    this.people = people;
    this.dueWords = dueWords;
    this.clock = clock;
    this.words = words;
  }

  TaskPage.Context context(String userId, String taskId) {
    var task = tasks.withWork(userId, taskId);
    var info = task.info();
    var due = due(info);
    var holder = info.assignee();
    return new TaskPage.Context(
        info.id(),
        info.name(),
        info.businessKey(),
        task.context().title(),
        task.context().place(),
        returned(task.context().returned()),
        task.context().hints(),
        task.context().links(),
        task.context().submit(),
        due,
        due == null ? null : "%s · %s".formatted(Tanggal.hari(due), dueWords.of(due).text()),
        task.sheet().isPresent(),
        !task.lists().isEmpty(),
        new SheetPage.Held(task.heldBy(userId), holder == null ? null : people.nameOf(holder)),
        canClaim(userId, info),
        at(clock.instant()));
  }

  TaskPage.Kind kind(String userId, String taskId) {
    var task = tasks.of(tasks.visible(userId, taskId));
    return new TaskPage.Kind(
        task.filter(found -> found.sheet().isPresent() || !found.lists().isEmpty()).isPresent());
  }

  List<TaskPage.TrailRow> trail(String userId, String taskId) {
    var task = tasks.visible(userId, taskId);
    if (task.businessKey().isBlank()) {
      // Rows without a case are sign-ins: they are nobody's history.
      return List.of();
    }
    var names = new Names(people, words);
    return audit.of(task.businessKey()).stream()
        .map(
            row ->
                new TaskPage.TrailRow(
                    row.number(),
                    at(row.at()),
                    row.who(),
                    names.of(row.who()),
                    row.what(),
                    row.detail(),
                    row.before(),
                    row.after(),
                    row.reason()))
        .toList();
  }

  private @Nullable LocalDate due(TaskInfo task) {
    return engine
        .asSystem(
            () ->
                Optional.ofNullable(taskService.createTaskQuery().taskId(task.id()).singleResult())
                    .map(found -> found.getDueDate()))
        .map(date -> date.toInstant().atZone(clock.getZone()).toLocalDate())
        .orElse(null);
  }

  /** Free, in one of the person's groups, and no rule keeps this person from it. */
  private boolean canClaim(String userId, TaskInfo task) {
    if (task.assignee() != null) {
      return false;
    }
    var candidate =
        engine.asSystem(
            () ->
                taskService.createTaskQuery().taskId(task.id()).taskCandidateUser(userId).count()
                    > 0);
    return candidate
        && rules
            .orderedStream()
            .filter(rule -> rule.concerns(task))
            .allMatch(rule -> rule.refuseHolder(task, userId).isEmpty());
  }

  private TaskPage.@Nullable Returned returned(TaskContext.@Nullable Returned returned) {
    return returned == null
        ? null
        : new TaskPage.Returned(
            returned.by(),
            at(returned.at()),
            returned.round(),
            returned.note(),
            returned.due(),
            returned.codes());
  }

  private OffsetDateTime at(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
