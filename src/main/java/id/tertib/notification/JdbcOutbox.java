package id.tertib.notification;

import id.tertib.access.People;
import id.tertib.access.Person;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox as a table: writes the mail as it will be read, address included. */
@Component
class JdbcOutbox implements Outbox {

  private final MailTable table;
  private final MailRows rows;
  private final RefusedAddressTable refused;
  private final People people;
  private final LetterWriter writer;
  private final MailAttachments attachments;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate savepoint;

  JdbcOutbox(
      MailTable table,
      MailRows rows,
      RefusedAddressTable refused,
      People people,
      LetterWriter writer,
      MailAttachments attachments,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.rows = rows;
    this.refused = refused;
    this.people = people;
    this.writer = writer;
    this.attachments = attachments;
    this.clock = clock;
    this.events = events;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Something waits that was not there before; the relay hears it after the commit. */
  record MailWaiting() {}

  @Override
  public void toPerson(String userId, MailMessage message) {
    deliver(people.find(userId).orElseGet(() -> new Person(userId, userId, null)), message);
  }

  @Override
  public void toGroup(String groupId, MailMessage message) {
    people.inGroup(groupId).forEach(person -> deliver(person, message));
  }

  @Override
  public Posted deliver(Person person, MailMessage message) {
    var there = rows.number(message.key(), person.id());
    if (there.isPresent()) {
      return new Posted(there.get(), false);
    }
    var files = message.attachments().stream().map(attachments::note).toList();
    var letter = writer.write(message, person.nama(), files);
    var address = MailAddress.usable(person.email()).orElse(null);
    var refusal = address == null ? null : refused.answer(person.id(), address).orElse(null);
    try {
      var number =
          savepoint.execute(
              status -> {
                var made =
                    table.insert(
                        message,
                        person.id(),
                        PlainText.line(person.nama(), 250),
                        address,
                        refusal,
                        letter,
                        rows.messageId(message.key(), person.id()),
                        clock.instant());
                table.attach(made, files);
                return made;
              });
      events.publishEvent(new MailWaiting());
      return new Posted(Objects.requireNonNull(number), true);
    } catch (DuplicateKeyException e) {
      // Another transaction wrote the same mail at the same moment and was first; the savepoint
      // keeps the caller's work.
      return new Posted(rows.number(message.key(), person.id()).orElseThrow(() -> e), false);
    }
  }

  @Override
  public boolean withdraw(long number, String why) {
    return table.withdraw(number, why);
  }

  @Override
  public boolean rewrite(long number, MailMessage message) {
    if (!message.attachments().isEmpty()) {
      throw new IllegalArgumentException("Surel dengan lampiran tidak ditulis ulang");
    }
    var letter = writer.write(message, rows.get(number).name(), List.of());
    return table.rewrite(number, message, letter, clock.instant());
  }
}
