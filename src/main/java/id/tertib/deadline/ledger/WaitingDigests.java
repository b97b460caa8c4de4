package id.tertib.deadline.ledger;

import id.tertib.data.Tanggal;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.notification.MailMessage;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Mails that were decided and wait for the mail server, when what they tell of ends or moves: the
 * mail goes without it, or not at all.
 */
@Component
public class WaitingDigests {

  /** Longer than the relay tries. */
  private static final Duration WAITING_AT_MOST = Duration.ofDays(3);

  /** For the server, or for an address. */
  private static final Set<MailState> WAITING = Set.of(MailState.MENUNGGU, MailState.TANPA_ALAMAT);

  private final LedgerTable ledger;
  private final DeadlineTable table;
  private final DigestWriter writer;
  private final MailRegister mails;
  private final Outbox outbox;
  private final Clock clock;

  WaitingDigests(
      LedgerTable ledger,
      DeadlineTable table,
      DigestWriter writer,
      MailRegister mails,
      Outbox outbox,
      Clock clock) {
    this.ledger = ledger;
    this.table = table;
    this.writer = writer;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Nothing more goes out of these deadlines: neither what is planned nor what is waiting. */
  public void stop(Collection<Long> deadlines, String reason) {
    ledger.cancelPlanned(deadlines, reason);
    withdraw(deadlines, reason);
  }

  /** Takes these deadlines out of every digest that is still waiting. */
  public void withdraw(Collection<Long> deadlines, String reason) {
    var since = clock.instant().minus(WAITING_AT_MOST);
    var numbers = ledger.mailsOf(deadlines, since);
    if (numbers.isEmpty()) {
      return;
    }
    var gone = new HashSet<>(deadlines);
    mails.byNumbers(numbers).values().stream()
        .filter(mail -> WAITING.contains(mail.state()))
        .filter(mail -> DigestWriter.KINDS.contains(mail.kind()))
        .forEach(mail -> withdraw(mail, gone, reason));
  }

  private void withdraw(MailRow mail, Set<Long> gone, String reason) {
    var rows = ledger.ofMail(mail.number());
    var left =
        rows.stream()
            .filter(row -> row.state() == LedgerRow.State.DISERAHKAN)
            .filter(row -> !gone.contains(row.deadline()))
            .toList();
    var changed =
        left.isEmpty()
            ? outbox.withdraw(mail.number(), reason)
            : outbox.rewrite(mail.number(), written(mail, left));
    if (changed) {
      ledger.cancel(
          rows.stream().filter(row -> gone.contains(row.deadline())).map(LedgerRow::id).toList(),
          reason);
    }
  }

  private MailMessage written(MailRow mail, List<LedgerRow> rows) {
    var deadlines = table.find(rows.stream().map(LedgerRow::deadline).toList());
    var pass = writer.pass(deadlines, rows);
    var day = Tanggal.date(mail.createdAt());
    return mail.kind().equals(DigestWriter.BY_HAND)
        ? pass.writeByHand(mail.key(), day, mail.recipient(), rows)
        : pass.write(mail.key(), day, rows);
  }
}
