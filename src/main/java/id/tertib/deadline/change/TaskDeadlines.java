package id.tertib.deadline.change;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Every user task by which something is owed registers its deadline and ends it, in the transaction
 * that makes or ends the task. It comes before the mail of the task, which tells the date.
 */
@Component
class TaskDeadlines {

  private final ObjectProvider<DeadlineSource> sources;
  private final DeadlineRegister register;
  private final DeadlineTable table;
  private final MovedDates dates;
  private final EngineTasks engine;

  TaskDeadlines(
      ObjectProvider<DeadlineSource> sources,
      DeadlineRegister register,
      DeadlineTable table,
      MovedDates dates,
      EngineTasks engine) {
    this.sources = sources;
    this.register = register;
    this.table = table;
    this.dates = dates;
    this.engine = engine;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(DelegateTask task) {
    if (task.getExecution() == null) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_CREATE -> made(task);
      case TaskListener.EVENTNAME_COMPLETE -> completed(task);
      case TaskListener.EVENTNAME_DELETE -> deleted(task);
      default -> {
        // Who holds it is asked when a reminder's time comes.
      }
    }
  }

  private void made(DelegateTask task) {
    var set = task.getDueDate();
    var due = set == null ? null : Tanggal.date(set.toInstant());
    register(engine.of(task), due)
        .filter(deadline -> !deadline.due().equals(due))
        .ifPresent(deadline -> task.setDueDate(dates.endOf(deadline.due())));
  }

  /**
   * The deadline that this task now stands for; empty when no procedure owes anything by it.
   *
   * @param due the task's own date; null when its model sets none
   */
  Optional<Deadline> register(TaskInfo task, @Nullable LocalDate due) {
    var deadline =
        sources
            .orderedStream()
            .flatMap(source -> source.describe(task, due).stream())
            .findFirst()
            .map(register::register);
    deadline.ifPresent(
        one -> {
          table.addTask(task.id(), one.id());
          table.setReturned(
              one.id(), sources.orderedStream().anyMatch(source -> source.returned(task)));
        });
    return deadline;
  }

  private void completed(DelegateTask task) {
    table
        .deadlineOf(task.getId())
        .ifPresent(
            id -> {
              table.closeTask(task.getId());
              var info = engine.of(task);
              var ends =
                  sources
                      .orderedStream()
                      .allMatch(source -> source.ends(info, task.getVariables()));
              held(id).stream().filter(deadline -> ends && lastTask(id)).forEach(register::met);
            });
  }

  /** The case went on without it: taken back, closed, cancelled. */
  private void deleted(DelegateTask task) {
    table
        .deadlineOf(task.getId())
        .ifPresent(
            id -> {
              table.closeTask(task.getId());
              held(id).stream().filter(deadline -> lastTask(id)).forEach(register::cancel);
            });
  }

  private List<Deadline> held(long id) {
    return table.hold(List.of(id)).stream()
        .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
        .toList();
  }

  private boolean lastTask(long id) {
    return table.openTasks(List.of(id)).isEmpty();
  }
}
