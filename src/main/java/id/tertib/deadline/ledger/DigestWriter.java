package id.tertib.deadline.ledger;

import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailMessage.Card;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the one mail that tells a person of all the day's reminders, overdue first. */
@Component
class DigestWriter {

  /** Kind of the mail that a person sends. */
  static final String BY_HAND = "pengingat";

  /** Kinds of mails that hold a card for each deadline. */
  static final Set<String> KINDS = Set.of(MailMessage.RINGKASAN, BY_HAND);

  private final RoleNames roleNames;
  private final PerangkatDaerahRegister offices;
  private final DeadlineTable table;
  private final DueWords words;
  private final ReminderCards cards;
  private final DeadlineCounts counts;
  private final Sentences text;

  DigestWriter(
      RoleNames roleNames,
      PerangkatDaerahRegister offices,
      DeadlineTable table,
      DueWords words,
      ReminderCards cards,
      DeadlineCounts counts,
      Sentences text) {
    this.roleNames = roleNames;
    this.offices = offices;
    this.table = table;
    this.words = words;
    this.cards = cards;
    this.counts = counts;
    this.text = text;
  }

  /** Names and tasks that the mails of one pass have in common, asked once. */
  Pass pass(Collection<Deadline> deadlines, Collection<LedgerRow> rows) {
    return new Pass(deadlines, rows);
  }

  final class Pass {

    private final Map<Long, Deadline> deadlines;
    private final Map<Long, String> tasks = new HashMap<>();
    private final Map<String, String> roles;
    private final Map<String, String> officeNames;
    private final ReminderCards.Pass drawn = cards.pass();

    private Pass(Collection<Deadline> some, Collection<LedgerRow> rows) {
      deadlines = some.stream().collect(Collectors.toMap(Deadline::id, one -> one, (a, b) -> a));
      table
          .openTasks(deadlines.keySet())
          .forEach(task -> tasks.putIfAbsent(task.deadline(), task.task()));
      var names = new java.util.HashSet<String>();
      rows.forEach(row -> names.add(row.role()));
      some.forEach(deadline -> names.add(deadline.role()));
      roles = roleNames.of(names);
      officeNames =
          offices.allEver().stream()
              .collect(Collectors.toMap(PerangkatDaerah::kode, PerangkatDaerah::nama));
    }

    /**
     * @param rows of one person, at least one
     * @param key of the mail
     */
    MailMessage write(String key, LocalDate day, List<LedgerRow> rows) {
      var sorted = sorted(rows, day);
      var person = Objects.requireNonNull(rows.get(0).person());
      return new MailMessage(
          key,
          MailMessage.RINGKASAN,
          subject(sorted, day),
          opening(sorted, day),
          Stream.concat(Stream.of(all(person)), sorted.stream().map(row -> card(row, person)))
              .toList(),
          text.of("ringkasan.penutup"),
          text.of("ringkasan.karena", why(sorted)),
          List.of(),
          "");
    }

    /**
     * @param person account of who is reminded by hand
     * @param rows of deadlines, at least one; the sender's sentence is their reason
     */
    MailMessage writeByHand(String key, LocalDate day, String person, List<LedgerRow> rows) {
      var sorted = sorted(rows, day);
      var first = deadline(sorted.get(0));
      var sentence = sorted.get(0).reason();
      return new MailMessage(
          key,
          BY_HAND,
          sorted.size() == 1
              ? subject(first, person)
              : text.of("pengingat.subjek.banyak", sorted.size()),
          sentence == null
              ? text.of("pengingat.pembuka")
              : text.of("pengingat.pembuka.pesan", sentence),
          sorted.stream().map(row -> card(row, person)).toList(),
          text.of("ringkasan.penutup"),
          text.of("ringkasan.karena", why(sorted)),
          List.of(),
          sorted.size() == 1 ? first.caseKey() : "");
    }

    private String subject(Deadline one, String person) {
      var office = drawn.whole(one, person) ? one.office() : null;
      var due = words.of(one.due());
      var what = office == null ? one.title() : one.title() + ", " + officeName(office);
      return text.of(
          "pengingat.subjek.satu",
          due.nearness() == DueWords.Nearness.OVERDUE ? what + ", " + due.text() : what);
    }

    private String officeName(String code) {
      return officeNames.getOrDefault(code, code);
    }

    private List<LedgerRow> sorted(List<LedgerRow> rows, LocalDate day) {
      return rows.stream()
          .sorted(
              Comparator.comparing((LedgerRow row) -> !deadline(row).overdue(day))
                  .thenComparing(LedgerRow::due)
                  .thenComparing(LedgerRow::id))
          .toList();
    }

    private String subject(List<LedgerRow> rows, LocalDate day) {
      var notices = rows.stream().filter(Pass::notice).count();
      var late = late(rows, day);
      var near = count(rows.stream().filter(row -> !notice(row))) - late;
      var parts = new ArrayList<String>();
      if (late > 0) {
        parts.add(text.of("ringkasan.subjek.terlambat", late));
      }
      if (near > 0) {
        parts.add(text.of("ringkasan.subjek.mendekat", near));
      }
      if (notices > 0) {
        parts.add(text.of("ringkasan.subjek.pemberitahuan", notices));
      }
      return text.of(
          rows.stream().anyMatch(Pass::own) ? "ringkasan.subjek.tugas" : "ringkasan.subjek.lain",
          String.join(", ", parts),
          Tanggal.panjang(day));
    }

    private String opening(List<LedgerRow> rows, LocalDate day) {
      var own = rows.stream().filter(Pass::own).count();
      var others = rows.size() - own;
      var first =
          own == 0
              ? text.of("ringkasan.pembuka.lain", others)
              : others == 0
                  ? text.of("ringkasan.pembuka.tugas", own)
                  : text.of("ringkasan.pembuka.keduanya", own, others);
      var late = late(rows, day);
      if (late == 0) {
        return first;
      }
      return first
          + " "
          + (late == 1
              ? text.of("ringkasan.pembuka.terlambat.satu")
              : text.of("ringkasan.pembuka.terlambat.banyak", late));
    }

    /** What else waits, whatever its stage today: the figures of the front page. */
    private Card all(String person) {
      var told = counts.of(person);
      var seen = told.counts();
      var late = seen.overdue() > 0;
      return new Card(
          late ? text.of("ringkasan.semua.terlambat", seen.overdue()) : null,
          late ? "terlambat" : seen.week() > 0 ? "dekat" : "biasa",
          text.of("ringkasan.semua.judul"),
          List.of(
              text.of(
                  "ringkasan.semua.jumlah", seen.overdue(), told.late(), seen.week(), seen.open()),
              text.of("ringkasan.semua.tahap")),
          text.of(late ? "ringkasan.semua.buka.terlambat" : "ringkasan.semua.buka"),
          late ? "/tenggat?keadaan=terlambat" : "/tenggat");
    }

    private Card card(LedgerRow row, String person) {
      var deadline = deadline(row);
      var office = deadline.office();
      return drawn.card(
          row,
          deadline,
          person,
          new ReminderCards.Beside(
              office == null ? null : officeName(office),
              own(row) ? null : roles.getOrDefault(deadline.role(), deadline.role()),
              notice(row) ? row.reason() : null,
              own(row) ? tasks.get(deadline.id()) : null));
    }

    private String why(List<LedgerRow> rows) {
      return rows.stream()
          .map(row -> roles.getOrDefault(row.role(), row.role()))
          .distinct()
          .collect(Collectors.joining(", "));
    }

    private long late(List<LedgerRow> rows, LocalDate day) {
      return count(rows.stream().filter(row -> !notice(row) && deadline(row).overdue(day)));
    }

    /** Deadlines, however many of their rows there are. */
    private static long count(Stream<LedgerRow> rows) {
      return rows.map(LedgerRow::deadline).distinct().count();
    }

    private Deadline deadline(LedgerRow row) {
      return Objects.requireNonNull(deadlines.get(row.deadline()));
    }

    private static boolean own(LedgerRow row) {
      return row.target().equals(ReminderPlanner.HOLDER) || row.stage().startsWith(HandMails.STAGE);
    }

    /** Not a stage but news of a move. */
    private static boolean notice(LedgerRow row) {
      return row.stage().equals(ReminderPlanner.NOTICE);
    }
  }
}
