package id.tertib.quarter;

import id.tertib.procedure.Decision;
import id.tertib.quarter.RencanaAksiTriwulan.Putusan;
import id.tertib.roadmap.ProofAccepted;
import id.tertib.roadmap.Semester;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the end of a quarterly report's step changes; the model's listeners call it. */
@Component("langkahTriwulan")
public class LangkahTriwulan {

  private final LaporanTriwulanRepository laporan;
  private final ApplicationEventPublisher events;

  LangkahTriwulan(LaporanTriwulanRepository laporan, ApplicationEventPublisher events) {
    this.laporan = laporan;
    this.events = events;
  }

  /** Bagian Organisasi accepted the report, or returned it with a date. */
  public void diputuskan(DelegateTask task) {
    var key = task.getExecution().getProcessBusinessKey();
    var decision = Decision.of(task.getVariables());
    if (decision.value().equals(Putusan.KEMBALI)) {
      laporan.kembalikan(key, decision.due().orElse(null));
    } else {
      laporan.hasil(key, LaporanTriwulan.DITERIMA);
      var accepted = laporan.get(key);
      events.publishEvent(
          new ProofAccepted(Semester.of(accepted.triwulan()), accepted.perangkatDaerah()));
    }
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void dilaporkan(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void putusanDibuka(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void diperiksa(DelegateTask task) {}
}
