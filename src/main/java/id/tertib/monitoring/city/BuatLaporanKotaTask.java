package id.tertib.monitoring.city;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Buat laporan kota”: writes DOCX, PDF and XLSX of the city's report. */
@Component("buatLaporanKota")
final class BuatLaporanKotaTask implements JavaDelegate {

  private final LaporanKota laporan;

  BuatLaporanKotaTask(LaporanKota laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.buat(execution.getProcessBusinessKey());
  }
}
