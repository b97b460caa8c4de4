package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringObligations;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.roadmap.Semester;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Mulai monitoring perangkat daerah”: one instance and checklist for each office of
 * the plan; those already there are left. From here on the closing date is owed.
 */
@Component("mulaiPerangkatDaerah")
final class StartPerangkatDaerahTask implements JavaDelegate {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final RencanaMonitoring rencana;
  private final MonitoringObligations obligations;
  private final PerangkatDaerahStarter starter;

  StartPerangkatDaerahTask(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      RencanaMonitoring rencana,
      MonitoringObligations obligations,
      PerangkatDaerahStarter starter) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.rencana = rencana;
    this.obligations = obligations;
    this.starter = starter;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var semester = Semester.parse(execution.getProcessBusinessKey());
    var row = siklus.get(semester);
    siklus.lockForChange(row.id());
    obligations.registerPenutupan(row);
    rencana.peserta(semester).stream()
        .filter(
            peserta -> monitoring.find(Monitoring.key(semester, peserta.kantor().kode())).isEmpty())
        .forEach(peserta -> starter.start(row, peserta));
  }
}
