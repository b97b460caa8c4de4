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
class JadwalSiklus implements ScheduledCycles {

  private static final LocalTime PAGI = LocalTime.of(7, 0);

  private final SiklusMonitoring siklus;
  private final WorkingDayCalendar kalender;
  private final Clock clock;

  JadwalSiklus(SiklusMonitoring siklus, WorkingDayCalendar kalender, Clock clock) {
    this.siklus = siklus;
    this.kalender = kalender;
    this.clock = clock;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    var zona = clock.getZone();
    return IntStream.rangeClosed(since.atZone(zona).getYear(), now.atZone(zona).getYear())
        .boxed()
        .flatMap(tahun -> Stream.of(new Semester(tahun - 1, 2), new Semester(tahun, 1)))
        .map(
            semester ->
                new Due(semester.kunci(), hari(semester).atTime(PAGI).atZone(zona).toInstant()))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    return !siklus.pernahDimulai(key) && siklus.mulai(key, AuditEntry.SYSTEM);
  }

  /** The first working day after the semester. */
  private LocalDate hari(Semester semester) {
    return kalender.onOrAfter(
        semester.ke() == 1
            ? LocalDate.of(semester.tahun(), 7, 1)
            : LocalDate.of(semester.tahun() + 1, 1, 1));
  }
}
