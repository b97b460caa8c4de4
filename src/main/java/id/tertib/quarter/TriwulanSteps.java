package id.tertib.quarter;

import id.tertib.engine.CaseKey;
import id.tertib.procedure.Decision;
import id.tertib.quarter.RencanaAksiTriwulan.Putusan;
import id.tertib.roadmap.ProofAccepted;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.Triwulan;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the end of a quarterly report's step changes; the model's listeners call it. */
@Component("langkahTriwulan")
public class TriwulanSteps {

  private final LaporanTriwulan laporan;
  private final TriwulanReturns returns;
  private final ApplicationEventPublisher events;

  TriwulanSteps(
      LaporanTriwulan laporan, TriwulanReturns returns, ApplicationEventPublisher events) {
    this.laporan = laporan;
    this.returns = returns;
    this.events = events;
  }

  /** Bagian Organisasi accepted the report, or returned it with a date. */
  public void diputuskan(DelegateTask task) {
    var key = task.getExecution().getProcessBusinessKey();
    var decision = Decision.of(task.getVariables());
    if (decision.value().equals(Putusan.KEMBALI)) {
      returns.record(key, decision.due().orElse(null));
    } else {
      laporan.end(key, LaporanTriwulan.DITERIMA);
      var caseKey = CaseKey.parse(key);
      events.publishEvent(
          new ProofAccepted(Semester.of(Triwulan.parse(caseKey.cycle())), caseKey.requireOwner()));
    }
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void dilaporkan(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void putusanDibuka(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void diperiksa(DelegateTask task) {}
}
