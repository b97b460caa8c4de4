package id.tertib.pmprb;

import id.tertib.deadline.Withdrawals;
import id.tertib.procedure.CaseArchive;
import id.tertib.procedure.CaseEndings;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Ends a year that was taken back: its cases, its deadlines; its sheets go to the archive. */
@Component
class AkhirSiklusPmprb {

  /** How an office's case ends. */
  static final String DIBATALKAN = "dibatalkan";

  private static final char ARCHIVED = '~';

  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final CaseEndings endings;
  private final CaseArchive archive;
  private final Withdrawals deadlines;

  AkhirSiklusPmprb(
      Cycles cycles,
      OfficeCaseTable cases,
      CaseEndings endings,
      CaseArchive archive,
      Withdrawals deadlines) {
    this.cycles = cycles;
    this.cases = cases;
    this.endings = endings;
    this.archive = archive;
    this.deadlines = deadlines;
  }

  /** The key under which the sheets of a year are read once it was taken back. */
  static String archive(Cycle cycle) {
    return cycle.key() + ARCHIVED + cycle.id();
  }

  /** Two at once wait for one another, and the second finds nothing to cancel. */
  void hold(Cycle cycle) {
    cycles.lock(cycle.id());
  }

  /** Deadlines first, so that they keep the reason when their tasks go. */
  void end(Cycle cycle, String reason, String by) {
    deadlines.withdraw(cycle.key(), reason, by);
    endings.end(Objects.requireNonNull(cycle.instance()), reason);
    var suffix = ARCHIVED + String.valueOf(cycle.id());
    for (var one : cases.ofCycle(cycle.id())) {
      end(one, reason);
      archive.move(one.key(), one.key() + suffix);
    }
    archive.move(cycle.key(), cycle.key() + suffix);
    cycles.cancel(cycle.id());
  }

  private void end(OfficeCase one, String reason) {
    if (one.isRunning()) {
      if (one.instance() != null) {
        endings.end(one.instance(), reason);
      }
      cases.end(one.id(), DIBATALKAN, reason);
    }
  }
}
