package id.tertib.zona.pemantauan;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.ScheduledCycles;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Cycles;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One case for all holders on the first working day of January and of July. A semester that is over
 * is not caught up, and one in which nobody holds a predicate on that day has no case.
 */
@Component
class PemantauanSchedule implements ScheduledCycles {

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final Pemantauan pemantauan;
  private final Cycles cycles;
  private final CaseStarts starts;
  private final Clock clock;
  private final int firstYear;

  /**
   * @param firstYear in which the calendar starts it
   */
  PemantauanSchedule(
      Pemantauan pemantauan,
      Cycles cycles,
      CaseStarts starts,
      Clock clock,
      @Value("${tertib.integrity.first-year:0}") int firstYear) {
    this.pemantauan = pemantauan;
    this.cycles = cycles;
    this.starts = starts;
    this.clock = clock;
    this.firstYear = firstYear;
  }

  @Override
  public List<Due> dueBetween(Instant since, Instant now) {
    return Stream.of(Semester.of(LocalDate.ofInstant(now, clock.getZone())))
        .filter(semester -> semester.tahun() >= firstYear)
        .map(
            semester ->
                new Due(
                    PemantauanZona.key(semester),
                    pemantauan.mulai(semester).atTime(MORNING).atZone(clock.getZone()).toInstant()))
        .filter(due -> due.at().isAfter(since) && !due.at().isAfter(now))
        .toList();
  }

  @Override
  public boolean start(String key) {
    var semester = PemantauanZona.semester(key).orElseThrow();
    if (cycles.everStarted(PemantauanZona.KEY, key) || pemantauan.pemegang(semester).isEmpty()) {
      return false;
    }
    var cycle = cycles.start(PemantauanZona.KEY, key, AuditEntry.SYSTEM);
    cycle.ifPresent(
        mine -> cycles.setInstance(mine.id(), starts.start(PemantauanZona.KEY, key, Map.of())));
    return cycle.isPresent();
  }
}
