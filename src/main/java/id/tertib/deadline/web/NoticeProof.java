package id.tertib.deadline.web;

import id.tertib.access.People;
import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.RefusedException;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.PdfWriter;
import id.tertib.report.ReportDocument;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The proof of notice on paper, for one deadline or one person: who was told what and when, with
 * Message-ID and the server's answer. Case, checksum and number of pages stand on every page.
 */
@Component
class NoticeProof {

  private final DeadlineTable table;
  private final DeadlineDetails details;
  private final NoticeReader notices;
  private final NoticeView view;
  private final DeadlineWords words;
  private final RoleNames names;
  private final People people;
  private final PdfWriter pdf;
  private final Clock clock;

  NoticeProof(
      DeadlineTable table,
      DeadlineDetails details,
      NoticeReader notices,
      NoticeView view,
      DeadlineWords words,
      RoleNames names,
      People people,
      PdfWriter pdf,
      Clock clock) {
    this.table = table;
    this.details = details;
    this.notices = notices;
    this.view = view;
    this.words = words;
    this.names = names;
    this.people = people;
    this.pdf = pdf;
    this.clock = clock;
  }

  /**
   * @throws RefusedException 404 when there is none or this person may not see it
   */
  byte[] ofDeadline(long id, DeadlineSight.Sight reader) {
    var deadline = details.visible(id, reader);
    var facts = new ArrayList<String>();
    facts.add("Kewajiban: " + deadline.title());
    facts.add("Perangkat daerah: " + details.officeOf(deadline));
    facts.add("Perkara: " + deadline.caseKey());
    facts.add("Tenggat berlaku: " + Tanggal.hari(deadline.due()));
    if (!deadline.due().equals(deadline.first())) {
      facts.add("Semula: " + Tanggal.hari(deadline.first()));
    }
    details.changesOf(id).forEach(change -> facts.add("Perubahan: " + change.text()));
    facts.add("Dasar: " + deadline.basis());
    facts.add(
        "Keadaan: "
            + words
                .today()
                .of(deadline.state(), deadline.paused(), deadline.due(), deadline.metAt())
                .text());
    var rows = new ArrayList<Row>();
    var notices = this.notices.ofDeadline(id);
    var called = called(notices);
    for (var group : view.groups(deadline, notices)) {
      rows.add(section(group.title()));
      notices.stream()
          .filter(row -> row.due().equals(group.due()))
          .forEach(row -> rows.add(row(row, called, words.stage(row.stage()))));
    }
    return write(
        words.text("bukti.tenggat", String.valueOf(deadline.id())),
        deadline.caseKey(),
        facts,
        "Tahap",
        rows);
  }

  /**
   * @param account that exists
   */
  byte[] ofPerson(String account, Year year, DeadlineSight.Sight reader) {
    var first = year.atDay(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    var found = notices.ofPerson(account, first, first.plusYears(1));
    var deadlines =
        table.find(found.stream().map(Notice::deadline).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Deadline::id, one -> one));
    var called = called(found);
    var name = people.nameOf(account);
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
    return write(
        words.text("bukti.orang", year.toString(), name),
        account,
        List.of("Akun: %s (%s)".formatted(name, account), "Tahun: " + year),
        "Tahap dan tenggat",
        rows);
  }

  private Map<String, String> called(List<Notice> rows) {
    return names.of(rows.stream().map(Notice::who).collect(Collectors.toSet()));
  }

  private byte[] write(
      String about, String subject, List<String> facts, String firstColumn, List<Row> rows) {
    var now = clock.instant();
    var printed = words.text("bukti.dicetak", Tanggal.waktu(now));
    var body = new ArrayList<Block>();
    body.add(new Block.Heading(words.text("bukti.perihal")));
    body.add(new Block.Paragraph(String.join("\n", facts)));
    body.add(new Block.Heading(words.text("bukti.daftar")));
    if (rows.isEmpty()) {
      body.add(new Block.Paragraph(words.text("bukti.nihil")));
    } else {
      body.add(
          new Block.Table(
              List.of(
                  new Head(firstColumn, false),
                  new Head("Penerima", false),
                  new Head("Direncanakan (WIB)", false),
                  new Head("Keadaan dan catatan", false),
                  new Head("Message-ID", false)),
              List.of(15, 20, 16, 29, 20),
              rows,
              false,
              true));
    }
    body.add(new Block.Remark(words.text("bukti.keterangan")));
    return pdf.write(
        new ReportDocument(
            List.of("PEMERINTAH KOTA TANGERANG SELATAN"),
            List.of(words.text("bukti.judul"), about),
            printed,
            words.text("bukti.kaki", subject, printed, checksum(subject, facts, rows)),
            body,
            List.of()),
        now);
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

  /** SHA-256 of subject, facts and cells, each on its line. */
  private static String checksum(String subject, List<String> facts, List<Row> rows) {
    var lines = new ArrayList<String>();
    lines.add(subject);
    lines.addAll(facts);
    rows.forEach(row -> row.cells().forEach(cell -> lines.add(cell.text())));
    return Sha256.ofLines(lines);
  }
}
