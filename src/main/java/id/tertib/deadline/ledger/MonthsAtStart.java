package id.tertib.deadline.ledger;

import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineTable;
import java.time.Clock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After an update: what was late for long before it gets its next month like everything else. */
@Component
class MonthsAtStart {

  private final DeadlineTable table;
  private final ReminderPlanner planner;
  private final Clock clock;

  MonthsAtStart(DeadlineTable table, ReminderPlanner planner, Clock clock) {
    this.table = table;
    this.planner = planner;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  public void plan() {
    var today = Tanggal.date(clock.instant());
    planner.planMonths(
        table.hold(
            table.open().stream()
                .filter(deadline -> deadline.overdue(today))
                .map(Deadline::id)
                .toList()));
  }
}
