package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineTable;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves an open deadline because the plan that it comes from moved. */
@Component
class PlanMoves {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final MovedDates moved;
  private final AuditTrail trail;

  PlanMoves(DeadlineTable table, ChangeTable changes, MovedDates moved, AuditTrail trail) {
    this.table = table;
    this.changes = changes;
    this.moved = moved;
    this.trail = trail;
  }

  void move(Deadline one, LocalDate due, String reason, String by) {
    table.move(List.of(one.id()), due, true);
    changes.add(
        List.of(
            new NewChange(
                one.id(), DeadlineChange.Cause.RENCANA, one.due(), due, null, reason, by)));
    trail.record(
        AuditEntry.of(by, "memindah tenggat", one.caseKey())
            .detail(one.title())
            .change(Tanggal.panjang(one.due()), Tanggal.panjang(due))
            .because(reason));
    moved.follow(List.of(table.find(one.id()).orElseThrow()));
  }
}
