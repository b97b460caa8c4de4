package id.tertib.quarter;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.roadmap.Triwulan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a quarter is finished: once every report has its result, at the latest when the quarter
 * after the next begins. Its figures are kept then and never change; what comes later is told
 * apart.
 *
 * <p>The last result closes it just before the commit, when the engine has written the end of the
 * step that brought it. Two reports that end at the same moment wait for one another at the cycle's
 * row, so that the second sees the first.
 */
@Component
class TriwulanClosing implements ApplicationRunner {

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final TriwulanFigures figures;
  private final TransactionTemplate transaction;
  private final AuditTrail trail;
  private final Clock clock;

  TriwulanClosing(
      Cycles cycles,
      OfficeCaseTable cases,
      TriwulanFigures figures,
      TransactionTemplate transaction,
      AuditTrail trail,
      Clock clock) {
    this.cycles = cycles;
    this.cases = cases;
    this.figures = figures;
    this.transaction = transaction;
    this.trail = trail;
    this.clock = clock;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void ended(LaporanTriwulan.Ended report) {
    cycles
        .find(RencanaAksiTriwulan.KEY, report.triwulan().toString())
        .filter(cycle -> cycle.closedAt() == null)
        .ifPresent(cycle -> close(cycle, true, clock.instant()));
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void started(SiklusTriwulan.Started quarter) {
    cycles.all(RencanaAksiTriwulan.KEY).stream()
        .filter(cycle -> cycle.closedAt() == null)
        .filter(cycle -> isOver(cycle, quarter.triwulan()))
        .forEach(cycle -> close(cycle, false, clock.instant()));
  }

  /** Those that were finished before their figures were kept, from the history. */
  @Override
  public void run(ApplicationArguments arguments) {
    var all = cycles.all(RencanaAksiTriwulan.KEY);
    all.stream()
        .filter(cycle -> cycle.closedAt() == null)
        .forEach(
            cycle ->
                finishedAt(cycle, all)
                    .ifPresent(
                        at -> transaction.executeWithoutResult(status -> close(cycle, false, at))));
  }

  private Optional<Instant> finishedAt(Cycle cycle, List<Cycle> all) {
    var afterNext =
        all.stream()
            .filter(other -> isOver(cycle, Triwulan.parse(other.key())))
            .map(Cycle::startedAt);
    return Stream.concat(afterNext, figures.lastResult(cycle).map(this::endOfDay).stream())
        .min(Instant::compareTo);
  }

  /** The engine writes the end of a step a moment after its result. */
  private Instant endOfDay(Instant at) {
    var end = Tanggal.date(at).plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return end.isAfter(clock.instant()) ? clock.instant() : end.minusSeconds(1);
  }

  private static boolean isOver(Cycle cycle, Triwulan running) {
    return Triwulan.parse(cycle.key()).next().compareTo(running) < 0;
  }

  private void close(Cycle cycle, boolean onlyWhenAllEnded, Instant at) {
    cycles.lock(cycle.id());
    var unfinished = cases.countRunning(cycle.id());
    if (onlyWhenAllEnded && unfinished > 0
        || cycles
            .find(cycle.process(), cycle.key())
            .filter(one -> one.closedAt() == null)
            .isEmpty()) {
      return;
    }
    figures.keep(cycle, at);
    cycles.close(cycle.id(), at);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menutup triwulan", cycle.key())
            .change(null, "belum selesai: " + unfinished));
  }
}
