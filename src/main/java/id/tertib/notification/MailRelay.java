package id.tertib.notification;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.DueMoments;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mails over, one at a time: takes one in a short transaction, delivers it outside of
 * any, marks it in another. Whoever dies in between leaves a lease that ends, and the mail is
 * repeated under the same Message-ID.
 */
@Component
class MailRelay implements DueMoments {

  private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

  private final MailTable table;
  private final MailTransport transport;
  private final FailedMails failed;
  private final AuditTrail trail;
  private final MailSettings.Relay settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** One node never tries two at once, whatever the clock does to its lease. */
  private final ReentrantLock working = new ReentrantLock();

  MailRelay(
      MailTable table,
      MailTransport transport,
      FailedMails failed,
      AuditTrail trail,
      MailSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.transport = transport;
    this.failed = failed;
    this.trail = trail;
    this.settings = settings.mail();
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return table.nextAfter(moment);
  }

  @Override
  public void runDue() {
    runDue(() -> true);
  }

  /**
   * Sends everything that is due. A server that does not answer is left alone for the rest of this
   * pass.
   *
   * @param wanted asked before each mail, so that a stopping program ends between two
   */
  void runDue(BooleanSupplier wanted) {
    working.lock();
    try (var line = transport.open()) {
      var goOn = true;
      while (goOn && wanted.getAsBoolean()) {
        var holder = UUID.randomUUID().toString();
        var next = claim(holder);
        goOn = next.isPresent() && attempt(line, holder, next.get());
      }
    } finally {
      working.unlock();
    }
  }

  private Optional<MailRow> claim(String holder) {
    return Optional.ofNullable(
        transaction.execute(
            status -> {
              var now = clock.instant();
              return table.claim(holder, now, now.plus(settings.lease())).orElse(null);
            }));
  }

  /**
   * @return whether the next mail has a chance
   */
  private boolean attempt(MailTransport.Line line, String holder, MailRow mail) {
    try {
      var answer = line.deliver(mail);
      transaction.executeWithoutResult(status -> sent(holder, mail, answer));
      return true;
    } catch (DeliveryFailure failure) {
      LOG.warn(
          "Surel {} percobaan {} gagal: {}",
          mail.number(),
          mail.attempts(),
          failure.reason().label());
      transaction.executeWithoutResult(status -> failed(holder, mail, failure));
      return !failure.concernsEveryMail();
    }
  }

  private void sent(String holder, MailRow mail, String answer) {
    if (table.sent(mail.number(), holder, answer, clock.instant())) {
      trail.record(
          AuditEntry.of(AuditEntry.SYSTEM, "mengirim surel", mail.businessKey())
              .detail(FailedMails.detail(mail)));
    }
  }

  private void failed(String holder, MailRow mail, DeliveryFailure failure) {
    var pauses = settings.pauses();
    var last = failure.forGood() || mail.attempts() > pauses.size();
    if (last) {
      if (table.failed(
          mail.number(),
          holder,
          MailState.GAGAL,
          clock.instant(),
          failure.reason(),
          failure.answer())) {
        failed.giveUp(mail, failure.reason());
      }
      return;
    }
    table.failed(
        mail.number(),
        holder,
        MailState.MENUNGGU,
        clock.instant().plus(pauses.get(mail.attempts() - 1)),
        failure.reason(),
        failure.answer());
  }
}
