package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Obligation;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.WaitingDigests;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange;
import id.tertib.deadline.register.DeadlineTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The register as tables. */
@Component
class DeadlineRegister implements Deadlines {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final LedgerTable ledger;
  private final ReminderPlanner planner;
  private final WaitingDigests waiting;
  private final MovedDates moved;
  private final PausedDeadlines paused;
  private final WorkingDayCalendar calendar;
  private final AuditTrail trail;
  private final TransactionTemplate savepoint;

  DeadlineRegister(
      DeadlineTable table,
      ChangeTable changes,
      LedgerTable ledger,
      ReminderPlanner planner,
      WaitingDigests waiting,
      MovedDates moved,
      PausedDeadlines paused,
      WorkingDayCalendar calendar,
      AuditTrail trail,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.changes = changes;
    this.ledger = ledger;
    this.planner = planner;
    this.waiting = waiting;
    this.moved = moved;
    this.paused = paused;
    this.calendar = calendar;
    this.trail = trail;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  @Override
  public Deadline register(Obligation owed) {
    var known = table.hold(owed.kind(), owed.caseKey()).orElseGet(() -> add(owed));
    if (known.state() == Deadline.State.TERPENUHI) {
      return reopen(known, owed);
    }
    if (known.role().equals(owed.role())) {
      return known;
    }
    table.open(known.id(), known.due(), known.rule(), owed);
    return replanned(known.id());
  }

  /** Also returns the one that somebody else made at the same moment. */
  private Deadline add(Obligation owed) {
    try {
      var made = java.util.Objects.requireNonNull(savepoint.execute(status -> table.insert(owed)));
      planner.planNew(made);
      return made;
    } catch (DuplicateKeyException e) {
      return table.hold(owed.kind(), owed.caseKey()).orElseThrow();
    }
  }

  private Deadline reopen(Deadline known, Obligation owed) {
    var due = owed.rule().due(calendar);
    table.open(known.id(), due, owed.rule(), owed);
    if (!due.equals(known.due())) {
      changes.add(
          List.of(
              new NewChange(
                  known.id(),
                  DeadlineChange.Cause.PENGEMBALIAN,
                  known.due(),
                  due,
                  null,
                  null,
                  AuditEntry.SYSTEM)));
    }
    return replanned(known.id());
  }

  private Deadline replanned(long id) {
    var now = table.find(id).orElseThrow();
    planner.plan(List.of(now));
    return now;
  }

  @Override
  public void met(String kind, String caseKey) {
    held(kind, caseKey).ifPresent(this::met);
  }

  void met(Deadline deadline) {
    table.met(deadline.id());
    end(deadline, "tenggat terpenuhi");
  }

  @Override
  public void cancel(String kind, String caseKey) {
    table.hold(kind, caseKey).ifPresent(this::cancel);
  }

  @Override
  public void cancelAll(String caseKey) {
    var open = table.openOf(caseKey).stream().map(Deadline::id).toList();
    table.hold(open).stream()
        .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
        .forEach(this::cancel);
  }

  void cancel(Deadline deadline) {
    table.cancel(deadline.id());
    end(deadline, "tenggat dibatalkan");
  }

  private void end(Deadline deadline, String reason) {
    ledger.cancelPlanned(List.of(deadline.id()), reason);
    waiting.withdraw(List.of(deadline.id()), reason);
  }

  @Override
  public Optional<Deadline> find(String kind, String caseKey) {
    return table.find(kind, caseKey);
  }

  @Override
  public List<Deadline> ofCycle(String kind, String cycle) {
    return table.ofCycle(kind, cycle);
  }

  @Override
  public void handOver(String kind, String caseKey, String role, @Nullable String office) {
    held(kind, caseKey)
        .ifPresent(
            deadline -> {
              table.handOver(deadline.id(), role, office);
              replanned(deadline.id());
            });
  }

  @Override
  public void pause(String kind, String caseKey, String reason, String by) {
    held(kind, caseKey)
        .filter(deadline -> !deadline.paused())
        .ifPresent(deadline -> paused.pause(deadline, reason, by));
  }

  @Override
  public Optional<Deadline> resume(String kind, String caseKey, String reason, String by) {
    var deadline = held(kind, caseKey);
    deadline.filter(Deadline::paused).ifPresent(standing -> paused.resume(standing, reason, by));
    return deadline.flatMap(one -> table.find(one.id()));
  }

  private Optional<Deadline> held(String kind, String caseKey) {
    return table.hold(kind, caseKey).filter(deadline -> deadline.state() == Deadline.State.TERBUKA);
  }

  @Override
  public void moveTo(String kind, String caseKey, LocalDate due, String reason, String by) {
    var deadline =
        table
            .hold(kind, caseKey)
            .filter(one -> one.state() == Deadline.State.TERBUKA && !one.due().equals(due));
    deadline.ifPresent(
        one -> {
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
        });
  }
}
