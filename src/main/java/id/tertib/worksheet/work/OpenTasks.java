package id.tertib.worksheet.work;

import id.tertib.access.Visibility;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.TaskWork;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Finds open tasks for people, and the procedure that each belongs to. */
@Component
public final class OpenTasks {

  private final EngineTasks engine;

  /** Asked once for all, since every look at a task asks. */
  private final SingletonSupplier<List<TaskWork>> procedures;

  private final Visibility visibility;
  private final WorksheetWords words;

  OpenTasks(
      EngineTasks engine,
      ObjectProvider<TaskWork> procedures,
      Visibility visibility,
      WorksheetWords words) {
    this.engine = engine;
    this.procedures = SingletonSupplier.of(() -> procedures.orderedStream().toList());
    this.visibility = visibility;
    this.words = words;
  }

  /** The task with its procedure's work; empty when no procedure knows it. */
  public Optional<OpenTask> of(TaskInfo task) {
    return procedures.obtain().stream()
        .flatMap(
            work -> work.context(task).map(context -> new OpenTask(task, work, context)).stream())
        .findFirst();
  }

  /** What procedures let people write at this task, without what they say about it to people. */
  public Stream<TaskWork> work() {
    return procedures.obtain().stream();
  }

  /**
   * @throws RefusedException 404 when this person may not see it or it is over
   */
  public TaskInfo visible(String userId, String taskId) {
    return engine
        .findFor(userId, taskId)
        .filter(task -> visibility.mayRead(userId, task))
        .orElseThrow(() -> RefusedException.notFound(words.of("tugas.tidak-ada", taskId)));
  }

  /**
   * @throws RefusedException 404 also when no procedure has work at it
   */
  public OpenTask withWork(String userId, String taskId) {
    var task = visible(userId, taskId);
    return of(task)
        .orElseThrow(() -> RefusedException.notFound(words.of("tugas.tanpa-lembar", task.name())));
  }

  /**
   * The open task through which this person sees a sheet; of several the one in which he does most.
   */
  public Optional<OpenTask> ofSheet(String userId, String subject, String sheetId) {
    return engine.visibleOf(userId, subject).stream()
        .filter(task -> visibility.mayRead(userId, task))
        .flatMap(task -> of(task).stream())
        .filter(task -> task.sheet().filter(sheet -> sheet.sheetId().equals(sheetId)).isPresent())
        .min(
            Comparator.comparing((OpenTask task) -> !task.heldBy(userId))
                .thenComparing(task -> task.sheet().orElseThrow().mode()));
  }

  /**
   * The task again, in the transaction that writes: it must still be there and be this person's.
   *
   * @throws RefusedException 409 when it is over, somebody else's, or nobody's
   */
  public OpenTask stillHeld(String userId, OpenTask seen) {
    var task =
        engine
            .findAgain(seen.info().id())
            .orElseThrow(
                () -> RefusedException.conflict(words.of("tugas.selesai", seen.info().name())));
    var holder = task.assignee();
    if (holder == null) {
      throw RefusedException.conflict(words.of("tugas.belum-diambil", task.name()));
    }
    if (!holder.equals(userId)) {
      throw RefusedException.conflict(
          words.of("tugas.dipegang", task.name(), words.nameOf(holder)));
    }
    return of(task)
        .orElseThrow(() -> RefusedException.conflict(words.of("tugas.selesai", task.name())));
  }
}
