package id.tertib.deadline.ledger;

import id.tertib.data.Tanggal;
import id.tertib.engine.DueMoments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
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

  private final LedgerTable ledger;
  private final RoleRows roles;
  private final DailyDigests digests;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** On one node whoever comes second waits: when the clock is moved, it goes on after the work. */
  private final ReentrantLock working = new ReentrantLock();

  DailyRun(
      LedgerTable ledger,
      RoleRows roles,
      DailyDigests digests,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.roles = roles;
    this.digests = digests;
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
      roles.resolve(deadlines, now);
      return true;
    }
    var some = ledger.peopleWithDueRows(now, PEOPLE_AT_ONCE);
    if (!some.isEmpty()) {
      digests.announce(some, now);
      return true;
    }
    return false;
  }

  /**
   * After an outage, before the hour at which today's reminders go: late ones join them, so that
   * nobody gets two mails on one day.
   */
  private boolean waitsForToday(Instant now) {
    var today = Stage.moment(Tanggal.date(now), clock.getZone());
    return now.isBefore(today) && ledger.plannedAt(today);
  }
}
