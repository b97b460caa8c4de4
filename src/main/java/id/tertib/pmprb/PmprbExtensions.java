package id.tertib.pmprb;

import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.pmprb.SiklusPmprbTable.Day;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The dates of a cycle follow their deadlines, and the timer of the offices' last day with them.
 */
@Component
class PmprbExtensions implements DeadlineFollower {

  private static final String PREFIX = "pmprb-";

  private static final Map<String, Day> DAYS =
      Map.of(
          PmprbKinds.BATAS_UNIT, Day.BATAS_UNIT,
          PmprbKinds.PANEL_1, Day.PANEL_1,
          PmprbKinds.PANEL_2, Day.PANEL_2,
          PmprbKinds.KIRIM, Day.BATAS_KIRIM);

  private final SiklusPmprb siklus;
  private final SiklusPmprbTable table;
  private final Cycles cycles;
  private final CaseTimers timers;

  PmprbExtensions(SiklusPmprb siklus, SiklusPmprbTable table, Cycles cycles, CaseTimers timers) {
    this.siklus = siklus;
    this.table = table;
    this.cycles = cycles;
    this.timers = timers;
  }

  /** No office is verified and no panel fixed while the cycle's dates move. */
  @Override
  public void lock(String kind, String cycle) {
    if (kind.startsWith(PREFIX)) {
      siklus.cycle(cycle).ifPresent(one -> cycles.lock(one.id()));
    }
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    for (var deadline : moved) {
      var day = DAYS.get(deadline.kind());
      if (day != null) {
        siklus.cycle(deadline.cycle()).ifPresent(one -> move(one, day, deadline.due()));
      }
    }
  }

  private void move(Cycle one, Day day, LocalDate due) {
    table.move(one.id(), day, due);
    if (day == Day.BATAS_UNIT) {
      timers.moveIfWaiting(one.instance(), PmprbKota.WAKTU_BATAS_UNIT, due);
    }
  }
}
