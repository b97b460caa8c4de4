package id.tertib.training;

import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskWork;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes, fills and completes a task. What it asks for is what its step describes. */
@Component
@Profile("demo")
class Hands {

  private final TaskService tasks;
  private final FormService forms;
  private final List<TaskWork> works;
  private final Sheets sheets;
  private final Answers answers;
  private final Rows rows;

  Hands(
      TaskService tasks,
      FormService forms,
      List<TaskWork> works,
      Sheets sheets,
      Answers answers,
      Rows rows) {
    this.tasks = tasks;
    this.forms = forms;
    this.works = works;
    this.sheets = sheets;
    this.answers = answers;
    this.rows = rows;
  }

  boolean work(Task task, TaskInfo info, Scene scene, String by) {
    if (task.getAssignee() == null) {
      tasks.claim(task.getId(), by);
    }
    var sheet = works.stream().flatMap(work -> work.sheet(info).stream()).findFirst();
    sheet.ifPresent(use -> answers.give(use, scene, by));
    Supplier<List<AnsweredItem>> items =
        () -> sheet.map(use -> sheets.read(use.sheetId()).items()).orElse(List.of());
    works.stream()
        .flatMap(work -> work.lists(info).stream())
        .filter(TaskList::writable)
        .forEach(list -> rows.write(list, items, scene, by));
    if (scene.completes()) {
      forms.submitTaskForm(task.getId(), new HashMap<>(scene.form()));
    }
    return true;
  }
}
