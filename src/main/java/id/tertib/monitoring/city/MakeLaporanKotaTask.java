package id.tertib.monitoring.city;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Buat laporan kota”: writes DOCX, PDF and XLSX of the city's report. */
@Component("buatLaporanKota")
final class MakeLaporanKotaTask implements JavaDelegate {

  private final LaporanKota laporan;

  MakeLaporanKotaTask(LaporanKota laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.make(execution.getProcessBusinessKey());
  }
}
