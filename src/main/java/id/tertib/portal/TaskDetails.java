package id.tertib.portal;

import static java.util.stream.Collectors.toSet;

import id.tertib.deadline.Reasons;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskMarks;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What lists show beside the name of a task: how far its sheet is, why it is here again, why it is
 * late.
 */
@Component
class TaskDetails {

  private final List<TaskWork> work;
  private final Sheets sheets;
  private final List<TaskMarks> marks;
  private final Reasons reasons;

  TaskDetails(List<TaskWork> work, Sheets sheets, List<TaskMarks> marks, Reasons reasons) {
    this.work = work;
    this.sheets = sheets;
    this.marks = marks;
    this.reasons = reasons;
  }

  /** By id of the task; a task that fills no sheet is left out. */
  Map<String, Sheets.Progress> progress(List<TaskInfo> tasks) {
    var sheetOf = new HashMap<String, TaskSheet>();
    tasks.forEach(task -> sheet(task).ifPresent(sheet -> sheetOf.put(task.id(), sheet)));
    var whole =
        sheets.progress(
            sheetOf.values().stream()
                .filter(sheet -> sheet.scopes().isEmpty())
                .map(TaskSheet::sheetId)
                .collect(toSet()));
    var byTask = new HashMap<String, Sheets.Progress>();
    sheetOf.forEach(
        (task, sheet) ->
            byTask.put(
                task,
                sheet.scopes().isEmpty()
                    ? Objects.requireNonNull(whole.get(sheet.sheetId()))
                    : sheets.progress(sheet)));
    return byTask;
  }

  /** By id of the task; one that is here for the first time is left out. */
  Map<String, String> marks(List<TaskInfo> tasks) {
    var found = new HashMap<String, String>();
    marks.forEach(source -> found.putAll(source.of(tasks)));
    return found;
  }

  /** By id of the task; one that is not late is left out. */
  Map<String, Reasons.Owed> reasons(List<TaskInfo> tasks) {
    return reasons.ofTasks(tasks.stream().map(TaskInfo::id).toList());
  }

  /** The sheet that this task fills; empty when it fills none. */
  private Optional<TaskSheet> sheet(TaskInfo task) {
    return work.stream()
        .flatMap(procedure -> procedure.sheet(task).stream())
        .filter(sheet -> sheet.mode() == TaskSheet.Mode.FILL)
        .findFirst();
  }
}
