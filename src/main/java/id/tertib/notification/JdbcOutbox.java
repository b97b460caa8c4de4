package id.tertib.notification;

import id.tertib.access.People;
import id.tertib.access.Person;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
  private final People people;
  private final LetterWriter writer;
  private final MailAttachments attachments;
  private final MailSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate savepoint;

  JdbcOutbox(
      MailTable table,
      People people,
      LetterWriter writer,
      MailAttachments attachments,
      MailSettings settings,
      Clock clock,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.table = table;
    this.people = people;
    this.writer = writer;
    this.attachments = attachments;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** Something waits that was not there before; the relay hears it after the commit. */
  record MailWaiting() {}

  @Override
  public void toPerson(String userId, MailMessage message) {
    write(people.find(userId).orElseGet(() -> new Person(userId, userId, null)), message);
  }

  @Override
  public void toGroup(String groupId, MailMessage message) {
    people.inGroup(groupId).forEach(person -> write(person, message));
  }

  private void write(Person person, MailMessage message) {
    if (table.has(message.key(), person.id())) {
      return;
    }
    var files = message.attachments().stream().map(attachments::note).toList();
    var letter = writer.write(message, person.nama(), files);
    var address = MailAddress.usable(person.email()).orElse(null);
    try {
      savepoint.executeWithoutResult(
          status -> {
            var number =
                table.insert(
                    message,
                    person.id(),
                    PlainText.line(person.nama(), 250),
                    address,
                    letter,
                    messageId(message.key(), person.id()),
                    clock.instant());
            table.attach(number, files);
          });
    } catch (DuplicateKeyException e) {
      // Another transaction wrote the same mail at the same moment and was first; the savepoint
      // keeps the caller's work.
      return;
    }
    events.publishEvent(new MailWaiting());
  }

  /** The same for every repetition of this mail, on every node and after a restore. */
  private String messageId(String key, String recipient) {
    var digest = MailAttachments.sha256((key + "\n" + recipient).getBytes(StandardCharsets.UTF_8));
    return "<%s@%s>".formatted(digest.substring(0, 40), settings.host());
  }
}
