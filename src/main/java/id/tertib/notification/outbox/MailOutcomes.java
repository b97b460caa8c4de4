package id.tertib.notification.outbox;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.letter.DeliveryFailure;
import id.tertib.notification.outbox.MailLeases.Taken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what became of a try to send a mail; each in its own transaction. */
@Component
class MailOutcomes {

  private final MailTable table;
  private final GivenUpMails givenUp;
  private final RefusedAddresses refused;
  private final AuditTrail trail;
  private final List<Duration> pauses;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MailOutcomes(
      MailTable table,
      GivenUpMails givenUp,
      RefusedAddresses refused,
      AuditTrail trail,
      MailSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.givenUp = givenUp;
    this.refused = refused;
    this.trail = trail;
    this.pauses = settings.mail().pauses();
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Whether the last of its tries began and nobody knows how it ended. */
  boolean isInterrupted(MailRow mail) {
    return mail.attempts() > pauses.size() + 1;
  }

  void sent(String holder, MailRow mail, String answer, @Nullable Letter letter, Instant sentAt) {
    transaction.executeWithoutResult(
        status -> {
          if (table.sent(mail, holder, answer, letter, sentAt)) {
            trail.record(
                AuditEntry.of(AuditEntry.SYSTEM, "mengirim surel", mail.businessKey())
                    .detail(FailedMails.detail(mail)));
          }
        });
  }

  /** With a refused address goes everything else that was taken for it. */
  void failed(Taken taken, MailRow mail, DeliveryFailure failure) {
    transaction.executeWithoutResult(
        status -> {
          failed(taken.holder(), mail, failure);
          if (failure.reason() == FailureReason.ALAMAT_DITOLAK && !mail.isToStranger()) {
            setAside(taken, mail);
          }
        });
  }

  private void failed(String holder, MailRow mail, DeliveryFailure failure) {
    var last = failure.forGood() || mail.attempts() > pauses.size();
    if (last) {
      // The address of a stranger is no account's and is marked nowhere.
      var known =
          failure.reason() == FailureReason.ALAMAT_DITOLAK
              && !mail.isToStranger()
              && !refused.mark(mail, failure.answer());
      if (table.failed(
              mail.number(),
              holder,
              known ? MailState.TANPA_ALAMAT : MailState.GAGAL,
              clock.instant(),
              failure.reason(),
              failure.answer())
          && !known) {
        givenUp.add(mail, failure.reason());
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

  /** What else was taken for an address that was refused just now is held, not tried. */
  private void setAside(Taken taken, MailRow refusedMail) {
    var same =
        taken.mails().stream()
            .filter(mail -> mail.recipient().equals(refusedMail.recipient()))
            .filter(mail -> Objects.equals(mail.address(), refusedMail.address()))
            .toList();
    if (!same.isEmpty()) {
      table.giveBack(same.stream().map(MailRow::number).toList(), taken.holder());
      taken.mails().removeAll(same);
      refused.hold(refusedMail);
    }
  }
}
