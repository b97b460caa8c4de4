package id.tertib.monitoring.checklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Kirim laporan”: puts the mails to head, Inspektur and Bagian Organisasi into the
 * outbox.
 */
@Component("kirimLaporan")
final class KirimLaporanTask implements JavaDelegate {

  private final LaporanMonitoring laporan;

  KirimLaporanTask(LaporanMonitoring laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.kirim(execution.getProcessBusinessKey());
  }
}
