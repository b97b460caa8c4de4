package id.tertib.deadline.change;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.WaitingDigests;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.deadline.register.PauseTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Stops the limit of an open deadline with its reminders, and lets it go on. */
@Component
class PausedDeadlines {

  private static final int LONGEST = 500;

  private final DeadlineTable table;
  private final PauseTable pauses;
  private final WaitingDigests waiting;
  private final MovedDates moved;
  private final WorkingDayCalendar calendar;
  private final AuditTrail trail;
  private final Clock clock;

  PausedDeadlines(
      DeadlineTable table,
      PauseTable pauses,
      WaitingDigests waiting,
      MovedDates moved,
      WorkingDayCalendar calendar,
      AuditTrail trail,
      Clock clock) {
    this.table = table;
    this.pauses = pauses;
    this.waiting = waiting;
    this.moved = moved;
    this.calendar = calendar;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param deadline open, held and running
   */
  void pause(Deadline deadline, String reason, String by) {
    var why = checked(reason);
    var ids = List.of(deadline.id());
    table.pause(deadline.id(), LocalDate.now(clock));
    pauses.stop(deadline.id(), why, by);
    waiting.stop(ids, "tenggat dijeda");
    trail.record(
        AuditEntry.of(by, "menjeda tenggat", deadline.caseKey())
            .detail(deadline.title())
            .because(why));
  }

  /**
   * @param deadline open, held and paused
   */
  void resume(Deadline deadline, String reason, String by) {
    var why = checked(reason);
    var ids = List.of(deadline.id());
    var due = deadline.rule().due(calendar, pauses.overToday(deadline.id()));
    table.pause(deadline.id(), null);
    pauses.goOn(deadline.id(), deadline.due(), due, why, by);
    table.move(ids, due, false);
    trail.record(
        AuditEntry.of(by, "melanjutkan tenggat", deadline.caseKey())
            .detail(deadline.title())
            .change(Tanggal.panjang(deadline.due()), Tanggal.panjang(due))
            .because(why));
    moved.follow(table.find(ids));
  }

  private static String checked(String reason) {
    if (VisibleText.isBlank(reason) || reason.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Alasan jeda tenggat harus diisi, paling panjang %d huruf".formatted(LONGEST));
    }
    return reason.strip();
  }
}
