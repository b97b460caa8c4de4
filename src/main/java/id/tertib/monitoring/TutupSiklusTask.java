package id.tertib.monitoring;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Tutup siklus”: says who is not done. */
@Component("tutupSiklus")
final class TutupSiklusTask implements JavaDelegate {

  private final SiklusMonitoring siklus;

  TutupSiklusTask(SiklusMonitoring siklus) {
    this.siklus = siklus;
  }

  @Override
  public void execute(DelegateExecution execution) {
    siklus.tutup(execution.getProcessBusinessKey());
  }
}
