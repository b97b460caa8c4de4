package id.tertib.calendar;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Mulai siklus yang jatuh tempo” of {@code kalender-siklus}. */
@Component("mulaiYangJatuhTempo")
final class StartDueCyclesTask implements JavaDelegate {

  private final CalendarCycles cycles;

  StartDueCyclesTask(CalendarCycles cycles) {
    this.cycles = cycles;
  }

  @Override
  public void execute(DelegateExecution execution) {
    cycles.startWhatIsDue();
  }
}
