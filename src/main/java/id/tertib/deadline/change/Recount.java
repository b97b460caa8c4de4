package id.tertib.deadline.change;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Pause;
import id.tertib.deadline.ledger.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Counts due dates again under another calendar. A date that somebody fixed stays, and so does one
 * whose limit stands still: it is counted when it goes on. None moves so near that nobody could
 * hear of it on a morning before it ends; one that is over never moves back.
 */
final class Recount {

  private final WorkingDayCalendar calendar;

  /** The first day whose morning mail can still tell of a move. */
  private final LocalDate soonest;

  private final Map<Long, List<Pause>> pauses;

  /**
   * @param pauses of deadlines that have some
   */
  Recount(WorkingDayCalendar calendar, Map<Long, List<Pause>> pauses, Instant now, ZoneId zone) {
    this.calendar = calendar;
    this.pauses = pauses;
    var local = now.atZone(zone);
    this.soonest =
        calendar.onOrAfter(
            local.toLocalTime().isBefore(Stage.TIME)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1));
  }

  /** The date that counts under this calendar; its own when nothing moves. */
  LocalDate due(Deadline deadline) {
    if (deadline.paused() || fixed(deadline)) {
      return deadline.due();
    }
    var counted = deadline.rule().due(calendar, pausesOf(deadline));
    if (!counted.isBefore(deadline.due()) || !counted.isBefore(soonest)) {
      return counted;
    }
    return soonest.isBefore(deadline.due()) ? soonest : deadline.due();
  }

  /** What was set stays, unless working days were put behind it by a pause. */
  boolean fixed(Deadline deadline) {
    return deadline.rule().kind() == DueRule.Kind.TETAP && pausesOf(deadline).isEmpty();
  }

  private List<Pause> pausesOf(Deadline deadline) {
    return pauses.getOrDefault(deadline.id(), List.of());
  }
}
