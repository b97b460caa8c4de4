package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sentences;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailSecret;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Writes the mails whose link sets a password; at most one to an account each quarter of an hour.
 */
@Component
class PasswordMails {

  static final String FIRST = "sandi-pertama";
  static final String RESET = "sandi-baru";

  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final Outbox outbox;
  private final Sentences sentences;
  private final PasswordTable table;
  private final AuditTrail trail;
  private final Clock clock;

  PasswordMails(
      Outbox outbox, Sentences sentences, PasswordTable table, AuditTrail trail, Clock clock) {
    this.outbox = outbox;
    this.sentences = sentences;
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * To somebody who has an account and no password yet. One without an address waits in the outbox
   * until there is one.
   */
  void first(AccountLine person) {
    write(FIRST, new Person(person.id(), person.nama(), person.surel()));
  }

  /**
   * To somebody for whom a link was asked, on record: to his first password or to another one.
   *
   * @param deed as the trail tells it
   * @return false when one was written just now
   */
  boolean send(Person person, String by, String deed) {
    if (!write(table.isWaiting(person.id()) ? FIRST : RESET, person)) {
      return false;
    }
    trail.record(AuditEntry.of(by, deed, AccountClosures.subject(person.id())));
    return true;
  }

  private boolean write(String kind, Person person) {
    var account = person.id();
    var message =
        new MailMessage(
            "sandi/%s/%d".formatted(account, clock.instant().getEpochSecond() / PAUSE.toSeconds()),
            kind,
            text(kind, "subjek"),
            text(kind, "pembuka"),
            new Card(
                null,
                "biasa",
                text(kind, "akun", account),
                List.of(text(kind, "isi"), sentences.of("akun.surel.sekali")),
                text(kind, "buka"),
                "/sandi/atur?kunci=" + MailSecret.PLACE),
            sentences.of("akun.surel.penutup"),
            text(kind, "karena"),
            List.of(),
            AccountClosures.subject(account));
    return outbox.deliver(person, message).now();
  }

  private String text(String kind, String part, Object... values) {
    return sentences.of("akun.surel.%s.%s".formatted(kind, part), values);
  }
}
