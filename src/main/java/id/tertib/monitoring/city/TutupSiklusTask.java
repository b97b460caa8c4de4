package id.tertib.monitoring.city;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Tutup siklus dan hitung angka kota”: keeps the data as they stand. */
@Component("tutupSiklus")
final class TutupSiklusTask implements JavaDelegate {

  private final LaporanKota laporan;

  TutupSiklusTask(LaporanKota laporan) {
    this.laporan = laporan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    laporan.tutup(execution.getProcessBusinessKey());
  }
}
