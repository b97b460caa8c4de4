package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.RoleNames;
import id.tertib.engine.PageNumber;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailRegister;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of deadlines and of the ledger: the list, a person's reminders, a mail as it was sent.
 */
@Controller
@RequestMapping("/tenggat")
class DeadlinePages {

  private static final int PAGE = 50;

  private final DeadlineDetails details;
  private final DeadlineSight sight;
  private final DeadlineTable table;
  private final LedgerTable ledger;
  private final NoticeReader notices;
  private final NoticeView view;
  private final MailRegister mails;
  private final People people;
  private final RoleNames names;
  private final CurrentUser user;
  private final Clock clock;

  DeadlinePages(
      DeadlineDetails details,
      DeadlineSight sight,
      DeadlineTable table,
      LedgerTable ledger,
      NoticeReader notices,
      NoticeView view,
      MailRegister mails,
      People people,
      RoleNames names,
      CurrentUser user,
      Clock clock) {
    this.details = details;
    this.sight = sight;
    this.table = table;
    this.ledger = ledger;
    this.notices = notices;
    this.view = view;
    this.mails = mails;
    this.people = people;
    this.names = names;
    this.user = user;
    this.clock = clock;
  }

  @GetMapping
  String list() {
    return "tenggat/tenggat";
  }

  /** The list with one of them opened; not there for whoever may not see it. */
  @GetMapping("/{id}")
  String one(@PathVariable long id) {
    details.visible(id, sight.of(user.id()));
    return "tenggat/tenggat";
  }

  /** A row of a person's page: what it is about, and its line of the ledger. */
  record PersonsRow(
      Deadline deadline,
      LocalDate due,
      @Nullable Long row,
      NoticeView.Line line,
      boolean visible) {}

  @GetMapping("/orang/{akun}")
  String person(
      @PathVariable String akun, @RequestParam(defaultValue = "1") int halaman, Model model) {
    var name = visiblePerson(akun);
    var page = PageNumber.of(halaman);
    var found = notices.ofPerson(akun, (page - 1) * PAGE, PAGE + 1);
    var rows = found.subList(0, Math.min(PAGE, found.size()));
    var deadlines =
        table.find(rows.stream().map(Notice::deadline).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Deadline::id, one -> one));
    var called = names.of(rows.stream().map(Notice::who).collect(Collectors.toSet()));
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

  /**
   * The mail of a row of the ledger; for whoever may see its deadline, and its recipient. A mail
   * that tells of more than the reader may see is shown as far as this row goes.
   */
  @GetMapping("/pengingat/{id}")
  String mail(@PathVariable long id, Model model) {
    var row = notices.find(id).filter(this::mayRead).orElseThrow(() -> noMail(id));
    var number = row.mail();
    if (number == null) {
      throw noMail(id);
    }
    var deadline = table.find(row.deadline()).orElseThrow();
    model.addAttribute("m", mails.find(number).orElseThrow(() -> noMail(id)));
    var whole = mayReadAll(row, number);
    model.addAttribute("utuh", whole);
    model.addAttribute("isi", whole ? mails.letter(number).orElse(null) : null);
    model.addAttribute("baris", row);
    model.addAttribute("tenggat", deadline);
    model.addAttribute("kantor", details.officeOf(deadline));
    model.addAttribute("rincian", details.mayOpen(row.deadline(), user.id()));
    return "tenggat/surel";
  }

  private boolean mayReadAll(Notice row, long mail) {
    if (user.id().equals(row.recipient())) {
      return true;
    }
    var told = ledger.ofMail(mail).stream().map(LedgerRow::deadline).collect(Collectors.toSet());
    var reader = sight.of(user.id());
    return table.find(told).stream().allMatch(reader::sees);
  }

  private boolean mayRead(Notice row) {
    return user.id().equals(row.recipient()) || details.mayOpen(row.deadline(), user.id());
  }

  /** What pages call this person, when the reader may see the page. */
  private String visiblePerson(String account) {
    return people
        .find(account)
        .filter(person -> sight.seesPerson(user.id(), person.id()))
        .orElseThrow(DeadlinePages::noPerson)
        .nama();
  }

  static RefusedException noPerson() {
    return RefusedException.notFound(
        "Pengingat akun ini tidak dapat Anda lihat, atau akunnya tidak ada.");
  }

  private static RefusedException noMail(long id) {
    return RefusedException.notFound(
        "Baris pengingat nomor %d tidak ada atau belum punya surel.".formatted(id));
  }
}
