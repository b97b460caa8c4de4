package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.Letter;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange.Cause;
import id.tertib.deadline.register.DeadlineTable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves open deadlines to another day with all that follows; the old day stays on record. */
@Component
class DeadlineMoves {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final LedgerTable ledger;
  private final MovedDates moved;
  private final AuditTrail trail;

  DeadlineMoves(
      DeadlineTable table,
      ChangeTable changes,
      LedgerTable ledger,
      MovedDates moved,
      AuditTrail trail) {
    this.table = table;
    this.changes = changes;
    this.ledger = ledger;
    this.moved = moved;
    this.trail = trail;
  }

  /**
   * @param some open and held, at least one; none is due on its new day already
   * @param cause unless it is the calendar, the calendar leaves the new day alone
   * @param letter null unless they are moved by one
   * @return the deadlines as they stand now
   */
  List<Deadline> move(
      List<Deadline> some,
      Function<Deadline, LocalDate> to,
      Cause cause,
      @Nullable Letter letter,
      @Nullable String reason,
      String by) {
    some.stream()
        .collect(Collectors.groupingBy(to, Collectors.mapping(Deadline::id, Collectors.toList())))
        .forEach(
            (due, ids) -> {
              table.move(ids, due, cause != Cause.KALENDER);
              // by deadline and not row by row, as they may be thousands
              ledger.cancelFormer(ids, due, ReminderPlanner.movedTo(due));
            });
    changes.add(
        some.stream()
            .map(
                one -> new NewChange(one.id(), cause, one.due(), to.apply(one), letter, reason, by))
            .toList());
    trail.record(
        some.stream()
            .map(
                one ->
                    AuditEntry.of(by, "memindah tenggat", one.caseKey())
                        .detail(
                            letter == null
                                ? one.title()
                                : "%s, surat %s".formatted(one.title(), letter.number()))
                        .change(Tanggal.panjang(one.due()), Tanggal.panjang(to.apply(one)))
                        .because(reason))
            .toList());
    var now = table.find(some.stream().map(Deadline::id).toList());
    moved.follow(now);
    return now;
  }
}
