package id.tertib.monitoring.city;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Kirim laporan kota”: puts the mails to the Wali Kota and all heads into the outbox.
 */
@Component("kirimLaporanKota")
final class KirimLaporanKotaTask implements JavaDelegate {

  private final LaporanKota laporan;

  KirimLaporanKotaTask(LaporanKota laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.kirim(execution.getProcessBusinessKey());
  }
}
