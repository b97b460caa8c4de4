package id.tertib.deadline.ledger;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands each person one mail a day with all his due rows of the ledger. */
@Component
class DailyDigests {

  private final LedgerTable ledger;
  private final DeadlineTable table;
  private final People people;
  private final DigestWriter writer;
  private final SentDigests sentDigests;
  private final Outbox outbox;
  private final ReminderPlanner planner;

  DailyDigests(
      LedgerTable ledger,
      DeadlineTable table,
      People people,
      DigestWriter writer,
      SentDigests sentDigests,
      Outbox outbox,
      ReminderPlanner planner) {
    this.ledger = ledger;
    this.table = table;
    this.people = people;
    this.writer = writer;
    this.sentDigests = sentDigests;
    this.outbox = outbox;
    this.planner = planner;
  }

  /** One mail for each of these people with all his due rows. */
  void announce(List<String> some, Instant now) {
    var ids =
        new LinkedHashSet<>(ledger.dueOf(some, now).stream().map(LedgerRow::deadline).toList());
    var deadlines = table.hold(ids);
    var open =
        deadlines.stream()
            .filter(deadline -> deadline.state() == Deadline.State.TERBUKA)
            .map(Deadline::id)
            .collect(Collectors.toSet());
    // Read again under the lock: whoever met or moved a deadline meanwhile has cancelled its rows.
    var rows = ledger.dueOf(some, now);
    ledger.cancel(
        rows.stream().filter(row -> !open.contains(row.deadline())).map(LedgerRow::id).toList(),
        "tenggat tidak terbuka lagi");
    var left = rows.stream().filter(row -> open.contains(row.deadline())).toList();
    var pass = writer.pass(deadlines, left);
    var today = Tanggal.date(now);
    var accounts = people.all(some);
    left.stream()
        .collect(Collectors.groupingBy(row -> String.valueOf(row.person())))
        .forEach(
            (id, own) ->
                announce(accounts.getOrDefault(id, new Person(id, id, null)), own, today, pass));
  }

  private void announce(
      Person person, List<LedgerRow> rows, LocalDate today, DigestWriter.Pass pass) {
    // After a restore: what a copy outside the database proves as sent keeps the day of that mail.
    var days =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> sentDigests.day(person.id(), Tanggal.date(row.plannedFor()), today)));
    days.forEach((day, own) -> hand(person, own, day, today, pass));
  }

  private void hand(
      Person person, List<LedgerRow> rows, LocalDate day, LocalDate today, DigestWriter.Pass pass) {
    var ids = rows.stream().map(LedgerRow::id).toList();
    var message = pass.write(MailMessage.digestKey(day), day, rows);
    var posted = outbox.deliver(person, message);
    if (posted.now() || day.isBefore(today)) {
      ledger.handOver(ids, posted.number());
    } else {
      // The day's mail is out already: the rest waits for the next one.
      ledger.postpone(ids, planner.nextMoment());
    }
  }
}
