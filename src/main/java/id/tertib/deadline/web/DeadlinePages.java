package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.ledger.LedgerRow;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.Notice;
import id.tertib.deadline.ledger.NoticeReader;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import id.tertib.notification.MailRegister;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of deadlines and of the ledger: the list, and a mail as it was sent. */
@Controller
@RequestMapping("/tenggat")
class DeadlinePages {

  private final VisibleDeadlines visible;
  private final DeadlineTable table;
  private final LedgerTable ledger;
  private final NoticeReader notices;
  private final DeadlineText text;
  private final MailRegister mails;
  private final CurrentUser user;

  DeadlinePages(
      VisibleDeadlines visible,
      DeadlineTable table,
      LedgerTable ledger,
      NoticeReader notices,
      DeadlineText text,
      MailRegister mails,
      CurrentUser user) {
    this.visible = visible;
    this.table = table;
    this.ledger = ledger;
    this.notices = notices;
    this.text = text;
    this.mails = mails;
    this.user = user;
  }

  @GetMapping
  String list() {
    return "tenggat/tenggat";
  }

  /** The list with one of them opened; not there for whoever may not see it. */
  @GetMapping("/{id}")
  String one(@PathVariable long id) {
    visible.open(id);
    return "tenggat/tenggat";
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
    model.addAttribute("kantor", text.office(deadline));
    model.addAttribute("rincian", visible.find(row.deadline()).isPresent());
    return "tenggat/surel";
  }

  private boolean mayReadAll(Notice row, long mail) {
    if (user.id().equals(row.recipient())) {
      return true;
    }
    var told = ledger.ofMail(mail).stream().map(LedgerRow::deadline).collect(Collectors.toSet());
    var reader = visible.mine();
    return table.find(told).stream().allMatch(reader::sees);
  }

  private boolean mayRead(Notice row) {
    return user.id().equals(row.recipient()) || visible.find(row.deadline()).isPresent();
  }

  private static RefusedException noMail(long id) {
    return RefusedException.notFound(
        "Baris pengingat nomor %d tidak ada atau belum punya surel.".formatted(id));
  }
}
