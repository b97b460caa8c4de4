package id.tertib.deadline.register;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.engine.EndedTasks;
import id.tertib.engine.EngineTasks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where a deadline's work lies now: the open task and how far it is. */
@Component
public class DeadlineHolders {

  private final DeadlineTable table;
  private final EngineTasks tasks;
  private final EndedTasks ended;
  private final ObjectProvider<DeadlineSource> sources;

  DeadlineHolders(
      DeadlineTable table,
      EngineTasks tasks,
      EndedTasks ended,
      ObjectProvider<DeadlineSource> sources) {
    this.table = table;
    this.tasks = tasks;
    this.ended = ended;
    this.sources = sources;
  }

  /**
   * @param assignee who took the task; null while it is its group's
   */
  public record Step(String taskId, String name, @Nullable String assignee) {}

  /** The open tasks that stand for it; none when it is met or owed without a task. */
  public List<Step> steps(long deadline) {
    return table.openTasks(List.of(deadline)).stream()
        .flatMap(open -> tasks.find(open.task()).stream())
        .map(task -> new Step(task.id(), task.name(), task.assignee()))
        .toList();
  }

  /** The step by which it was met: the last that was completed; empty when there was none. */
  public Optional<EndedTasks.Ended> last(long deadline) {
    return table.everyTask(deadline).stream()
        .flatMap(task -> ended.find(task).stream())
        .filter(EndedTasks.Ended::completed)
        .max(Comparator.comparing(EndedTasks.Ended::at));
  }

  /** Where what met it can be read. */
  public Optional<DeadlineSource.Outcome> outcome(Deadline deadline) {
    return sources.orderedStream().flatMap(source -> source.outcome(deadline).stream()).findFirst();
  }

  /** Why its work came back last. */
  public Optional<DeadlineSource.Returned> lastReturn(Deadline deadline) {
    return sources
        .orderedStream()
        .flatMap(source -> source.lastReturn(deadline).stream())
        .findFirst();
  }

  /** A word of its procedure, e.g. “5 dari 9 butir”. */
  public Optional<String> progress(Deadline deadline) {
    return sources
        .orderedStream()
        .flatMap(source -> source.progress(deadline).stream())
        .findFirst();
  }
}
