package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.PageNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a person's reminders. */
@Controller
class PersonPages {

  private static final int PAGE = 50;

  private final DeadlineSight sight;
  private final DeadlineTable table;
  private final NoticeReader notices;
  private final NoticeView view;
  private final CurrentUser user;
  private final Clock clock;

  PersonPages(
      DeadlineSight sight,
      DeadlineTable table,
      NoticeReader notices,
      NoticeView view,
      CurrentUser user,
      Clock clock) {
    this.sight = sight;
    this.table = table;
    this.notices = notices;
    this.view = view;
    this.user = user;
    this.clock = clock;
  }

  /** A row of a person's page: what it is about, and its line of the ledger. */
  record PersonsRow(
      Deadline deadline,
      LocalDate due,
      @Nullable Long row,
      NoticeView.Line line,
      boolean visible) {}

  @GetMapping("/tenggat/orang/{akun}")
  String person(
      @PathVariable String akun, @RequestParam(defaultValue = "1") int halaman, Model model) {
    var name = sight.person(user.id(), akun).nama();
    var page = PageNumber.of(halaman);
    var found = notices.ofPerson(akun, (page - 1) * PAGE, PAGE + 1);
    var rows = found.subList(0, Math.min(PAGE, found.size()));
    var deadlines =
        table.find(rows.stream().map(Notice::deadline).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Deadline::id, one -> one));
    var called = view.called(rows);
    var reader = sight.of(user.id());
    model.addAttribute("akun", akun);
    model.addAttribute("nama", name);
    model.addAttribute("tahun", Year.now(clock).getValue());
    model.addAttribute(
        "baris",
        rows.stream()
            .flatMap(
                row ->
                    Stream.ofNullable(deadlines.get(row.deadline()))
                        .filter(reader::mayHearOf)
                        .map(
                            deadline ->
                                new PersonsRow(
                                    deadline,
                                    row.due(),
                                    row.mail() == null ? null : row.id(),
                                    view.line(row, called),
                                    reader.sees(deadline))))
            .toList());
    model.addAttribute("halaman", page);
    model.addAttribute("masihAda", found.size() > PAGE);
    return "tenggat/orang";
  }
}
