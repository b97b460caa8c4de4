package id.tertib.notification;

import id.tertib.access.Groups;
import id.tertib.notification.MailMessage.Card;
import id.tertib.storage.DamagedFileFollower;
import id.tertib.storage.Fault;
import id.tertib.storage.KeptFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the administrators of a damaged file, at most once a day: a broken disk damages thousands,
 * and their page lists them all.
 */
@Component
class DamagedFileMails implements DamagedFileFollower {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private final Outbox outbox;
  private final MessageSource messages;
  private final Clock clock;

  DamagedFileMails(Outbox outbox, MessageSource messages, Clock clock) {
    this.outbox = outbox;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void damaged(KeptFile file, Fault fault) {
    outbox.toGroup(
        Groups.ADMIN,
        new MailMessage(
            "berkas-rusak/" + LocalDate.now(clock),
            "berkas-rusak",
            text("surel.berkas.subjek"),
            text("surel.berkas.pembuka"),
            new Card(
                null,
                "terlambat",
                file.name(),
                List.of(
                    text("surel.berkas.keadaan", file.path(), fault.words()),
                    text("surel.berkas.mend")),
                text("surel.berkas.buka"),
                "/berkas"),
            text("surel.berkas.penutup"),
            text("surel.berkas.alasan"),
            List.of(),
            "berkas"));
  }

  private String text(String key, Object... parts) {
    return messages.getMessage(key, parts, INDONESIAN);
  }
}
