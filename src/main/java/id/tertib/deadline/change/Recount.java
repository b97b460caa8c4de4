package id.tertib.deadline.change;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.ledger.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts due dates again under another calendar. A date that somebody fixed stays; none moves so
 * near that nobody could hear of it on a morning before it ends; one that is over never moves back.
 */
final class Recount {

  private final WorkingDayCalendar calendar;

  /** The first day whose morning mail can still tell of a move. */
  private final LocalDate soonest;

  Recount(WorkingDayCalendar calendar, Instant now, ZoneId zone) {
    this.calendar = calendar;
    var local = now.atZone(zone);
    this.soonest =
        calendar.onOrAfter(
            local.toLocalTime().isBefore(Stage.TIME)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1));
  }

  /** The date that counts under this calendar; its own when nothing moves. */
  LocalDate due(Deadline deadline) {
    if (fixed(deadline)) {
      return deadline.due();
    }
    var counted = deadline.rule().due(calendar);
    if (!counted.isBefore(deadline.due()) || !counted.isBefore(soonest)) {
      return counted;
    }
    return soonest.isBefore(deadline.due()) ? soonest : deadline.due();
  }

  static boolean fixed(Deadline deadline) {
    return deadline.rule().kind() == DueRule.Kind.TETAP;
  }
}
