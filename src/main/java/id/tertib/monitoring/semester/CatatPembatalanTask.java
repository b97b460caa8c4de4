package id.tertib.monitoring.semester;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Catat pembatalan”: every office ends, the semester may be started again. */
@Component("catatPembatalan")
final class CatatPembatalanTask implements JavaDelegate {

  private final SiklusMonitoring siklus;

  CatatPembatalanTask(SiklusMonitoring siklus) {
    this.siklus = siklus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    siklus.catatPembatalan(execution.getProcessBusinessKey());
  }
}
