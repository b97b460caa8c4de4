package id.tertib.deadline.ledger;

import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.Reminders.ByHand;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks who reminds of what, and reminds whoever holds it. */
@Component
public class ManualReminders implements Reminders {

  private static final int LONGEST = 500;

  private final DeadlineTable table;
  private final Recipients recipients;
  private final HandMails mails;
  private final DeadlineSight sight;
  private final RoleNames names;
  private final AuditTrail trail;
  private final Clock clock;

  ManualReminders(
      DeadlineTable table,
      Recipients recipients,
      HandMails mails,
      DeadlineSight sight,
      RoleNames names,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.recipients = recipients;
    this.mails = mails;
    this.sight = sight;
    this.names = names;
    this.trail = trail;
    this.clock = clock;
  }

  public boolean remindedToday(long deadline) {
    return LocalDate.now(clock).equals(mails.last(List.of(deadline)).get(deadline));
  }

  /** Whether anybody may be reminded of it at all. */
  public boolean reminds(Deadline deadline) {
    return recipients.reminds(deadline);
  }

  @Override
  public Map<String, ByHand> ofTasks(Collection<String> tasks) {
    var ids = table.deadlinesOf(tasks);
    var look = recipients.look(ids.values());
    var last = mails.last(ids.values());
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
    var last = mails.last(ids.values());
    return ids.entrySet().stream()
        .filter(task -> last.containsKey(task.getValue()))
        .collect(Collectors.toMap(Map.Entry::getKey, task -> last.get(task.getValue())));
  }

  @Override
  public Set<String> pausedTasks(Collection<String> tasks) {
    return table.pausedTasks(tasks);
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
    var last = mails.last(deadlines);
    held.forEach(one -> check(one, recipients.reminds(one), day.equals(last.get(one.id()))));
    var look = recipients.look(deadlines);
    var told = new LinkedHashMap<Person, List<LedgerRow>>();
    for (var one : held) {
      var row = mails.row(one, day, sentence);
      var people = holders(look, one);
      if (people.isEmpty()) {
        throw RefusedException.badRequest(
            "Tidak ada orang dengan peran %s, yang memegang %s. Administrator menambahkannya di"
                    .formatted(called(one), named(one))
                + " halaman Akun.");
      }
      people.forEach(person -> told.computeIfAbsent(person, each -> new ArrayList<>()).add(row));
      trail.record(
          AuditEntry.of(by, "mengingatkan", one.caseKey())
              .detail(one.title())
              .change(null, "%s, %d orang".formatted(called(one), people.size()))
              .because(sentence.isEmpty() ? null : sentence));
    }
    mails.send(held, told, day);
    return List.copyOf(told.keySet());
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

  private static void check(Deadline one, boolean reminds, boolean today) {
    if (one.state() != Deadline.State.TERBUKA) {
      throw RefusedException.badRequest(
          "%s tidak terbuka lagi, jadi tidak ada yang perlu diingatkan. Muat ulang halaman."
              .formatted(named(one)));
    }
    if (one.paused()) {
      throw RefusedException.badRequest(
          "%s sedang dijeda, jadi tidak ada yang perlu diingatkan sekarang.".formatted(named(one)));
    }
    if (!reminds) {
      throw RefusedException.badRequest(
          "%s tidak diingatkan: yang ditunggu tidak punya akun, atau prosedurnya tidak memberi tahu siapa pun."
              .formatted(named(one)));
    }
    if (today) {
      throw RefusedException.conflict(
          "%s sudah diingatkan hari ini. Ulangi paling cepat besok.".formatted(named(one)));
    }
  }

  private static List<Person> holders(Recipients.Look look, Deadline one) {
    return List.copyOf(look.reminded(one).values());
  }

  private String called(Deadline one) {
    return names.of(List.of(one.role())).getOrDefault(one.role(), one.role());
  }

  /** Its title names no office (0046): the case tells which of many it is. */
  private static String named(Deadline one) {
    return "%s (%s)".formatted(one.title(), one.caseKey());
  }
}
