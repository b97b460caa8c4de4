package id.tertib.deadline.ledger;

import id.tertib.access.Person;
import id.tertib.deadline.Deadline;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reminders by hand in ledger and outbox. In the ledger each is a stage of its own, with its day,
 * so that it is unique like every other; the sender's sentence is the reason of its row.
 */
@Component
class HandMails {

  /** With the day behind it: {@code Manual 20261124}. */
  static final String STAGE = "Manual";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final LedgerTable ledger;
  private final DigestWriter writer;
  private final Outbox outbox;
  private final Clock clock;

  HandMails(LedgerTable ledger, DigestWriter writer, Outbox outbox, Clock clock) {
    this.ledger = ledger;
    this.writer = writer;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The day of the last reminder by hand; nothing where there was none. */
  Map<Long, LocalDate> last(Collection<Long> deadlines) {
    return ledger.lastStages(deadlines, STAGE).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> LocalDate.parse(one.getValue().substring(STAGE.length() + 1), DAY)));
  }

  LedgerRow row(Deadline deadline, LocalDate day, String sentence) {
    return LedgerRow.planned(
            deadline.id(),
            deadline.due(),
            STAGE + " " + DAY.format(day),
            (int) ChronoUnit.DAYS.between(deadline.due(), day),
            ReminderPlanner.OUTSIDE,
            deadline.role(),
            clock.instant())
        .because(sentence.isEmpty() ? null : sentence);
  }

  /** One mail to each person with a card for each of his rows, which are written with it. */
  void send(Collection<Deadline> deadlines, Map<Person, List<LedgerRow>> mails, LocalDate day) {
    var pass = writer.pass(deadlines, mails.values().stream().flatMap(List::stream).toList());
    mails.forEach(
        (person, own) -> {
          var key = "manual/%d/%s".formatted(own.get(0).deadline(), day);
          var mail = outbox.deliver(person, pass.writeByHand(key, day, person.id(), own));
          ledger.insert(
              own.stream().map(row -> row.handedOver(person.id(), mail.number())).toList());
        });
  }
}
