package id.tertib.deadline.change;

import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.LedgerTable.NewRow;
import id.tertib.deadline.ledger.Recipients;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.Stage;
import id.tertib.deadline.register.ChangeTable.Letter;
import id.tertib.deadline.register.RoleNames;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those affected, once each, that deadlines were moved by letter; on record in the ledger.
 */
@Component
class MoveNotices {

  private final LedgerTable ledger;
  private final Recipients recipients;
  private final PerangkatDaerahRegister offices;
  private final RoleNames names;
  private final Outbox outbox;
  private final DueWords words;
  private final Sentences text;
  private final Clock clock;

  MoveNotices(
      LedgerTable ledger,
      Recipients recipients,
      PerangkatDaerahRegister offices,
      RoleNames names,
      Outbox outbox,
      DueWords words,
      Sentences text,
      Clock clock) {
    this.ledger = ledger;
    this.recipients = recipients;
    this.offices = offices;
    this.names = names;
    this.outbox = outbox;
    this.words = words;
    this.text = text;
    this.clock = clock;
  }

  /** Who hears of a move: whoever owes it, and sekretaris and head of the office. */
  Set<String> roles(Deadline deadline) {
    var roles = new LinkedHashSet<String>();
    roles.add(deadline.role());
    if (deadline.office() != null) {
      var office = offices.current(deadline.office());
      roles.add(office.group(Jabatan.SEKRETARIS));
      roles.add(office.group(Jabatan.KEPALA));
    }
    return roles;
  }

  /** What pages call these roles. */
  List<String> people(Collection<String> roles) {
    var called = names.of(roles);
    return roles.stream().map(role -> called.getOrDefault(role, role)).toList();
  }

  /** How the stages of a deadline change under a new date. */
  List<ExtensionsByLetter.StageChange> stages(
      Deadline now, List<ReminderPlanner.Planned> then, LocalDate due) {
    var current =
        ledger.of(List.of(now.id())).stream()
            .filter(row -> row.due().equals(now.due()))
            .filter(row -> !row.target().equals(ReminderPlanner.OUTSIDE))
            .collect(Collectors.groupingBy(LedgerRow::stage));
    var days = new HashMap<String, Integer>();
    current.forEach((stage, rows) -> days.put(stage, rows.get(0).days()));
    then.forEach(stage -> days.put(stage.stage().label(), stage.days()));
    return days.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(stage -> change(stage, current.getOrDefault(stage, List.of()), then, due))
        .toList();
  }

  private static ExtensionsByLetter.StageChange change(
      String label, List<LedgerRow> rows, List<ReminderPlanner.Planned> then, LocalDate due) {
    var stage = Stage.ofLabel(label);
    var plain = stage == null || stage.share() != null ? null : due.plusDays(stage.days());
    var next =
        then.stream()
            .filter(one -> one.stage().label().equals(label) && one.into() == null)
            .findFirst();
    return new ExtensionsByLetter.StageChange(
        label,
        rows.stream().findFirst().map(row -> Tanggal.tanggal(row.plannedFor())).orElse(null),
        rows.stream().anyMatch(row -> row.state() == LedgerRow.State.DISERAHKAN),
        next.map(one -> Tanggal.tanggal(one.at())).orElse(null),
        plain,
        next.map(one -> one.roles().size()).orElse(rows.size()));
  }

  /**
   * @param moves as they stood before the move
   */
  void tell(List<Deadline> moves, LocalDate due, Letter letter, @Nullable String reason) {
    var look = recipients.look(moves.stream().map(Deadline::id).toList());
    var persons = new LinkedHashMap<String, Person>();
    Map<String, List<Told>> told = new LinkedHashMap<>();
    for (var deadline : moves) {
      var reached = new LinkedHashSet<String>();
      for (var role : roles(deadline)) {
        look.of(deadline, role)
            .values()
            .forEach(
                person -> {
                  if (reached.add(person.id())) {
                    persons.put(person.id(), person);
                    told.computeIfAbsent(person.id(), id -> new ArrayList<>())
                        .add(new Told(deadline, role));
                  }
                });
      }
    }
    var already = already(moves, due);
    told.forEach(
        (id, some) -> {
          var news =
              some.stream()
                  .filter(one -> !already.contains(one.deadline().id() + "|" + id))
                  .toList();
          if (!news.isEmpty()) {
            tell(java.util.Objects.requireNonNull(persons.get(id)), news, due, letter, reason);
          }
        });
  }

  /** A deadline that comes back to a date it had: its notice of then stays the only row. */
  private Set<String> already(List<Deadline> moves, LocalDate due) {
    return ledger.of(moves.stream().map(Deadline::id).toList()).stream()
        .filter(row -> row.stage().equals(ReminderPlanner.NOTICE) && row.due().equals(due))
        .map(row -> row.deadline() + "|" + row.person())
        .collect(Collectors.toSet());
  }

  private void tell(
      Person person, List<Told> some, LocalDate due, Letter letter, @Nullable String reason) {
    var now = clock.instant();
    var posted = outbox.deliver(person, message(person, some, due, letter, reason, key(some, due)));
    ledger.insert(
        some.stream()
            .map(
                one ->
                    new NewRow(
                        one.deadline().id(),
                        due,
                        ReminderPlanner.NOTICE,
                        0,
                        ReminderPlanner.OUTSIDE,
                        one.role(),
                        person.id(),
                        now,
                        LedgerRow.State.DISERAHKAN,
                        false,
                        null,
                        posted.number()))
            .toList());
  }

  /** Unique for a move: the first of its deadlines, its new date and the moment. */
  private String key(List<Told> some, LocalDate due) {
    return "tenggat/%d/%s/%d"
        .formatted(some.get(0).deadline().id(), due, clock.instant().toEpochMilli());
  }

  private MailMessage message(
      Person person,
      List<Told> some,
      LocalDate due,
      Letter letter,
      @Nullable String reason,
      String key) {
    var first = some.get(0).deadline();
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
        some.stream().map(one -> card(one.deadline(), due, reason)).toList(),
        null,
        text.of(
            "pemberitahuan.karena",
            String.join(", ", people(some.stream().map(Told::role).distinct().toList()))),
        List.of(),
        some.size() == 1 ? first.caseKey() : first.cycle());
  }

  private Card card(Deadline deadline, LocalDate due, @Nullable String reason) {
    var near = CardDue.of(words.of(due));
    var lines = new ArrayList<String>();
    if (deadline.office() != null) {
      lines.add(text.of("ringkasan.perangkatdaerah", offices.get(deadline.office()).nama()));
    }
    lines.add(text.of("pemberitahuan.baris", Tanggal.hari(deadline.due()), Tanggal.hari(due)));
    if (reason != null && !VisibleText.isBlank(reason)) {
      lines.add(text.of("pemberitahuan.alasan", reason.strip()));
    }
    return new Card(
        near.state(),
        near.tone(),
        deadline.title(),
        lines,
        text.of("ringkasan.buka.tenggat"),
        "/tenggat/" + deadline.id());
  }

  private record Told(Deadline deadline, String role) {}
}
