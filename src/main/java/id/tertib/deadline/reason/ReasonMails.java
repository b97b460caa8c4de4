package id.tertib.deadline.reason;

import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Reasons.Request;
import id.tertib.deadline.ledger.MailReach;
import id.tertib.deadline.register.RoleNames;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.Outbox;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that asks for a reason, and its copy. */
@Component
class ReasonMails {

  private static final String KIND = "alasan";

  private final Outbox outbox;
  private final PerangkatDaerahRegister offices;
  private final RoleNames names;
  private final DueWords words;
  private final MailReach reach;
  private final Sentences text;
  private final Clock clock;

  ReasonMails(
      Outbox outbox,
      PerangkatDaerahRegister offices,
      RoleNames names,
      DueWords words,
      MailReach reach,
      Sentences text,
      Clock clock) {
    this.outbox = outbox;
    this.offices = offices;
    this.names = names;
    this.words = words;
    this.reach = reach;
    this.text = text;
    this.clock = clock;
  }

  void send(
      Deadline deadline,
      Collection<Person> asked,
      Collection<Person> copies,
      Request request,
      String by) {
    var asker = names.of(List.of(by)).getOrDefault(by, by);
    var key = "%s/%d/%d".formatted(KIND, deadline.id(), clock.instant().toEpochMilli());
    var look = reach.look();
    asked.forEach(
        person -> {
          var whole = look.whole(deadline, person.id());
          var path =
              look.opens(deadline, person.id())
                  ? "/tenggat/%d/alasan".formatted(deadline.id())
                  : look.path(deadline, person.id());
          outbox.deliver(
              person, message(key, deadline, request, asker, new Reader(true, whole, path)));
        });
    copies.forEach(
        person -> {
          var reader =
              new Reader(
                  false, look.whole(deadline, person.id()), look.path(deadline, person.id()));
          outbox.deliver(person, message(key, deadline, request, asker, reader));
        });
  }

  /**
   * @param asked false for a copy
   * @param whole whether more than title, number and day may be told
   * @param path of a page that he can open; null when there is none
   */
  private record Reader(boolean asked, boolean whole, @Nullable String path) {}

  private MailMessage message(
      String key, Deadline deadline, Request request, String asker, Reader reader) {
    var asked = reader.asked();
    var path = reader.path();
    var until = Tanggal.hari(request.until());
    var due = CardDue.of(words.of(deadline.due()));
    var office = deadline.office();
    var lines = new ArrayList<String>();
    if (!reader.whole()) {
      lines.add(text.of("ringkasan.nomor", deadline.caseKey()));
    } else if (office != null) {
      lines.add(
          text.of(
              "ringkasan.perangkatdaerah",
              offices.find(office).map(PerangkatDaerah::nama).orElse(office)));
    }
    lines.add(text.of("ringkasan.tenggat", Tanggal.hari(deadline.due())));
    lines.add(
        asked
            ? text.of("alasan.surel.ditunggu", until)
            : text.of("alasan.surel.ditunggu.dari", request.asked(), until));
    if (asked && request.copy() != null) {
      lines.add(text.of("alasan.surel.tembusan", request.copy()));
    }
    return new MailMessage(
        key,
        KIND,
        text.of(asked ? "alasan.surel.subjek" : "alasan.surel.subjek.tembusan", deadline.title()),
        asked
            ? text.of("alasan.surel.pembuka", asker)
            : text.of("alasan.surel.pembuka.tembusan", asker, request.asked()),
        List.of(
            new Card(
                due.state(),
                due.tone(),
                deadline.title(),
                lines,
                path == null
                    ? null
                    : text.of(asked ? "alasan.surel.buka" : "ringkasan.buka.tenggat"),
                path)),
        text.of("alasan.surel.penutup"),
        asked
            ? text.of("alasan.surel.karena", request.asked())
            : text.of("alasan.surel.karena.tembusan", String.valueOf(request.copy())),
        List.of(),
        deadline.caseKey());
  }
}
