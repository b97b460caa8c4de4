package id.tertib.notification.outbox;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.notification.MailAddress;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRow;
import id.tertib.notification.Outbox;
import id.tertib.notification.StrangerMail;
import id.tertib.notification.letter.MailAttachments;
import id.tertib.notification.letter.SealedMail;
import id.tertib.notification.letter.WordsWriter;
import id.tertib.notification.outbox.MailRows.AccountAddress;
import id.tertib.notification.outbox.MailRows.Known;
import id.tertib.notification.outbox.MailTable.NewMail;
import id.tertib.notification.outbox.MailTable.Title;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The outbox as a table: keeps what a mail says and to which address, and lays nothing out, so that
 * its caller waits for two questions and one insert, however many people get it.
 */
@Component
class JdbcOutbox implements Outbox {

  /** A statement has a limit of values. */
  private static final int RECIPIENTS_AT_ONCE = 500;

  private final MailTable table;
  private final MailRows rows;
  private final People people;
  private final WordsWriter writer;
  private final MailAttachments attachments;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  JdbcOutbox(
      MailTable table,
      MailRows rows,
      People people,
      WordsWriter writer,
      MailAttachments attachments,
      Clock clock,
      ApplicationEventPublisher events) {
    this.table = table;
    this.rows = rows;
    this.people = people;
    this.writer = writer;
    this.attachments = attachments;
    this.clock = clock;
    this.events = events;
  }

  /** Something waits that was not there before; the relay hears it after the commit. */
  record MailWaiting() {}

  @Override
  public void toPerson(String userId, MailMessage message) {
    deliver(people.find(userId).orElseGet(() -> new Person(userId, userId, null)), message);
  }

  @Override
  public void toGroup(String groupId, MailMessage message) {
    var members = people.inGroup(groupId);
    for (var from = 0; from < members.size(); from += RECIPIENTS_AT_ONCE) {
      write(members.subList(from, Math.min(members.size(), from + RECIPIENTS_AT_ONCE)), message);
    }
  }

  @Override
  public Posted deliver(Person person, MailMessage message) {
    return Objects.requireNonNull(write(List.of(person), message).get(person.id()));
  }

  @Override
  public Posted toStranger(StrangerMail mail) {
    var message = mail.message();
    var before = rows.find(message.key(), MailRow.STRANGER);
    if (before.isPresent()) {
      return new Posted(before.get().number(), false);
    }
    try {
      var number =
          table.insertSealed(
              message,
              new Title(writer.stranger(), writer.strangersSubject()),
              rows.messageId(message.key(), MailRow.STRANGER),
              sealed(mail),
              clock.instant());
      events.publishEvent(new MailWaiting());
      return new Posted(number, true);
    } catch (DuplicateKeyException e) {
      // Another transaction wrote it at the same moment and was first.
      return new Posted(
          rows.find(message.key(), MailRow.STRANGER).orElseThrow(() -> e).number(), false);
    }
  }

  /** Null for an address that cannot be mailed to. */
  private @Nullable SealedMail sealed(StrangerMail mail) {
    var message = mail.message();
    var name = Objects.requireNonNullElse(mail.name(), writer.stranger());
    return MailAddress.usable(mail.address())
        .map(
            address ->
                new SealedMail(address, WordsWriter.subject(message), writer.write(message, name)))
        .orElse(null);
  }

  /** By account; each once, whoever else writes the same. */
  private Map<String, Posted> write(List<Person> recipients, MailMessage message) {
    var known = rows.known(message.key(), recipients.stream().map(Person::id).distinct().toList());
    var posted = new HashMap<String, Posted>();
    known.written().forEach((account, number) -> posted.put(account, new Posted(number, false)));
    var mails =
        recipients.stream()
            .filter(person -> !posted.containsKey(person.id()))
            .map(person -> mail(person, message, known))
            .toList();
    if (mails.isEmpty()) {
      return posted;
    }
    var files = message.attachments().stream().map(attachments::note).toList();
    try {
      table
          .insert(message, mails, files, clock.instant())
          .forEach((account, number) -> posted.put(account, new Posted(number, true)));
    } catch (DuplicateKeyException e) {
      // Another transaction wrote one of them at the same moment and was first; the savepoint
      // keeps the caller's work.
      if (mails.size() == 1) {
        var account = mails.get(0).recipient();
        var number = rows.known(message.key(), List.of(account)).written().get(account);
        if (number == null) {
          throw e;
        }
        posted.put(account, new Posted(number, false));
      } else {
        recipients.forEach(person -> posted.putAll(write(List.of(person), message)));
      }
    }
    events.publishEvent(new MailWaiting());
    return posted;
  }

  private NewMail mail(Person person, MailMessage message, Known known) {
    var address = MailAddress.usable(person.email()).orElse(null);
    return new NewMail(
        person.id(),
        address,
        address == null ? null : known.refused().get(new AccountAddress(person.id(), address)),
        writer.write(message, person.nama()),
        rows.messageId(message.key(), person.id()));
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
    var mail = rows.get(number);
    if (mail.isToStranger()) {
      throw new IllegalArgumentException("Surel kepada pelapor tidak ditulis ulang");
    }
    return table.rewrite(number, message, writer.write(message, mail.name()), clock.instant());
  }
}
