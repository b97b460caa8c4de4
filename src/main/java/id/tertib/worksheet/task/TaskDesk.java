package id.tertib.worksheet.task;

import id.tertib.audit.AuditTrail;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.SheetPage;
import id.tertib.worksheet.work.OpenTasks;
import id.tertib.worksheet.work.WorksheetWords;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands around the sheet and lists of a task. */
@Component
final class TaskDesk {

  private final OpenTasks tasks;
  private final TaskFacts facts;
  private final AuditTrail audit;
  private final DueWords dueWords;
  private final Clock clock;
  private final WorksheetWords words;

  TaskDesk(
      OpenTasks tasks,
      TaskFacts facts,
      AuditTrail audit,
      DueWords dueWords,
      Clock clock,
      WorksheetWords words) {
    this.tasks = tasks;
    this.facts = facts;
    this.audit = audit;
    this.dueWords = dueWords;
    this.clock = clock;
    this.words = words;
  }

  TaskPage.Context context(String userId, String taskId) {
    var task = tasks.withWork(userId, taskId);
    var info = task.info();
    var due = facts.due(info);
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
        new SheetPage.Held(task.heldBy(userId), holder == null ? null : words.nameOf(holder)),
        facts.canClaim(userId, info),
        Tanggal.saat(clock.instant()));
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
    var names = words.names();
    return audit.of(task.businessKey()).stream()
        .map(
            row ->
                new TaskPage.TrailRow(
                    row.number(),
                    Tanggal.saat(row.at()),
                    row.who(),
                    names.of(row.who()),
                    row.what(),
                    row.detail(),
                    row.before(),
                    row.after(),
                    row.reason()))
        .toList();
  }

  private TaskPage.@Nullable Returned returned(TaskContext.@Nullable Returned returned) {
    return returned == null
        ? null
        : new TaskPage.Returned(
            returned.by(),
            Tanggal.saat(returned.at()),
            returned.round(),
            returned.note(),
            returned.due(),
            returned.codes());
  }
}
