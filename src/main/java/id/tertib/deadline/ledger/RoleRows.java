package id.tertib.deadline.ledger;

import id.tertib.deadline.register.DeadlineTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns due rows of the ledger that are for a role into rows for those who have it. */
@Component
class RoleRows {

  /** Decided later than this after its time, a reminder is late. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(30);

  private final LedgerTable ledger;
  private final DeadlineTable table;
  private final Recipients recipients;
  private final ReminderPlanner planner;

  RoleRows(
      LedgerTable ledger, DeadlineTable table, Recipients recipients, ReminderPlanner planner) {
    this.ledger = ledger;
    this.table = table;
    this.recipients = recipients;
    this.planner = planner;
  }

  /** Rows of roles become rows of people; of several stages that have passed only the latest. */
  void resolve(List<Long> ids, Instant now) {
    var deadlines = table.hold(ids);
    planner.planMonths(deadlines);
    var rows = meant(ledger.of(ids), planner.hearing(deadlines), now);
    var look = recipients.look(ids);
    var added = new ArrayList<LedgerRow>();
    rows.stream()
        .collect(Collectors.groupingBy(LedgerRow::deadline))
        .values()
        .forEach(ofOne -> resolveOne(ofOne, look, now, added));
    ledger.insert(added);
  }

  /** Without what is due for somebody who is not to hear of it any more. */
  private List<LedgerRow> meant(List<LedgerRow> rows, Map<Long, Set<String>> hearing, Instant now) {
    var others =
        rows.stream()
            .filter(row -> row.person() == null && row.dueBy(now))
            .filter(row -> hearing.containsKey(row.deadline()))
            .filter(row -> !hearing.getOrDefault(row.deadline(), Set.of()).contains(row.role()))
            .collect(Collectors.toSet());
    ledger.forget(others.stream().map(LedgerRow::id).toList());
    return rows.stream().filter(row -> !others.contains(row)).toList();
  }

  private void resolveOne(
      List<LedgerRow> rows, Recipients.Look look, Instant now, List<LedgerRow> added) {
    var due = rows.stream().filter(row -> row.dueBy(now) && row.person() == null).toList();
    var stages = due.stream().filter(row -> !row.target().equals(ReminderPlanner.OUTSIDE)).toList();
    var latest = stages.stream().max(Comparator.comparingInt(LedgerRow::days));
    latest.ifPresent(
        last ->
            ledger.cancel(
                stages.stream().filter(row -> row.days() < last.days()).map(LedgerRow::id).toList(),
                "terlewat saat sistem tidak berjalan; yang dikirim %s".formatted(last.stage())));
    var reached = new HashSet<String>();
    rows.stream()
        .filter(row -> row.person() != null)
        .forEach(row -> reached.add(reach(row, row.person())));
    due.stream()
        .filter(
            row ->
                row.target().equals(ReminderPlanner.OUTSIDE)
                    || latest.filter(last -> last.days() == row.days()).isPresent())
        .sorted(
            Comparator.comparing((LedgerRow row) -> !row.target().equals(ReminderPlanner.HOLDER)))
        .forEach(row -> resolveRow(row, look, now, reached, added));
  }

  private void resolveRow(
      LedgerRow row,
      Recipients.Look look,
      Instant now,
      Set<String> reached,
      List<LedgerRow> added) {
    var late = row.plannedFor().plus(PUNCTUAL).isBefore(now);
    var everybody = look.of(row).values();
    if (everybody.isEmpty()) {
      ledger.fail(row.id(), "tidak ada orang dengan peran %s".formatted(row.role()));
      return;
    }
    var news = everybody.stream().filter(person -> reached.add(reach(row, person.id()))).toList();
    if (news.isEmpty()) {
      ledger.forget(List.of(row.id()));
      return;
    }
    ledger.assign(row.id(), news.get(0).id(), late, row.reason());
    news.stream().skip(1).map(person -> row.of(person.id(), late)).forEach(added::add);
  }

  private static String reach(LedgerRow row, String person) {
    return "%s|%s|%s".formatted(row.due(), row.stage(), person);
  }
}
