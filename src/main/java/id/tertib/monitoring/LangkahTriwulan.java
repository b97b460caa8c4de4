package id.tertib.monitoring;

import id.tertib.monitoring.RencanaAksiTriwulan.Putusan;
import id.tertib.procedure.Decision;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the end of a quarterly report's step changes; the model's listeners call it. */
@Component("langkahTriwulan")
public class LangkahTriwulan {

  private final LaporanTriwulanRepository laporan;
  private final UsulanTriwulan usulan;

  LangkahTriwulan(LaporanTriwulanRepository laporan, UsulanTriwulan usulan) {
    this.laporan = laporan;
    this.usulan = usulan;
  }

  /** Bagian Organisasi accepted the report, or returned it with a date. */
  public void diputuskan(DelegateTask task) {
    var key = task.getExecution().getProcessBusinessKey();
    var decision = Decision.of(task.getVariables());
    if (decision.value().equals(Putusan.KEMBALI)) {
      laporan.kembalikan(key, decision.due().orElse(null));
    } else {
      laporan.hasil(key, LaporanTriwulan.DITERIMA);
      usulan.perbarui(laporan.get(key));
    }
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void dilaporkan(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void putusanDibuka(DelegateTask task) {}

  /** As {@link #dilaporkan}. */
  public void diperiksa(DelegateTask task) {}
}
