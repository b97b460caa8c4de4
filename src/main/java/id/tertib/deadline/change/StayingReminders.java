package id.tertib.deadline.change;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.ledger.LedgerTable;
import id.tertib.deadline.ledger.ReminderPlanner;
import id.tertib.deadline.ledger.ScheduleTable;
import id.tertib.deadline.ledger.Stage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reminders of deadlines that stay on their day although the calendar changed. */
@Component
class StayingReminders {

  private final LedgerTable ledger;
  private final ScheduleTable schedule;
  private final ReminderPlanner planner;
  private final Clock clock;

  StayingReminders(
      LedgerTable ledger, ScheduleTable schedule, ReminderPlanner planner, Clock clock) {
    this.ledger = ledger;
    this.schedule = schedule;
    this.planner = planner;
    this.clock = clock;
  }

  /** Those that are sent on another day now, or planned on a day off; all that may have months. */
  void planAnew(List<Deadline> staying, WorkingDayCalendar before, WorkingDayCalendar after) {
    var stages = schedule.stages();
    var today = Tanggal.date(clock.instant());
    var off =
        ledger.plannedMoments(clock.instant()).stream()
            .filter(moment -> !after.isWorkingDay(Tanggal.date(moment)))
            .toList();
    var waiting = ledger.plannedAt(off);
    planner.plan(
        staying.stream()
            .filter(
                deadline ->
                    waiting.contains(deadline.id())
                        || deadline.overdue(today)
                        || reminded(deadline, stages, before, after))
            .toList());
    off.forEach(
        moment ->
            ledger.postponeOutside(
                moment, Stage.moment(after.onOrAfter(Tanggal.date(moment)), clock.getZone())));
  }

  /** Whether one of its stages is sent on another day now; of a share that is not known yet. */
  private static boolean reminded(
      Deadline deadline,
      Map<String, Set<Stage>> stages,
      WorkingDayCalendar before,
      WorkingDayCalendar after) {
    return stages
        .getOrDefault(deadline.kind(), stages.getOrDefault(ScheduleTable.EVERY_KIND, Set.of()))
        .stream()
        .anyMatch(
            stage ->
                stage.share() != null
                    || !stage.monthly()
                        && !stage
                            .day(deadline.due(), before)
                            .equals(stage.day(deadline.due(), after)));
  }
}
