package id.tertib.calendar;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Starts what is due by the calendar, and what fell due while the system was down. */
@Service
class CalendarCycles implements CaseReaders {

  private static final String PROCESS = "kalender-siklus";

  private static final Logger LOG = LoggerFactory.getLogger(CalendarCycles.class);

  private final ObjectProvider<ScheduledCycles> schedules;
  private final FirstStart firstStart;
  private final Clock clock;

  CalendarCycles(ObjectProvider<ScheduledCycles> schedules, FirstStart firstStart, Clock clock) {
    this.schedules = schedules;
    this.firstStart = firstStart;
    this.clock = clock;
  }

  @Override
  public List<CaseKind> kinds() {
    return List.of(CaseKind.open(PROCESS));
  }

  /** In the caller's transaction: a start that fails is tried again as a whole. */
  void startWhatIsDue() {
    firstStart
        .find()
        .ifPresent(
            since ->
                schedules
                    .orderedStream()
                    .forEach(
                        schedule ->
                            schedule.dueBetween(since, clock.instant()).stream()
                                .map(ScheduledCycles.Due::key)
                                .filter(schedule::start)
                                .forEach(key -> LOG.info("Kalender memulai siklus {}", key))));
  }
}
