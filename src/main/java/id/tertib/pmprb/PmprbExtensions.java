package id.tertib.pmprb;

import id.tertib.audit.AuditEntry;
import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineFollower;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.pmprb.SiklusPmprbTable.Day;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The dates of a cycle follow their deadlines and keep their order: the timer of the offices' last
 * day moves with it, and so do the steps that it bounds.
 */
@Component
class PmprbExtensions implements DeadlineFollower {

  private static final String PREFIX = "pmprb-";

  /** Steps that end on one of the dates at the latest. */
  private static final Map<Day, List<String>> STEPS =
      Map.of(
          Day.BATAS_UNIT,
          List.of(
              "pmprb-tunjuk-asesor",
              "pmprb-isi",
              "pmprb-reviu",
              "pmprb-tanda-tangan",
              "pmprb-verifikasi"),
          Day.PANEL_1,
          List.of("pmprb-kota-isi"),
          Day.BATAS_KIRIM,
          List.of("pmprb-berita-acara", "pmprb-setujui", "pmprb-setujui-wali-kota"));

  private final SiklusPmprb siklus;
  private final SiklusPmprbTable table;
  private final Cycles cycles;
  private final CaseTimers timers;
  private final Deadlines deadlines;
  private final WorkingDayCalendar calendar;

  PmprbExtensions(
      SiklusPmprb siklus,
      SiklusPmprbTable table,
      Cycles cycles,
      CaseTimers timers,
      Deadlines deadlines,
      WorkingDayCalendar calendar) {
    this.siklus = siklus;
    this.table = table;
    this.cycles = cycles;
    this.timers = timers;
    this.deadlines = deadlines;
    this.calendar = calendar;
  }

  /** No office is verified and no panel fixed while the cycle's dates move. */
  @Override
  public void lock(String kind, String cycle) {
    if (kind.startsWith(PREFIX)) {
      siklus.cycle(cycle).ifPresent(one -> cycles.lock(one.id()));
    }
  }

  /** A date does not come before the one that it follows, nor after the next that is awaited. */
  @Override
  public Optional<String> refuse(Deadline deadline, LocalDate to) {
    return Day.of(deadline.kind())
        .flatMap(day -> refuse(day, siklus.set(deadline.cycle()), deadline.cycle(), to));
  }

  private Optional<String> refuse(Day day, SiklusPmprbTable.Row row, String cycle, LocalDate to) {
    var days = List.of(Day.values());
    var before = days.subList(0, day.ordinal()).stream().reduce((first, last) -> last);
    if (before.isPresent() && to.isBefore(row.on(before.get()))) {
      return Optional.of(
          "%s lebih awal daripada %s. Pilih hari itu atau sesudahnya."
              .formatted(
                  StringUtils.capitalize(said(day, to)), said(before.get(), row.on(before.get()))));
    }
    return days.stream()
        .skip(day.ordinal() + 1L)
        .filter(next -> isAwaited(next, cycle))
        .findFirst()
        .filter(next -> to.isAfter(row.on(next)))
        .map(
            next ->
                "%s melewati %s. Perpanjang dahulu %s."
                    .formatted(
                        StringUtils.capitalize(said(day, to)),
                        said(next, row.on(next)),
                        next.text()));
  }

  private boolean isAwaited(Day day, String cycle) {
    return deadlines
        .find(day.kind(), cycle)
        .filter(one -> one.state() == Deadline.State.TERBUKA)
        .isPresent();
  }

  private static String said(Day day, LocalDate on) {
    return day.text() + " " + Tanggal.panjang(on);
  }

  @Override
  public void moved(List<Deadline> moved, boolean all) {
    for (var deadline : moved) {
      Day.of(deadline.kind())
          .ifPresent(
              day ->
                  siklus.cycle(deadline.cycle()).ifPresent(one -> move(one, day, deadline.due())));
    }
  }

  private void move(Cycle one, Day day, LocalDate due) {
    var before = siklus.set(one.key()).on(day);
    table.move(one.id(), day, due);
    if (day == Day.BATAS_UNIT) {
      timers.moveIfWaiting(one.instance(), PmprbKota.WAKTU_BATAS_UNIT, due);
    }
    STEPS
        .getOrDefault(day, List.of())
        .forEach(kind -> recount(kind, one.key(), before, due, day.text()));
  }

  /**
   * Open steps that were due on the old date get their own days, up to the new one; none of those
   * that kept to the old date goes beyond one that was brought forward.
   */
  private void recount(String kind, String cycle, LocalDate before, LocalDate now, String date) {
    deadlines.ofCycle(kind, cycle).stream()
        .filter(one -> one.state() == Deadline.State.TERBUKA && !one.due().isAfter(before))
        .filter(one -> one.due().equals(before) || one.due().isAfter(now))
        .forEach(
            one ->
                deadlines.moveTo(
                    kind,
                    one.caseKey(),
                    counted(one.rule(), now),
                    "%s dipindah menjadi %s"
                        .formatted(StringUtils.capitalize(date), Tanggal.panjang(now)),
                    AuditEntry.SYSTEM));
  }

  private LocalDate counted(DueRule rule, LocalDate latest) {
    return rule.kind() == DueRule.Kind.HARI_KERJA
        ? DueRule.workingDays(rule.from(), rule.days(), latest).due(calendar)
        : latest;
  }
}
