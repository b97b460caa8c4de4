package id.tertib.monitoring.city;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Buat addendum laporan kota”: reports and mails what came after the closing. */
@Component("buatSusulan")
final class BuatSusulanTask implements JavaDelegate {

  private final LaporanKota laporan;

  BuatSusulanTask(LaporanKota laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.susulkan(execution.getProcessBusinessKey());
  }
}
