package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Ganti asesor”: open tasks go to the new one, work done stays. */
@Component("gantiAsesor")
final class ExchangeAsesorTask implements JavaDelegate {

  private final AsesorExchange exchange;

  ExchangeAsesorTask(AsesorExchange exchange) {
    this.exchange = exchange;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var newKode = MonitoringPerangkatDaerah.ASESOR_BARU.get(execution);
    exchange.record(
        execution.getProcessBusinessKey(),
        newKode,
        MonitoringPerangkatDaerah.ALASAN.get(execution),
        MonitoringPerangkatDaerah.OLEH.get(execution));
    execution.getProcessInstance().setVariable(MonitoringPerangkatDaerah.ASESOR.name(), newKode);
  }
}
