package id.tertib.deadline.ledger;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Pause;
import java.time.LocalDate;
import java.util.List;

/**
 * The day on which a share of a limit has run, in whole working days rounded up. A limit runs from
 * the date that it is counted from; one that ends on a date that was set, from the day on which it
 * was registered.
 */
final class LimitShare {

  private LimitShare() {}

  /**
   * @param percent 1 to 100; 100 is the due date
   * @param pauses of this deadline that are over: they are left out as in its due date
   */
  static LocalDate day(
      int percent, Deadline deadline, List<Pause> pauses, WorkingDayCalendar calendar) {
    var rule = deadline.rule();
    var start = rule.kind() == DueRule.Kind.HARI_KERJA ? rule.from() : deadline.registered();
    var whole = calendar.between(start, rule.due(calendar));
    if (percent == 100 || whole <= 0) {
      return deadline.due();
    }
    var part = DueRule.workingDays(start, (whole * percent + 99) / 100, deadline.due());
    return part.due(calendar, pauses);
  }
}
