package id.tertib.deadline.ledger;

import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.ledger.LedgerTable.NewRow;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.RefusedException;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A reminder by hand stands in the ledger as a stage of its own, with its day, so that it is unique
 * like every other; the sender's sentence is the reason of its row.
 */
@Component
public class ManualReminders implements Reminders {

  /** With the day behind it: {@code Manual 20261124}. */
  static final String STAGE = "Manual";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int LONGEST = 500;

  private final DeadlineTable table;
  private final LedgerTable ledger;
  private final Recipients recipients;
  private final DigestWriter writer;
  private final Outbox outbox;
  private final DeadlineSight sight;
  private final RoleNames names;
  private final AuditTrail trail;
  private final Clock clock;

  ManualReminders(
      DeadlineTable table,
      LedgerTable ledger,
      Recipients recipients,
      DigestWriter writer,
      Outbox outbox,
      DeadlineSight sight,
      RoleNames names,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.ledger = ledger;
    this.recipients = recipients;
    this.writer = writer;
    this.outbox = outbox;
    this.sight = sight;
    this.names = names;
    this.trail = trail;
    this.clock = clock;
  }

  public boolean remindedToday(long deadline) {
    return LocalDate.now(clock).equals(last(List.of(deadline)).get(deadline));
  }

  @Override
  public Map<String, ByHand> ofTasks(Collection<String> tasks) {
    var ids = table.deadlinesOf(tasks);
    var look = recipients.look(ids.values());
    var last = last(ids.values());
    var byId = new LinkedHashMap<Long, ByHand>();
    table
        .find(ids.values())
        .forEach(
            one -> byId.put(one.id(), new ByHand(one, holders(look, one), last.get(one.id()))));
    return ids.entrySet().stream()
        .filter(task -> byId.containsKey(task.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, task -> byId.get(task.getValue())));
  }

  @Override
  public Map<String, LocalDate> lastOfTasks(Collection<String> tasks) {
    var ids = table.deadlinesOf(tasks);
    var last = last(ids.values());
    return ids.entrySet().stream()
        .filter(task -> last.containsKey(task.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, task -> last.get(task.getValue())));
  }

  @Override
  public String sentence(@Nullable String typed) {
    var line =
        VisibleText.isBlank(typed) || typed == null
            ? ""
            : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.length() > LONGEST) {
      throw RefusedException.badRequest(
          "Kalimat Anda %d huruf; paling panjang %d. Ringkaskan."
              .formatted(line.length(), LONGEST));
    }
    return line;
  }

  @Override
  @Transactional
  public List<Person> remind(Collection<Long> deadlines, @Nullable String typed, String by) {
    var sees = sight.of(by);
    if (!sees.manages()) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    var sentence = sentence(typed);
    var held = held(deadlines, sees);
    var day = LocalDate.now(clock);
    var last = last(deadlines);
    held.forEach(one -> check(one, day.equals(last.get(one.id()))));
    var look = recipients.look(deadlines);
    var mails = new LinkedHashMap<Person, List<LedgerRow>>();
    for (var one : held) {
      var row = row(one, day, sentence);
      var people = holders(look, one);
      if (people.isEmpty()) {
        throw RefusedException.badRequest(
            "Tidak ada orang dengan peran %s, yang memegang %s. Administrator menambahkannya di"
                    .formatted(called(one), named(one))
                + " halaman Akun.");
      }
      people.forEach(person -> mails.computeIfAbsent(person, each -> new ArrayList<>()).add(row));
      trail.record(
          AuditEntry.of(by, "mengingatkan", one.caseKey())
              .detail(one.title())
              .change(null, "%s, %d orang".formatted(called(one), people.size()))
              .because(sentence.isEmpty() ? null : sentence));
    }
    var pass = writer.pass(held, mails.values().stream().flatMap(List::stream).toList());
    var rows = new ArrayList<NewRow>();
    mails.forEach(
        (person, own) -> {
          var key = "manual/%d/%s".formatted(own.get(0).deadline(), day);
          var mail = outbox.deliver(person, pass.writeByHand(key, day, own));
          own.forEach(row -> rows.add(sent(row, person.id(), mail.number())));
        });
    ledger.insert(rows);
    return List.copyOf(mails.keySet());
  }

  private List<Deadline> held(Collection<Long> deadlines, DeadlineSight.Sight sees) {
    var held = table.hold(deadlines);
    var known = held.stream().filter(sees::sees).map(Deadline::id).collect(Collectors.toSet());
    deadlines.stream()
        .filter(id -> !known.contains(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw RefusedException.notFound("Tenggat nomor %d tidak ada.".formatted(id));
            });
    return held;
  }

  private static void check(Deadline one, boolean today) {
    if (one.state() != Deadline.State.TERBUKA) {
      throw RefusedException.badRequest(
          "%s tidak terbuka lagi, jadi tidak ada yang perlu diingatkan. Muat ulang halaman."
              .formatted(named(one)));
    }
    if (one.paused()) {
      throw RefusedException.badRequest(
          "%s sedang dijeda, jadi tidak ada yang perlu diingatkan sekarang.".formatted(named(one)));
    }
    if (today) {
      throw RefusedException.conflict(
          "%s sudah diingatkan hari ini. Ulangi paling cepat besok.".formatted(named(one)));
    }
  }

  private Map<Long, LocalDate> last(Collection<Long> deadlines) {
    return ledger.lastStages(deadlines, STAGE).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> LocalDate.parse(one.getValue().substring(STAGE.length() + 1), DAY)));
  }

  private static List<Person> holders(Recipients.Look look, Deadline one) {
    return List.copyOf(look.of(one, one.role()).values());
  }

  private String called(Deadline one) {
    return names.of(List.of(one.role())).getOrDefault(one.role(), one.role());
  }

  /** Its title names no office (0046): the case tells which of many it is. */
  private static String named(Deadline one) {
    return "%s (%s)".formatted(one.title(), one.caseKey());
  }

  private LedgerRow row(Deadline deadline, LocalDate day, String sentence) {
    return new LedgerRow(
        0,
        deadline.id(),
        deadline.due(),
        STAGE + " " + DAY.format(day),
        (int) ChronoUnit.DAYS.between(deadline.due(), day),
        ReminderPlanner.HOLDER,
        deadline.role(),
        null,
        clock.instant(),
        LedgerRow.State.DIRENCANAKAN,
        false,
        sentence.isEmpty() ? null : sentence,
        null,
        null);
  }

  private static NewRow sent(LedgerRow row, String person, long mail) {
    return new NewRow(
        row.deadline(),
        row.due(),
        row.stage(),
        row.days(),
        ReminderPlanner.OUTSIDE,
        row.role(),
        person,
        row.plannedFor(),
        LedgerRow.State.DISERAHKAN,
        false,
        row.reason(),
        mail);
  }
}
