package id.tertib.notification.outbox;

import id.tertib.notification.MailRow;
import id.tertib.notification.MailSettings;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.StoredLetter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes mails that are due for this node alone, for a while; each step in its own transaction. */
@Component
class MailLeases {

  private final MailTable table;
  private final MailLetters letters;
  private final MailSettings.Relay settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  MailLeases(
      MailTable table,
      MailLetters letters,
      MailSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.letters = letters;
    this.settings = settings.mail();
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Mails that this node holds since a moment; nobody changes their contents meanwhile. */
  record Taken(
      String holder, Instant since, Deque<MailRow> mails, Map<Long, StoredLetter> contents) {

    List<Long> numbers() {
      return mails.stream().map(MailRow::number).toList();
    }
  }

  Taken take() {
    var holder = UUID.randomUUID().toString();
    var now = clock.instant();
    var mails =
        transaction.execute(
            status -> table.claim(holder, now, now.plus(settings.lease()), settings.batch()));
    var taken = new ArrayDeque<>(Objects.requireNonNull(mails));
    return new Taken(
        holder, now, taken, letters.stored(taken.stream().map(MailRow::number).toList()));
  }

  /** When something can be taken, after this moment. */
  Optional<Instant> nextAfter(Instant moment) {
    return table.nextAfter(moment);
  }

  /** Renews the lease in time; a conversation with the server may last for half of it. */
  Optional<Taken> hold(Taken taken) {
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

  void giveBack(Taken taken) {
    if (!taken.mails().isEmpty()) {
      transaction.executeWithoutResult(status -> table.giveBack(taken.numbers(), taken.holder()));
    }
  }
}
