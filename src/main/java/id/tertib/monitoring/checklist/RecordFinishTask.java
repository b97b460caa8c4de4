package id.tertib.monitoring.checklist;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Laporkan ke siklus”: the office has sent its report and counts as done. */
@Component("catatSelesai")
final class RecordFinishTask implements JavaDelegate {

  private final PerangkatDaerahResults results;

  RecordFinishTask(PerangkatDaerahResults results) {
    this.results = results;
  }

  @Override
  public void execute(DelegateExecution execution) {
    results.recordDone(execution.getProcessBusinessKey());
  }
}
