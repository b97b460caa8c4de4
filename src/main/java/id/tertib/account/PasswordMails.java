package id.tertib.account;

import id.tertib.access.Person;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailSecret;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes the mails whose link sets a password; at most one to an account each quarter of an hour.
 */
@Component
class PasswordMails {

  static final String FIRST = "sandi-pertama";
  static final String RESET = "sandi-baru";

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  PasswordMails(Outbox outbox, MessageSource messages, Clock clock) {
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * To somebody who has an account and no password yet. One without an address waits in the outbox
   * until there is one.
   *
   * @return false when one was written just now
   */
  boolean first(String account, String name, @Nullable String address) {
    return write(FIRST, account, name, address);
  }

  /** To somebody who wants another password; else as {@link #first}. */
  boolean reset(String account, String name, @Nullable String address) {
    return write(RESET, account, name, address);
  }

  private boolean write(String kind, String account, String name, @Nullable String address) {
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
                List.of(
                    text(kind, "isi"), messages.getMessage("akun.surel.sekali", null, INDONESIAN)),
                text(kind, "buka"),
                "/sandi/atur?kunci=" + MailSecret.PLACE),
            messages.getMessage("akun.surel.penutup", null, INDONESIAN),
            text(kind, "karena"),
            List.of(),
            AccountWriter.subject(account));
    return outbox.deliver(new Person(account, name, address), message).now();
  }

  private String text(String kind, String part, Object... values) {
    return messages.getMessage("akun.surel.%s.%s".formatted(kind, part), values, INDONESIAN);
  }
}
