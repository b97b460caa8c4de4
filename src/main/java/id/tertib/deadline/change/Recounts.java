package id.tertib.deadline.change;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.register.PauseTable;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Counts open deadlines again, their pauses left out. */
@Component
class Recounts {

  private final PauseTable pauses;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  Recounts(PauseTable pauses, WorkingDayCalendar calendar, Clock clock) {
    this.pauses = pauses;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Under the calendar that counts now. */
  Recount now() {
    return under(calendar);
  }

  Recount under(WorkingDayCalendar another) {
    return new Recount(another, pauses.overOfOpen(), clock.instant(), clock.getZone());
  }
}
