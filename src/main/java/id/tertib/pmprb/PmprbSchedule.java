package id.tertib.pmprb;

import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.procedure.CaseStarts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One city case a year, on the first working day of January; never the offices' sheets. */
@Component
class PmprbSchedule implements ScheduledCycles {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final SiklusKota siklus;
  private final CaseStarts starts;
  private final WorkingDayCalendar calendar;
  private final Clock clock;
  private final int firstYear;

  /**
   * @param firstYear of submission that the calendar starts; those before are started by hand
   */
  PmprbSchedule(
      SiklusKota siklus,
      CaseStarts starts,
      WorkingDayCalendar calendar,
      Clock clock,
      @Value("${tertib.assessment.first-year:0}") int firstYear) {
    this.firstYear = firstYear;
    this.siklus = siklus;
    this.starts = starts;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    var zone = clock.getZone();
    return IntStream.rangeClosed(since.atZone(zone).getYear(), now.atZone(zone).getYear())
        .filter(year -> year >= firstYear)
        .mapToObj(
            year ->
                new Due(
                    SiklusPmprb.key(year),
                    calendar
                        .onOrAfter(LocalDate.of(year, 1, 1))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant()))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    if (siklus.everBegun(key)) {
      return false;
    }
    var year = SiklusPmprb.year(key).orElseThrow();
    starts.start(PmprbKota.KEY, key, Map.of(PmprbKota.TAHUN.name(), PmprbKota.TAHUN.encode(year)));
    return true;
  }
}
