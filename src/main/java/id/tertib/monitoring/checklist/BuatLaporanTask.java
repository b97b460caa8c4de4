package id.tertib.monitoring.checklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Buat laporan”: writes DOCX and PDF of one office and keeps their key. */
@Component("buatLaporan")
final class BuatLaporanTask implements JavaDelegate {

  private final LaporanMonitoring laporan;

  BuatLaporanTask(LaporanMonitoring laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.buat(execution.getProcessBusinessKey());
  }
}
