package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Catat tanpa hasil”: the office is closed with a reason. */
@Component("catatTanpaHasil")
final class RecordTanpaHasilTask implements JavaDelegate {

  private final PerangkatDaerahResults results;

  RecordTanpaHasilTask(PerangkatDaerahResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution execution) {
    results.recordWithout(
        execution.getProcessBusinessKey(),
        MonitoringPerangkatDaerah.ALASAN.get(execution),
        MonitoringPerangkatDaerah.OLEH.get(execution));
  }
}
