package id.tertib.deadline.web;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.RoleNames;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger as people read it, by valid due date; equal rows of many recipients are one line. */
@Component
class NoticeView {

  /** More of a server's answer helps nobody on a page. */
  private static final int LONGEST_ANSWER = 120;

  private final NoticeReader notices;
  private final RoleNames names;
  private final DeadlineWords words;
  private final WorkingDayCalendar calendar;

  NoticeView(
      NoticeReader notices, RoleNames names, DeadlineWords words, WorkingDayCalendar calendar) {
    this.notices = notices;
    this.names = names;
    this.words = words;
    this.calendar = calendar;
  }

  /**
   * @param account null while it is a role's
   * @param row number of its row, which leads to the mail; null when there is no mail
   * @param mail number in the outbox, for administrators; null when there is no mail
   */
  record Recipient(
      String name, @Nullable String account, @Nullable Long row, @Nullable Long mail) {}

  /**
   * @param planned e.g. {@code 16 September 2026, 07:30}
   * @param note what became of it
   */
  record Line(
      String stage,
      List<Recipient> recipients,
      String planned,
      DeadlineWords.Word state,
      boolean failed,
      String note) {}

  /**
   * @param due the due date that the lines belong to
   * @param title e.g. {@code Tenggat berlaku: 20 November 2026}
   */
  record Group(LocalDate due, String title, List<Line> lines) {}

  /** In the order in which the due dates came to count; the one that counts is last. */
  List<Group> groups(Deadline deadline) {
    return groups(deadline, notices.ofDeadline(deadline.id()));
  }

  List<Group> groups(Deadline deadline, List<Notice> rows) {
    var called = called(rows);
    var byDue = new LinkedHashMap<LocalDate, List<Notice>>();
    rows.stream()
        .sorted(Comparator.comparing(row -> row.due().equals(deadline.due())))
        .forEach(row -> byDue.computeIfAbsent(row.due(), due -> new ArrayList<>()).add(row));
    return byDue.entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey(),
                    title(deadline, group.getKey()),
                    lines(group.getValue(), called)))
        .toList();
  }

  /** What pages call those who are or will be told. */
  Map<String, String> called(List<Notice> rows) {
    return names.of(rows.stream().map(Notice::who).collect(Collectors.toSet()));
  }

  /** One recipient a line, each with its state and note. */
  Line line(Notice row, Map<String, String> called) {
    return line(List.of(row), called);
  }

  private String title(Deadline deadline, LocalDate due) {
    var key =
        due.equals(deadline.due())
            ? "buku.berlaku"
            : due.equals(deadline.first()) ? "buku.pertama" : "buku.pernah";
    return words.text(key, Tanggal.panjang(due));
  }

  private List<Line> lines(List<Notice> rows, Map<String, String> called) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(NoticeView::sameness, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(same -> line(same, called))
        .toList();
  }

  private static List<Object> sameness(Notice row) {
    var sent = row.sentAt();
    return List.of(
        row.stage(),
        row.plannedFor(),
        row.state(),
        row.late(),
        String.valueOf(row.cause()),
        sent == null ? "" : Tanggal.waktu(sent),
        row.state() == Notice.State.GAGAL ? String.valueOf(row.answer()) : "");
  }

  private Line line(List<Notice> same, Map<String, String> called) {
    var row = same.get(0);
    return new Line(
        words.stage(row.stage()),
        same.stream()
            .map(
                each ->
                    new Recipient(
                        called.getOrDefault(each.who(), each.who()),
                        each.recipient(),
                        each.mail() == null ? null : each.id(),
                        each.mail()))
            .toList(),
        "%s, %s".formatted(Tanggal.panjang(row.plannedFor()), Tanggal.jam(row.plannedFor())),
        words.of(row, same.size()),
        row.state() == Notice.State.GAGAL,
        String.join(" · ", notes(row, same.size())));
  }

  private Collection<String> notes(Notice row, int recipients) {
    var notes = new ArrayList<String>();
    var sent = row.sentAt();
    var decided = row.decidedAt();
    var answer = row.answer();
    if (sent != null) {
      notes.add(Tanggal.waktu(sent));
    } else if (decided != null && row.state() != Notice.State.DIRENCANAKAN) {
      notes.add(Tanggal.waktu(decided));
    } else if (row.mail() != null && row.state() == Notice.State.DIRENCANAKAN) {
      notes.add(words.text("buku.menunggu"));
    }
    if (recipients > 1 && sent != null) {
      notes.add(words.text("buku.tiap-orang"));
    } else if (answer != null && row.state() != Notice.State.BATAL) {
      notes.add(words.text("buku.jawaban", shortened(answer)));
    }
    if (row.state() != Notice.State.BATAL) {
      addShift(row, notes);
    }
    var cause = row.cause();
    if (cause != null) {
      notes.add(cause);
    } else if (row.late()) {
      notes.add(words.text("buku.terlambat"));
    } else if (row.state() == Notice.State.GAGAL && row.mail() != null && row.address() == null) {
      notes.add(words.text("buku.tanpa-alamat"));
    }
    return notes;
  }

  /** Says when a stage fell on a day off and therefore goes out on another. */
  private void addShift(Notice row, List<String> notes) {
    var day = row.due().plusDays(row.days());
    var planned = Tanggal.date(row.plannedFor());
    if (!row.stage().startsWith("H") || planned.equals(day) || calendar.isWorkingDay(day)) {
      return;
    }
    var weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    notes.add(
        words.text(
            planned.isBefore(day) ? "buku.digeser-sebelum" : "buku.digeser-sesudah",
            weekend ? Tanggal.hari(day) : words.text("buku.hari-libur", Tanggal.panjang(day))));
  }

  private static String shortened(String answer) {
    var line = answer.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
  }
}
