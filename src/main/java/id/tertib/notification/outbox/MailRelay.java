package id.tertib.notification.outbox;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.engine.DueMoments;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.SentCopies;
import id.tertib.notification.SentCopies.SentCopy;
import id.tertib.notification.letter.DeliveryFailure;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.MailTransport;
import id.tertib.notification.letter.MailTransport.Accepted;
import id.tertib.notification.letter.StoredLetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands waiting mails over, one at a time: takes a few in a short transaction, delivers each
 * outside of any, keeps its copy, and marks it in another. Whoever dies in between leaves a lease
 * that ends. What was accepted then shows by its copy; only a mail whose acceptance nobody could
 * write down is repeated, under the same Message-ID.
 */
@Component
class MailRelay implements DueMoments {

  private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

  private final MailTable table;
  private final MailLetters letters;
  private final MailTransport transport;
  private final SentCopies copies;
  private final GivenUpMails givenUp;
  private final RefusedAddresses refused;
  private final AuditTrail trail;
  private final MailSettings.Relay settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** One node never tries two at once, whatever the clock does to its lease. */
  private final ReentrantLock working = new ReentrantLock();

  private @Nullable LocalDate tidied;

  MailRelay(
      MailTable table,
      MailLetters letters,
      MailTransport transport,
      SentCopies copies,
      GivenUpMails givenUp,
      RefusedAddresses refused,
      AuditTrail trail,
      MailSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.letters = letters;
    this.transport = transport;
    this.copies = copies;
    this.givenUp = givenUp;
    this.refused = refused;
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
      tidyOnceADay();
      refused.lookAgain();
      var goOn = true;
      while (goOn && wanted.getAsBoolean()) {
        var taken = take();
        goOn = !taken.mails().isEmpty() && send(line, taken, wanted);
      }
    } finally {
      working.unlock();
    }
  }

  /** Mails that this node holds since a moment; nobody changes their contents meanwhile. */
  private record Taken(
      String holder, Instant since, Deque<MailRow> mails, Map<Long, StoredLetter> contents) {

    List<Long> numbers() {
      return mails.stream().map(MailRow::number).toList();
    }
  }

  private Taken take() {
    var holder = UUID.randomUUID().toString();
    var now = clock.instant();
    var mails =
        transaction.execute(
            status -> table.claim(holder, now, now.plus(settings.lease()), settings.batch()));
    var taken = new ArrayDeque<>(Objects.requireNonNull(mails));
    return new Taken(
        holder, now, taken, letters.stored(taken.stream().map(MailRow::number).toList()));
  }

  /**
   * @return whether further mails have a chance
   */
  private boolean send(MailTransport.Line line, Taken first, BooleanSupplier wanted) {
    var taken = first;
    while (!taken.mails().isEmpty()) {
      var held = hold(taken);
      if (held.isEmpty()) {
        // Another node has the rest by now.
        return true;
      }
      taken = held.get();
      if (!wanted.getAsBoolean() || !attempt(line, taken, taken.mails().remove())) {
        giveBack(taken);
        return false;
      }
    }
    return true;
  }

  /** Renews the lease in time; a conversation with the server may last for half of it. */
  private Optional<Taken> hold(Taken taken) {
    var now = clock.instant();
    if (now.isBefore(taken.since().plus(settings.lease().dividedBy(2)))) {
      return Optional.of(taken);
    }
    var held =
        transaction.execute(
            status -> table.hold(taken.numbers(), taken.holder(), now.plus(settings.lease())));
    return Boolean.TRUE.equals(held)
        ? Optional.of(new Taken(taken.holder(), now, taken.mails(), taken.contents()))
        : Optional.empty();
  }

  private void giveBack(Taken taken) {
    if (!taken.mails().isEmpty()) {
      transaction.executeWithoutResult(status -> table.giveBack(taken.numbers(), taken.holder()));
    }
  }

  /**
   * @return whether the next mail has a chance
   */
  private boolean attempt(MailTransport.Line line, Taken taken, MailRow mail) {
    var holder = taken.holder();
    var stored = Objects.requireNonNull(taken.contents().get(mail.number()));
    try {
      var copy = copyOf(mail);
      if (copy.isPresent()) {
        var known = copy.get();
        var answer = "menurut salinan %s: %s".formatted(known.file(), known.answer());
        mark(holder, mail, answer, asSent(mail, stored), known.sentAt());
        return true;
      }
      if (mail.attempts() > settings.pauses().size() + 1) {
        throw new DeliveryFailure(
            FailureReason.TERPUTUS, "terputus pada percobaan %d".formatted(mail.attempts() - 1));
      }
      var ready = letters.ready(mail, stored);
      var accepted = line.deliver(ready);
      var now = clock.instant();
      keepCopy(mail, accepted, now);
      mark(holder, mail, accepted.answer(), ready.kept(), now);
      return true;
    } catch (DeliveryFailure failure) {
      LOG.warn(
          "Surel {} percobaan {} gagal: {}",
          mail.number(),
          mail.attempts(),
          failure.reason().label());
      transaction.executeWithoutResult(
          status -> {
            failed(holder, mail, failure);
            if (failure.reason() == FailureReason.ALAMAT_DITOLAK) {
              setAside(taken, mail);
            }
          });
      return !failure.concernsEveryMail();
    }
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

  /** Whether it went out already, although the table does not say so. */
  private Optional<SentCopy> copyOf(MailRow mail) throws DeliveryFailure {
    try {
      return copies.find(mail.messageId());
    } catch (UncheckedIOException e) {
      throw new DeliveryFailure(
          FailureReason.SALINAN_TAK_TERBACA,
          "Direktori surel-terkirim tidak dapat dibaca: "
              + Objects.requireNonNull(e.getCause()).getClass().getSimpleName());
    }
  }

  /** A full disk makes no accepted mail unsent: the mark counts, the copy only proves more. */
  private void keepCopy(MailRow mail, Accepted accepted, Instant now) {
    try {
      copies.keep(mail.messageId(), accepted.copy(), now, accepted.answer());
    } catch (IOException e) {
      LOG.error(
          "Salinan surel {} tidak tersimpan: {}", mail.number(), e.getClass().getSimpleName());
    }
  }

  /** What a copy proves was sent counts as sent, even when it cannot be laid out once more. */
  private @Nullable Letter asSent(MailRow mail, StoredLetter stored) {
    try {
      return letters.kept(stored);
    } catch (RuntimeException e) {
      LOG.error("Surel {} tidak dapat disusun", mail.number(), e);
      return null;
    }
  }

  private void mark(
      String holder, MailRow mail, String answer, @Nullable Letter letter, Instant sentAt) {
    transaction.executeWithoutResult(
        status -> {
          if (table.sent(mail.number(), holder, answer, letter, sentAt)) {
            trail.record(
                AuditEntry.of(AuditEntry.SYSTEM, "mengirim surel", mail.businessKey())
                    .detail(FailedMails.detail(mail)));
          }
        });
  }

  private void tidyOnceADay() {
    var today = Tanggal.tanggal(clock.instant());
    if (!today.equals(tidied)) {
      copies.tidy();
      tidied = today;
    }
  }

  private void failed(String holder, MailRow mail, DeliveryFailure failure) {
    var pauses = settings.pauses();
    var last = failure.forGood() || mail.attempts() > pauses.size();
    if (last) {
      var known =
          failure.reason() == FailureReason.ALAMAT_DITOLAK && !refused.mark(mail, failure.answer());
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
}
