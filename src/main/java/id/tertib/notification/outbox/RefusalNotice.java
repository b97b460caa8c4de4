package id.tertib.notification.outbox;

import id.tertib.access.Groups;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRow;
import id.tertib.notification.Outbox;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the administrators of an address that the server refused for good. */
@Component
class RefusalNotice {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  /** An administrator's own refused address shows as a failed mail only. */
  private static final String KIND = "alamat-ditolak";

  private final Outbox outbox;
  private final MessageSource messages;

  RefusalNotice(Outbox outbox, MessageSource messages) {
    this.outbox = outbox;
    this.messages = messages;
  }

  /** Names the account and leads to the page: the address stands there and nowhere else. */
  void tell(MailRow mail) {
    if (!mail.kind().equals(KIND)) {
      outbox.toGroup(Groups.ADMIN, of(mail));
    }
  }

  /** How many mails go out now, for the trail. */
  String released(int sent) {
    return text("surel.ditolak.dilepas", sent);
  }

  private MailMessage of(MailRow mail) {
    return new MailMessage(
        KIND + "/" + mail.number(),
        KIND,
        text("surel.ditolak.subjek", mail.name()),
        text("surel.ditolak.pembuka"),
        new Card(
            null,
            "terlambat",
            text("surel.ditolak.akun", mail.name(), mail.recipient()),
            List.of(text("surel.ditolak.akibat")),
            text("surel.ditolak.buka"),
            "/surel#alamat"),
        null,
        text("surel.ditolak.karena"),
        List.of(),
        mail.businessKey());
  }

  private String text(String key, @Nullable Object... values) {
    return messages.getMessage(key, values, INDONESIAN);
  }
}
