package id.tertib.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Mulai siklus yang jatuh tempo” of {@code kalender-siklus}. */
@Component("mulaiYangJatuhTempo")
final class MulaiYangJatuhTempoTask implements JavaDelegate {

  private final KalenderSiklus kalender;

  MulaiYangJatuhTempoTask(KalenderSiklus kalender) {
    this.kalender = kalender;
  }

  @Override
  public void execute(DelegateExecution execution) {
    kalender.startWhatIsDue();
  }
}
