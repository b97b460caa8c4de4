package id.tertib.monitoring.checklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Mulai monitoring perangkat daerah”: one instance and checklist for each office of
 * the plan.
 */
@Component("mulaiPerangkatDaerah")
final class MulaiPerangkatDaerahTask implements JavaDelegate {

  private final PerangkatDaerahStarter starter;

  MulaiPerangkatDaerahTask(PerangkatDaerahStarter starter) {
    this.starter = starter;
  }

  @Override
  public void execute(DelegateExecution execution) {
    starter.startAll(execution.getProcessBusinessKey());
  }
}
