package id.tertib.deadline.change;

import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.MailReach;
import id.tertib.deadline.register.ChangeTable.Letter;
import id.tertib.deadline.register.RoleNames;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the mail that tells a person of deadlines moved by letter. */
@Component
class MoveMail {

  private final PerangkatDaerahRegister offices;
  private final RoleNames names;
  private final DueWords words;
  private final MailReach reach;
  private final Sentences text;

  MoveMail(
      PerangkatDaerahRegister offices,
      RoleNames names,
      DueWords words,
      MailReach reach,
      Sentences text) {
    this.offices = offices;
    this.names = names;
    this.words = words;
    this.reach = reach;
    this.text = text;
  }

  /** To which day, and what it rests on. */
  record Move(LocalDate due, Letter letter, @Nullable String reason) {}

  /** What pages call these roles. */
  List<String> people(Collection<String> roles) {
    var called = names.of(roles);
    return roles.stream().map(role -> called.getOrDefault(role, role)).toList();
  }

  /**
   * @param key of the mail
   * @param account of who is told
   * @param some deadlines as they stood before, at least one
   * @param roles for which the recipient is told
   */
  MailMessage write(
      String key, String account, List<Deadline> some, Collection<String> roles, Move move) {
    var look = reach.look();
    var first = some.get(0);
    var due = move.due();
    var letter = move.letter();
    return new MailMessage(
        key,
        "pemberitahuan",
        some.size() == 1
            ? text.of("pemberitahuan.subjek.satu", Tanggal.panjang(due), first.title())
            : text.of("pemberitahuan.subjek.banyak", some.size(), Tanggal.panjang(due)),
        letter.date() == null
            ? text.of("pemberitahuan.pembuka", letter.number())
            : text.of(
                "pemberitahuan.pembuka.tanggal", letter.number(), Tanggal.panjang(letter.date())),
        some.stream().map(one -> card(one, due, move.reason(), account, look)).toList(),
        null,
        text.of("pemberitahuan.karena", String.join(", ", people(roles))),
        List.of(),
        some.size() == 1 ? first.caseKey() : first.cycle());
  }

  private Card card(
      Deadline deadline,
      LocalDate due,
      @Nullable String reason,
      String account,
      MailReach.Look look) {
    var whole = look.whole(deadline, account);
    var path = look.path(deadline, account);
    var near = CardDue.of(words.of(due));
    var lines = new ArrayList<String>();
    if (!whole) {
      lines.add(text.of("ringkasan.nomor", deadline.caseKey()));
    } else if (deadline.office() != null) {
      lines.add(text.of("ringkasan.perangkatdaerah", offices.get(deadline.office()).nama()));
    }
    lines.add(text.of("pemberitahuan.baris", Tanggal.hari(deadline.due()), Tanggal.hari(due)));
    if (whole && reason != null && !VisibleText.isBlank(reason)) {
      lines.add(text.of("pemberitahuan.alasan", reason.strip()));
    }
    return new Card(
        near.state(),
        near.tone(),
        deadline.title(),
        lines,
        path == null ? null : text.of("ringkasan.buka.tenggat"),
        path);
  }
}
