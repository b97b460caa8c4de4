package id.tertib.notification.outbox;

import id.tertib.data.Tanggal;
import id.tertib.engine.DueMoments;
import id.tertib.notification.FailureReason;
import id.tertib.notification.Letter;
import id.tertib.notification.MailRow;
import id.tertib.notification.SentCopies;
import id.tertib.notification.SentCopies.SentCopy;
import id.tertib.notification.letter.DeliveryFailure;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.MailTransport;
import id.tertib.notification.letter.MailTransport.Accepted;
import id.tertib.notification.letter.StoredLetter;
import id.tertib.notification.outbox.MailLeases.Taken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Hands waiting mails over, one at a time: takes a few in a short transaction, delivers each
 * outside of any, keeps its copy, and marks it in another. Whoever dies in between leaves a lease
 * that ends. What was accepted then shows by its copy; only a mail whose acceptance nobody could
 * write down is repeated, under the same Message-ID.
 */
@Component
class MailRelay implements DueMoments {

  private static final Logger LOG = LoggerFactory.getLogger(MailRelay.class);

  private final MailLeases leases;
  private final MailOutcomes outcomes;
  private final MailTransport transport;
  private final MailLetters letters;
  private final SentCopies copies;
  private final RefusedAddresses refused;
  private final Clock clock;

  /** One node never tries two at once, whatever the clock does to its lease. */
  private final ReentrantLock working = new ReentrantLock();

  private @Nullable LocalDate tidied;

  MailRelay(
      MailLeases leases,
      MailOutcomes outcomes,
      MailTransport transport,
      MailLetters letters,
      SentCopies copies,
      RefusedAddresses refused,
      Clock clock) {
    this.leases = leases;
    this.outcomes = outcomes;
    this.transport = transport;
    this.letters = letters;
    this.copies = copies;
    this.refused = refused;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> nextAfter(Instant moment) {
    return leases.nextAfter(moment);
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
        var taken = leases.take();
        goOn = !taken.mails().isEmpty() && send(line, taken, wanted);
      }
    } finally {
      working.unlock();
    }
  }

  /**
   * @return whether further mails have a chance
   */
  private boolean send(MailTransport.Line line, Taken first, BooleanSupplier wanted) {
    var taken = first;
    while (!taken.mails().isEmpty()) {
      var held = leases.hold(taken);
      if (held.isEmpty()) {
        // Another node has the rest by now.
        return true;
      }
      taken = held.get();
      if (!wanted.getAsBoolean() || !attempt(line, taken, taken.mails().remove())) {
        leases.giveBack(taken);
        return false;
      }
    }
    return true;
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
        outcomes.sent(holder, mail, answer, asSent(mail, stored), known.sentAt());
        return true;
      }
      if (outcomes.isInterrupted(mail)) {
        throw new DeliveryFailure(
            FailureReason.TERPUTUS, "terputus pada percobaan %d".formatted(mail.attempts() - 1));
      }
      var ready = letters.ready(mail, stored);
      var accepted = line.deliver(ready);
      var now = clock.instant();
      keepCopy(mail, accepted, now);
      outcomes.sent(holder, mail, accepted.answer(), ready.kept(), now);
      return true;
    } catch (DeliveryFailure failure) {
      LOG.warn(
          "Surel {} percobaan {} gagal: {}",
          mail.number(),
          mail.attempts(),
          failure.reason().label());
      outcomes.failed(taken, mail, failure);
      return !failure.concernsEveryMail();
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
    if (mail.isToStranger()) {
      return null;
    }
    try {
      return letters.kept(stored);
    } catch (RuntimeException e) {
      LOG.error("Surel {} tidak dapat disusun", mail.number(), e);
      return null;
    }
  }

  private void tidyOnceADay() {
    var today = Tanggal.date(clock.instant());
    if (!today.equals(tidied)) {
      copies.tidy();
      tidied = today;
    }
  }
}
