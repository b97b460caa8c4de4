package id.tertib.deadline.change;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.WaitingDigests;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.EngineTasks;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows when dates have moved: due dates of tasks, planned reminders, waiting digests. */
@Component
class MovedDates {

  private final DeadlineTable table;
  private final ReminderPlanner planner;
  private final WaitingDigests waiting;
  private final EngineTasks engine;
  private final Clock clock;

  MovedDates(
      DeadlineTable table,
      ReminderPlanner planner,
      WaitingDigests waiting,
      EngineTasks engine,
      Clock clock) {
    this.table = table;
    this.planner = planner;
    this.waiting = waiting;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * @param deadlines open, as they stand after the move
   */
  void follow(List<Deadline> deadlines) {
    var dues = deadlines.stream().collect(Collectors.toMap(Deadline::id, Deadline::due));
    Map<String, Date> tasks = new HashMap<>();
    table
        .openTasks(dues.keySet())
        .forEach(
            task ->
                tasks.put(
                    task.task(),
                    endOf(java.util.Objects.requireNonNull(dues.get(task.deadline())))));
    engine.moveDue(tasks);
    planner.plan(deadlines);
    waiting.withdraw(dues.keySet(), "tenggat dipindah");
  }

  /** A deadline is met until the end of its day. */
  Date endOf(LocalDate due) {
    return Date.from(due.atTime(LocalTime.of(23, 59, 59)).atZone(clock.getZone()).toInstant());
  }
}
