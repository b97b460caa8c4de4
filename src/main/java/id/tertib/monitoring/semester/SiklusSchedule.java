package id.tertib.monitoring.semester;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * When a semester is monitored: on the first working day after it, July for semester I, January for
 * semester II of the year before (Perwali 63/2022 Bab V: every six months).
 */
@Component
class SiklusSchedule implements ScheduledCycles {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final SiklusMonitoring siklus;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  SiklusSchedule(SiklusMonitoring siklus, WorkingDayCalendar calendar, Clock clock) {
    this.siklus = siklus;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    var zone = clock.getZone();
    return IntStream.rangeClosed(since.atZone(zone).getYear(), now.atZone(zone).getYear())
        .boxed()
        .flatMap(year -> Stream.of(new Semester(year - 1, 2), new Semester(year, 1)))
        .map(
            semester ->
                new Due(semester.key(), day(semester).atTime(MORNING).atZone(zone).toInstant()))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    return !siklus.wasEverStarted(key) && siklus.start(key, AuditEntry.SYSTEM);
  }

  /** The first working day after the semester. */
  private LocalDate day(Semester semester) {
    return calendar.onOrAfter(
        semester.ke() == 1
            ? LocalDate.of(semester.tahun(), 7, 1)
            : LocalDate.of(semester.tahun() + 1, 1, 1));
  }
}
