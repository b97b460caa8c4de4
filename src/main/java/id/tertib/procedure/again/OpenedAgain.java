package id.tertib.procedure.again;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.TaskMarks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Marks steps that were done before: returned by somebody, or opened again for another reason. */
@Component
class OpenedAgain implements TaskMarks {

  private static final String RETURNED = "dikembalikan";
  private static final String AGAIN = "dibuka lagi";

  private final Returns returns;
  private final Authors authors;
  private final TaskService tasks;
  private final EngineTasks engine;

  OpenedAgain(Returns returns, Authors authors, TaskService tasks, EngineTasks engine) {
    this.returns = returns;
    this.authors = authors;
    this.tasks = tasks;
    this.engine = engine;
  }

  @Override
  public Map<String, String> of(List<TaskInfo> tasks) {
    var cases =
        tasks.stream()
            .map(TaskInfo::businessKey)
            .filter(key -> !key.isEmpty())
            .collect(Collectors.toSet());
    var ended = authors.stepsOf(cases);
    var before = new HashMap<String, Instant>();
    for (var task : tasks) {
      var at = ended.getOrDefault(task.businessKey(), Map.of()).get(task.taskKey());
      if (at != null) {
        before.put(task.id(), at.truncatedTo(ChronoUnit.MILLIS));
      }
    }
    var made = made(before.keySet());
    var returned = returns.standingOf(cases);
    var marks = new HashMap<String, String>();
    for (var task : tasks) {
      if (made.containsKey(task.id()) && !made.get(task.id()).isBefore(before.get(task.id()))) {
        var last = returned.get(task.businessKey());
        marks.put(task.id(), last != null && last.step().equals(task.taskKey()) ? RETURNED : AGAIN);
      }
    }
    return marks;
  }

  /**
   * When these were made: of those who fill side by side the first to end opens nothing again for
   * the others.
   */
  private Map<String, Instant> made(Set<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : engine
            .asSystem(() -> tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list())
            .stream()
            .collect(Collectors.toMap(Task::getId, task -> task.getCreateTime().toInstant()));
  }
}
