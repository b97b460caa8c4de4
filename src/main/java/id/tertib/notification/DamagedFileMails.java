package id.tertib.notification;

import id.tertib.access.Groups;
import id.tertib.data.Sentences;
import id.tertib.notification.MailMessage.Card;
import id.tertib.storage.DamagedFileFollower;
import id.tertib.storage.Fault;
import id.tertib.storage.KeptFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tells the administrators of a damaged file, at most once a day: a broken disk damages thousands,
 * and their page lists them all.
 */
@Component
class DamagedFileMails implements DamagedFileFollower {

  private final Outbox outbox;
  private final Sentences text;
  private final Clock clock;

  DamagedFileMails(Outbox outbox, Sentences text, Clock clock) {
    this.outbox = outbox;
    this.text = text;
    this.clock = clock;
  }

  @Override
  public void damaged(KeptFile file, Fault fault) {
    outbox.toGroup(
        Groups.ADMIN,
        new MailMessage(
            "berkas-rusak/" + LocalDate.now(clock),
            "berkas-rusak",
            text.of("surel.berkas.subjek"),
            text.of("surel.berkas.pembuka"),
            new Card(
                null,
                "terlambat",
                file.name(),
                List.of(
                    text.of("surel.berkas.keadaan", file.path(), fault.words()),
                    text.of("surel.berkas.mend")),
                text.of("surel.berkas.buka"),
                "/berkas"),
            text.of("surel.berkas.penutup"),
            text.of("surel.berkas.alasan"),
            List.of(),
            "berkas"));
  }
}
