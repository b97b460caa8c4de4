package id.tertib.monitoring;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Catat tanpa hasil”: the office is closed with a reason. */
@Component("catatTanpaHasil")
final class CatatTanpaHasilTask implements JavaDelegate {

  private final PelaksanaanMonitoring pelaksanaan;

  CatatTanpaHasilTask(PelaksanaanMonitoring pelaksanaan) {
    this.pelaksanaan = pelaksanaan;
  }

  @Override
  public void execute(DelegateExecution execution) {
    pelaksanaan.catatTanpaHasil(
        execution.getProcessBusinessKey(),
        MonitoringPerangkatDaerah.ALASAN.get(execution),
        MonitoringPerangkatDaerah.OLEH.get(execution));
  }
}
