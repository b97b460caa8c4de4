package id.tertib.deadline.ledger;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.deadline.Deadline;
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
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bagian Organisasi reminds whoever holds a deadline's work now, at most once a day each. It stands
 * in the ledger as a stage of its own, with its day, so that it is unique like every other.
 */
@Component
public class ManualReminders {

  /** With the day behind it: {@code Manual 20261124}. */
  static final String STAGE = "Manual";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

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
    var stage = stage(LocalDate.now(clock));
    return ledger.of(List.of(deadline)).stream().anyMatch(row -> row.stage().equals(stage));
  }

  /**
   * Writes one mail and one row for each person. Two at once wait for one another at the deadline's
   * row, so the second finds it done.
   *
   * @return names of those who are told
   * @throws RefusedException 403 for others than Bagian Organisasi and administrators, 404 when
   *     there is no such deadline, 400 when it is not open or nobody holds it, 409 when it was done
   *     today
   */
  @Transactional
  public List<String> remind(long id, String by) {
    if (!sight.of(by).manages()) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
    var deadline =
        table.hold(List.of(id)).stream()
            .findFirst()
            .orElseThrow(
                () -> RefusedException.notFound("Tenggat nomor %d tidak ada.".formatted(id)));
    if (deadline.state() != Deadline.State.TERBUKA) {
      throw RefusedException.badRequest(
          "Tenggat ini tidak terbuka lagi, jadi tidak ada yang perlu diingatkan. Muat ulang"
              + " halaman.");
    }
    if (remindedToday(id)) {
      throw RefusedException.conflict(
          "Tenggat ini sudah diingatkan hari ini. Ulangi paling cepat besok.");
    }
    var day = LocalDate.now(clock);
    var row = row(deadline, day);
    var people = recipients.look(List.of(id)).of(deadline, deadline.role()).values();
    if (people.isEmpty()) {
      throw RefusedException.badRequest(
          "Tidak ada orang dengan peran %s. Administrator menambahkannya di halaman Akun."
              .formatted(names.of(List.of(row.role())).getOrDefault(row.role(), row.role())));
    }
    var pass = writer.pass(List.of(deadline), List.of(row));
    var rows = new ArrayList<NewRow>();
    for (var person : people) {
      var key = "manual/%d/%s".formatted(id, day);
      var mail = outbox.deliver(person, pass.write(key, day, List.of(row)));
      rows.add(sent(row, person.id(), mail.number()));
    }
    ledger.insert(rows);
    trail.record(
        AuditEntry.of(by, "mengingatkan", deadline.caseKey())
            .detail(deadline.title())
            .change(null, "%d orang".formatted(people.size())));
    return people.stream().map(person -> person.nama()).toList();
  }

  private LedgerRow row(Deadline deadline, LocalDate day) {
    return new LedgerRow(
        0,
        deadline.id(),
        deadline.due(),
        stage(day),
        (int) ChronoUnit.DAYS.between(deadline.due(), day),
        ReminderPlanner.HOLDER,
        deadline.role(),
        null,
        clock.instant(),
        LedgerRow.State.DIRENCANAKAN,
        false,
        null,
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
        null,
        mail);
  }

  private static String stage(LocalDate day) {
    return STAGE + " " + DAY.format(day);
  }
}
