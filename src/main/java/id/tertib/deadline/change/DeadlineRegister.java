package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Obligation;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.WaitingDigests;
import id.tertib.deadline.register.ChangeTable;
import id.tertib.deadline.register.ChangeTable.NewChange;
import id.tertib.deadline.register.DeadlineChange.Cause;
import id.tertib.deadline.register.DeadlineTable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The register as tables. */
@Component
class DeadlineRegister implements Deadlines {

  private final DeadlineTable table;
  private final ChangeTable changes;
  private final ReminderPlanner planner;
  private final WaitingDigests waiting;
  private final DeadlineMoves moves;
  private final PausedDeadlines paused;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  DeadlineRegister(
      DeadlineTable table,
      ChangeTable changes,
      ReminderPlanner planner,
      WaitingDigests waiting,
      DeadlineMoves moves,
      PausedDeadlines paused,
      WorkingDayCalendar calendar,
      Clock clock) {
    this.table = table;
    this.changes = changes;
    this.planner = planner;
    this.waiting = waiting;
    this.moves = moves;
    this.paused = paused;
    this.calendar = calendar;
    this.clock = clock;
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
      var made = table.insert(owed);
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
                  Cause.PENGEMBALIAN,
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

  @Override
  public void met(String kind, String caseKey, Instant at) {
    held(kind, caseKey).ifPresent(deadline -> met(deadline, at));
  }

  void met(Deadline deadline) {
    met(deadline, clock.instant());
  }

  private void met(Deadline deadline, Instant at) {
    table.met(deadline.id(), at);
    waiting.stop(List.of(deadline.id()), "tenggat terpenuhi");
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
    waiting.stop(List.of(deadline.id()), "tenggat dibatalkan");
  }

  @Override
  public Optional<Deadline> find(String kind, String caseKey) {
    return table.find(kind, caseKey);
  }

  @Override
  public Optional<Deadline> last(String kind, String caseKey) {
    return table.find(kind, caseKey).or(() -> table.lastCancelled(kind, caseKey));
  }

  @Override
  public Map<String, LocalDate> dueOf(String kind, Collection<String> caseKeys) {
    return table.find(kind, caseKeys).stream()
        .collect(Collectors.toMap(Deadline::caseKey, Deadline::due));
  }

  @Override
  public List<Deadline> ofCycle(String kind, String cycle) {
    return table.ofCycle(kind, cycle);
  }

  @Override
  public List<Deadline> openOf(String caseKey) {
    return table.openOf(caseKey);
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
  public void replan(String kind, String caseKey) {
    held(kind, caseKey).ifPresent(deadline -> planner.plan(List.of(deadline)));
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
        one -> moves.move(List.of(one), same -> due, Cause.RENCANA, null, reason, by));
  }
}
