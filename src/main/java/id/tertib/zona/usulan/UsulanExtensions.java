package id.tertib.zona.usulan;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.procedure.CaseTimers;
import id.tertib.zona.syarat.BatasUsulan;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The end of a year's proposals follows its deadline, and so do the steps that it bounds. */
@Component
class UsulanExtensions implements DeadlineFollower {

  private final UsulanTahunan usulan;
  private final DaftarUsulan daftar;
  private final CaseTimers timers;
  private final Deadlines deadlines;
  private final WorkingDayCalendar calendar;

  UsulanExtensions(
      UsulanTahunan usulan,
      DaftarUsulan daftar,
      CaseTimers timers,
      Deadlines deadlines,
      WorkingDayCalendar calendar) {
    this.usulan = usulan;
    this.daftar = daftar;
    this.timers = timers;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  /** Nobody is decided, sent or closed while the day moves. */
  @Override
  public void lock(String kind, String cycle) {
    if (kind.equals(BatasUsulan.KIND)) {
      daftar.hold(cycle);
    }
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    for (var one : moved) {
      if (one.kind().equals(BatasUsulan.KIND)) {
        usulan
            .find(one.cycle())
            .ifPresent(
                cycle ->
                    timers.moveIfWaiting(
                        cycle.instance(), UsulanZonaIntegritas.WAKTU_BATAS, one.due()));
        UsulanKinds.STEPS.forEach(kind -> recount(kind, one.cycle(), one.due()));
      }
    }
  }

  private void recount(String kind, String key, LocalDate last) {
    deadlines
        .find(kind, key)
        .filter(step -> step.state() == Deadline.State.TERBUKA)
        .filter(step -> !counted(step, last).equals(step.due()))
        .ifPresent(
            step ->
                deadlines.moveTo(
                    kind,
                    key,
                    counted(step, last),
                    "Batas usulan dipindah menjadi %s".formatted(Tanggal.panjang(last)),
                    AuditEntry.SYSTEM));
  }

  /** Its own days up to the last; a supplement has them all. */
  private LocalDate counted(Deadline step, LocalDate last) {
    var rule = step.rule();
    if (rule.kind() == DueRule.Kind.HARI_KERJA) {
      return DueRule.workingDays(rule.from(), rule.days(), last).due(calendar);
    }
    var supplement = step.kind().equals(UsulanKinds.SUSUN) && daftar.edition(step.caseKey()) > 1;
    return supplement || step.due().isAfter(last) ? last : step.due();
  }
}
