package id.tertib.deadline.ledger;

import id.tertib.calendar.DueWords;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.DeadlineHolders;
import id.tertib.notification.CardDue;
import id.tertib.notification.MailMessage.Card;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of one deadline in a person's mail, as far as he may read of it. */
@Component
class ReminderCards {

  private final DueWords words;
  private final DeadlineHolders holders;
  private final MailReach reach;
  private final Sentences text;

  ReminderCards(DueWords words, DeadlineHolders holders, MailReach reach, Sentences text) {
    this.words = words;
    this.holders = holders;
    this.reach = reach;
    this.text = text;
  }

  /** For the mails of one pass, which ask once for each person and deadline. */
  Pass pass() {
    return new Pass();
  }

  /**
   * What a card says besides the deadline itself.
   *
   * @param office whose it is; null for the city's own
   * @param holder who owes it; null for whoever is told as its holder
   * @param notice why it moved; null for a stage
   * @param task that he opens; null when it is not his
   */
  record Beside(
      @Nullable String office,
      @Nullable String holder,
      @Nullable String notice,
      @Nullable String task) {}

  final class Pass {

    private final Map<Long, Optional<String>> progress = new HashMap<>();
    private final MailReach.Look look = reach.look();

    private Pass() {}

    boolean whole(Deadline deadline, String account) {
      return look.whole(deadline, account);
    }

    Card card(LedgerRow row, Deadline deadline, String account, Beside beside) {
      var whole = whole(deadline, account);
      var due = CardDue.of(words.of(deadline.due()));
      var lines = new ArrayList<String>();
      if (!whole) {
        lines.add(text.of("ringkasan.nomor", deadline.caseKey()));
      } else if (beside.office() != null) {
        lines.add(text.of("ringkasan.perangkatdaerah", beside.office()));
      }
      lines.add(text.of("ringkasan.tenggat", Tanggal.hari(deadline.due())));
      if (whole) {
        lines.addAll(work(deadline, beside));
      }
      if (beside.notice() != null) {
        lines.add(beside.notice());
      }
      if (row.late()) {
        lines.add(text.of("ringkasan.susulan", Tanggal.waktu(row.plannedFor())));
      }
      var task = look.opens(deadline, account) ? beside.task() : null;
      var path =
          task == null
              ? look.path(deadline, account)
              : "/camunda/app/tasklist/default/#/?task=" + task;
      return new Card(
          due.state(),
          due.tone(),
          deadline.title(),
          lines,
          path == null
              ? null
              : text.of(task == null ? "ringkasan.buka.tenggat" : "ringkasan.buka.tugas"),
          path);
    }

    private List<String> work(Deadline deadline, Beside beside) {
      var lines = new ArrayList<String>();
      if (beside.holder() != null) {
        lines.add(text.of("ringkasan.pemegang", beside.holder()));
      }
      progress
          .computeIfAbsent(deadline.id(), id -> holders.progress(deadline))
          .ifPresent(far -> lines.add(text.of("ringkasan.kemajuan", far)));
      return lines;
    }
  }
}
