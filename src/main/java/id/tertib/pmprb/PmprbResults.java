package id.tertib.pmprb;

import id.tertib.deadline.Deadlines;
import id.tertib.engine.CaseKey;
import id.tertib.procedure.CaseMessages;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.Cycles;
import id.tertib.procedure.OfficeCaseTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How an office's case ends, and how the city's hears of it. */
@Component
class PmprbResults {

  private final SiklusPmprb siklus;
  private final Cycles cycles;
  private final OfficeCaseTable cases;
  private final Deadlines deadlines;
  private final CaseMessages messages;
  private final DokumenPmprb documents;

  PmprbResults(
      SiklusPmprb siklus,
      Cycles cycles,
      OfficeCaseTable cases,
      Deadlines deadlines,
      CaseMessages messages,
      DokumenPmprb documents) {
    this.siklus = siklus;
    this.cycles = cycles;
    this.cases = cases;
    this.deadlines = deadlines;
    this.messages = messages;
    this.documents = documents;
  }

  /** An office's sheet was verified: it ends with its working paper. */
  void verified(String caseKey) {
    record(caseKey, PmprbPerangkatDaerah.Putusan.TERVERIFIKASI);
    documents.workingPaperOfOffice(caseKey);
  }

  /** A city that waits for its offices hears of it; one that went on takes no notice. */
  void record(String caseKey, String result) {
    var cycle = siklus.cycle(CaseKey.parse(caseKey).cycle()).orElseThrow();
    cycles.lock(cycle.id());
    cases.end(siklus.get(caseKey).id(), result, null);
    if (allEnded(cycle)) {
      deadlines.met(PmprbKinds.BATAS_UNIT, cycle.key());
    }
    messages.told(PmprbKota.PESAN_TERVERIFIKASI, cycle.key(), Map.of());
  }

  boolean allEnded(Cycle cycle) {
    return cases.countRunning(cycle.id()) == 0;
  }
}
