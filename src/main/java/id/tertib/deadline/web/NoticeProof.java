package id.tertib.deadline.web;

import id.tertib.access.Person;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Row;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The proof of notice on paper, for one deadline or one person: who was told what and when, with
 * Message-ID and the server's answer.
 */
@Component
class NoticeProof {

  private final DeadlineTable table;
  private final DeadlineHistory history;
  private final DeadlineText text;
  private final NoticeReader notices;
  private final NoticeView view;
  private final DeadlineWords words;
  private final ProofPaper paper;

  NoticeProof(
      DeadlineTable table,
      DeadlineHistory history,
      DeadlineText text,
      NoticeReader notices,
      NoticeView view,
      DeadlineWords words,
      ProofPaper paper) {
    this.table = table;
    this.history = history;
    this.text = text;
    this.notices = notices;
    this.view = view;
    this.words = words;
    this.paper = paper;
  }

  byte[] ofDeadline(Deadline deadline) {
    var facts = new ArrayList<String>();
    facts.add("Kewajiban: " + deadline.title());
    facts.add("Perangkat daerah: " + text.office(deadline));
    facts.add("Perkara: " + deadline.caseKey());
    facts.add("Tenggat berlaku: " + Tanggal.hari(deadline.due()));
    if (!deadline.due().equals(deadline.first())) {
      facts.add("Semula: " + Tanggal.hari(deadline.first()));
    }
    history.of(deadline.id()).forEach(change -> facts.add("Perubahan: " + change.text()));
    facts.add("Dasar: " + deadline.basis());
    facts.add("Keadaan: " + text.state(deadline).text());
    var rows = new ArrayList<Row>();
    var notices = this.notices.ofDeadline(deadline.id());
    var called = view.called(notices);
    for (var group : view.groups(deadline, notices)) {
      rows.add(section(group.title()));
      notices.stream()
          .filter(row -> row.due().equals(group.due()))
          .forEach(row -> rows.add(row(row, called, words.stage(row.stage()))));
    }
    return paper.write(
        words.text("bukti.tenggat", String.valueOf(deadline.id())),
        deadline.caseKey(),
        facts,
        "Tahap",
        rows);
  }

  byte[] ofPerson(Person person, Year year, DeadlineSight.Sight reader) {
    var account = person.id();
    var name = person.nama();
    var found = notices.ofPerson(account, year);
    var deadlines =
        table.find(found.stream().map(Notice::deadline).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Deadline::id, one -> one));
    var called = view.called(found);
    var rows = new ArrayList<Row>();
    var month = "";
    for (var notice : found) {
      var deadline = deadlines.get(notice.deadline());
      if (deadline == null || !reader.mayHearOf(deadline)) {
        continue;
      }
      var now = words.month(notice.plannedFor());
      if (!now.equals(month)) {
        rows.add(section(now));
        month = now;
      }
      rows.add(
          row(
              notice,
              called,
              "%s: %s, %s (%s)"
                  .formatted(
                      words.stage(notice.stage()),
                      deadline.title(),
                      Tanggal.panjang(notice.due()),
                      deadline.caseKey())));
    }
    return paper.write(
        words.text("bukti.orang", year.toString(), name),
        account,
        List.of("Akun: %s (%s)".formatted(name, account), "Tahun: " + year),
        "Tahap dan tenggat",
        rows);
  }

  private static Row section(String title) {
    return new Row(List.of(Cell.text(title)), Row.Kind.SECTION);
  }

  private Row row(Notice notice, Map<String, String> called, String what) {
    var line = view.line(notice, called);
    var address = notice.address();
    var recipient = notice.recipient();
    var who = new ArrayList<>(List.of(called.getOrDefault(notice.who(), notice.who())));
    if (recipient != null) {
      who.add(recipient);
    }
    if (address != null) {
      who.add(address);
    }
    var id = notice.messageId();
    return new Row(
        List.of(
            Cell.text(what),
            Cell.text(String.join("\n", who)),
            Cell.text(line.planned()),
            Cell.text(
                line.note().isEmpty()
                    ? line.state().text()
                    : line.state().text() + ": " + line.note()),
            Cell.text(id == null ? "" : id)),
        Row.Kind.NORMAL);
  }
}
