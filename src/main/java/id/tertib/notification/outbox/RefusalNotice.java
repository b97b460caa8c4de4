package id.tertib.notification.outbox;

import id.tertib.access.Groups;
import id.tertib.data.Sentences;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRow;
import id.tertib.notification.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the administrators of an address that the server refused for good. */
@Component
class RefusalNotice {

  /** An administrator's own refused address shows as a failed mail only. */
  private static final String KIND = "alamat-ditolak";

  private final Outbox outbox;
  private final Sentences text;

  RefusalNotice(Outbox outbox, Sentences text) {
    this.outbox = outbox;
    this.text = text;
  }

  /** Names the account and leads to the page: the address stands there and nowhere else. */
  void tell(MailRow mail) {
    if (!mail.kind().equals(KIND)) {
      outbox.toGroup(Groups.ADMIN, of(mail));
    }
  }

  /** How many mails go out now, for the trail. */
  String released(int sent) {
    return text.of("surel.ditolak.dilepas", sent);
  }

  private MailMessage of(MailRow mail) {
    return new MailMessage(
        KIND + "/" + mail.number(),
        KIND,
        text.of("surel.ditolak.subjek", mail.name()),
        text.of("surel.ditolak.pembuka"),
        new Card(
            null,
            "terlambat",
            text.of("surel.ditolak.akun", mail.name(), mail.recipient()),
            List.of(text.of("surel.ditolak.akibat")),
            text.of("surel.ditolak.buka"),
            "/surel#alamat"),
        null,
        text.of("surel.ditolak.karena"),
        List.of(),
        mail.businessKey());
  }
}
