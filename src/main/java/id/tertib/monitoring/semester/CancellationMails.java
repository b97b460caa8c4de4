package id.tertib.monitoring.semester;

import id.tertib.data.Sentences;
import id.tertib.monitoring.semester.CalledToWork.Called;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail that takes back what people were told to do; each person once. */
@Component
class CancellationMails {

  private final Outbox outbox;
  private final Sentences text;

  CancellationMails(Outbox outbox, Sentences text) {
    this.outbox = outbox;
    this.text = text;
  }

  void send(Siklus one, Called called, String reason) {
    var semester = one.semester().text();
    var mail =
        new MailMessage(
            "pembatalan/" + one.id(),
            "pembatalan",
            text.of("monitoring.batal.subjek", semester),
            text.of("monitoring.batal.pembuka", semester),
            new MailMessage.Card(
                null,
                "biasa",
                text.of("monitoring.batal.judul", semester),
                List.of(
                    text.of("monitoring.batal.alasan", reason.strip()),
                    text.of("monitoring.batal.berakhir", called.offices(), called.tasks()),
                    text.of("monitoring.batal.arsip")),
                text.of("monitoring.batal.buka"),
                "/kemajuan"),
            text.of("monitoring.batal.lagi"),
            text.of("monitoring.batal.karena"),
            List.of(),
            one.key());
    called.people().forEach(person -> outbox.deliver(person, mail));
  }
}
