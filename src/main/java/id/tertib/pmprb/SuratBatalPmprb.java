package id.tertib.pmprb;

import id.tertib.data.Sentences;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.procedure.Cycle;
import java.util.List;
import org.springframework.stereotype.Component;

/** The mail that takes back what people were told to do; each person once. */
@Component
class SuratBatalPmprb {

  private final Outbox outbox;
  private final Sentences text;

  SuratBatalPmprb(Outbox outbox, Sentences text) {
    this.outbox = outbox;
    this.text = text;
  }

  void send(Cycle cycle, DipanggilPmprb.Called called, String reason) {
    var year = PmprbKinds.period(cycle.key());
    var mail =
        new MailMessage(
            "pembatalan/" + cycle.id(),
            "pembatalan",
            text.of("pmprb.batal.subjek", year),
            text.of("pmprb.batal.pembuka", year),
            new MailMessage.Card(
                null,
                "biasa",
                year,
                List.of(
                    text.of("pmprb.batal.alasan", reason.strip()),
                    text.of("pmprb.batal.berakhir", called.offices(), called.tasks()),
                    text.of("pmprb.batal.arsip")),
                text.of("pmprb.batal.buka"),
                "/kemajuan"),
            text.of("pmprb.batal.lagi"),
            text.of("pmprb.batal.karena"),
            List.of(),
            cycle.key());
    called.people().forEach(person -> outbox.deliver(person, mail));
  }
}
