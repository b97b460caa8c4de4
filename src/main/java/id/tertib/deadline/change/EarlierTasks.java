package id.tertib.deadline.change;

import id.tertib.data.Tanggal;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.EngineTasks;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tasks that were made before there was a register, or before their procedure told it of them:
 * registered at the start of the program, so that a running cycle loses no reminder that is still
 * to come.
 */
@Component
class EarlierTasks implements ApplicationRunner {

  private final TaskService tasks;
  private final EngineTasks engine;
  private final DeadlineTable table;
  private final TaskDeadlines deadlines;
  private final TransactionTemplate transaction;

  EarlierTasks(
      TaskService tasks,
      EngineTasks engine,
      DeadlineTable table,
      TaskDeadlines deadlines,
      TransactionTemplate transaction) {
    this.tasks = tasks;
    this.engine = engine;
    this.table = table;
    this.deadlines = deadlines;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var known = table.tasks();
    engine.asSystem(() -> tasks.createTaskQuery().dueAfter(new Date(0)).active().list()).stream()
        .filter(task -> !known.contains(task.getId()))
        .forEach(this::registerOnce);
  }

  private void registerOnce(Task task) {
    try {
      transaction.executeWithoutResult(status -> register(task));
    } catch (DuplicateKeyException e) {
      // Another node starts at the same moment and was first.
    }
  }

  private void register(Task task) {
    engine
        .find(task.getId())
        .ifPresent(info -> deadlines.register(info, Tanggal.date(task.getDueDate().toInstant())));
  }
}
