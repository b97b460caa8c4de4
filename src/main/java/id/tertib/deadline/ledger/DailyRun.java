package id.tertib.deadline.ledger;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerTable.NewRow;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.DueMoments;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides what is sent when planned reminders fall due. In short transactions, each under the one
 * lock that all nodes share: first every due row for a role becomes a row for each person who holds
 * the role, then each person gets one mail with all his rows. Row and mail are written together, so
 * that a node that dies leaves nothing half done.
 */
@Component
@Order(DailyRun.BEFORE_THE_RELAY)
class DailyRun implements DueMoments {

  /** When the clock is moved, what is decided at a moment is sent at that moment. */
  static final int BEFORE_THE_RELAY = 0;

  /** Deadlines, and people, decided in one transaction: who completes a task waits no longer. */
  private static final int DEADLINES_AT_ONCE = 200;

  private static final int PEOPLE_AT_ONCE = 40;

  /** Decided later than this after its time, a reminder is late. */
  private static final Duration PUNCTUAL = Duration.ofMinutes(30);

  private final LedgerTable ledger;
  private final DeadlineTable table;
  private final Recipients recipients;
  private final DigestWriter writer;
  private final SentDigests sentDigests;
  private final Outbox outbox;
  private final People people;
  private final ReminderPlanner planner;
  private final WorkingDayCalendar calendar;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** On one node whoever comes second waits: when the clock is moved, it goes on after the work. */
  private final ReentrantLock working = new ReentrantLock();

  DailyRun(
      LedgerTable ledger,
      DeadlineTable table,
      Recipients recipients,
      DigestWriter writer,
      SentDigests sentDigests,
      Outbox outbox,
      People people,
      ReminderPlanner planner,
      WorkingDayCalendar calendar,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.table = table;
    this.recipients = recipients;
    this.writer = writer;
    this.sentDigests = sentDigests;
    this.outbox = outbox;
    this.people = people;
    this.planner = planner;
    this.calendar = calendar;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return ledger.nextAfter(moment);
  }

  @Override
  public void runDue() {
    runDue(() -> true);
  }

  /**
   * @param wanted asked before each transaction, so that a stopping program ends between two
   */
  void runDue(BooleanSupplier wanted) {
    working.lock();
    try {
      var goOn = true;
      while (goOn && wanted.getAsBoolean()) {
        goOn = Boolean.TRUE.equals(transaction.execute(status -> step()));
      }
    } finally {
      working.unlock();
    }
  }

  /**
   * @return whether there may be more to do
   */
  private boolean step() {
    var now = clock.instant();
    if (!ledger.takeTurn() || waitsForToday(now)) {
      return false;
    }
    var deadlines = ledger.deadlinesWithDueRoles(now, DEADLINES_AT_ONCE);
    if (!deadlines.isEmpty()) {
      resolve(deadlines, now);
      return true;
    }
    var some = ledger.peopleWithDueRows(now, PEOPLE_AT_ONCE);
    if (!some.isEmpty()) {
      announce(some, now);
      return true;
    }
    return false;
  }

  /**
   * After an outage, before the hour at which today's reminders go: late ones join them, so that
   * nobody gets two mails on one day.
   */
  private boolean waitsForToday(Instant now) {
    var today = Stage.moment(Tanggal.tanggal(now), clock.getZone());
    return now.isBefore(today) && ledger.plannedAt(today);
  }

  /** Rows of roles become rows of people; of several stages that have passed only the latest. */
  private void resolve(List<Long> ids, Instant now) {
    table.hold(ids);
    var rows = ledger.of(ids);
    var look = recipients.look(ids);
    var added = new ArrayList<NewRow>();
    rows.stream()
        .collect(Collectors.groupingBy(LedgerRow::deadline))
        .values()
        .forEach(ofOne -> resolveOne(ofOne, look, now, added));
    ledger.insert(added);
  }

  private void resolveOne(
      List<LedgerRow> rows, Recipients.Look look, Instant now, List<NewRow> added) {
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
      LedgerRow row, Recipients.Look look, Instant now, Set<String> reached, List<NewRow> added) {
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
    news.stream()
        .skip(1)
        .map(
            person ->
                new NewRow(
                    row.deadline(),
                    row.due(),
                    row.stage(),
                    row.days(),
                    row.target(),
                    row.role(),
                    person.id(),
                    row.plannedFor(),
                    LedgerRow.State.DIRENCANAKAN,
                    late,
                    row.reason(),
                    null))
        .forEach(added::add);
  }

  private static String reach(LedgerRow row, String person) {
    return "%s|%s|%s".formatted(row.due(), row.stage(), person);
  }

  /** One mail for each of these people with all his due rows. */
  private void announce(List<String> some, Instant now) {
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
    var today = Tanggal.tanggal(now);
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
                    row -> sentDigests.day(person.id(), Tanggal.tanggal(row.plannedFor()), today)));
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
