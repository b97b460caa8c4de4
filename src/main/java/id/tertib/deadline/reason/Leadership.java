package id.tertib.deadline.reason;

import id.tertib.access.People;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.Reasons;
import id.tertib.office.Leaders;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Who may ask for reasons, and how long an answer takes. */
@Component
class Leadership {

  private final Leaders leaders;
  private final People people;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  Leadership(Leaders leaders, People people, WorkingDayCalendar calendar, Clock clock) {
    this.leaders = leaders;
    this.people = people;
    this.calendar = calendar;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  boolean leads(String userId) {
    return leaders.areIn(people.groupsOf(userId));
  }

  LocalDate answerBy() {
    return calendar.add(today(), Reasons.DAYS).date();
  }
}
