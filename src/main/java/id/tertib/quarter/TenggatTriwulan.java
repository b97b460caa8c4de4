package id.tertib.quarter;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.deadline.DueRule;
import id.tertib.procedure.Parameters;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * When a quarterly report is due: on the last working day of its quarter; after Bagian Organisasi
 * returned it, on the day that was given with the return.
 */
@Component("tenggatTriwulan")
public class TenggatTriwulan {

  static final String PERBAIKAN_DAYS = "hari_perbaikan_triwulan";

  private final TriwulanReturns returns;
  private final Parameters parameters;
  private final WorkingDayCalendar calendar;
  private final Clock clock;

  TenggatTriwulan(
      TriwulanReturns returns, Parameters parameters, WorkingDayCalendar calendar, Clock clock) {
    this.returns = returns;
    this.parameters = parameters;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Called by models that were deployed before steps were described: the day's end. */
  public Date laporan(DelegateExecution execution) {
    return Date.from(
        rule(execution.getProcessBusinessKey())
            .due(calendar)
            .atTime(LocalTime.of(23, 59, 59))
            .atZone(clock.getZone())
            .toInstant());
  }

  /** Of both of the office's steps. */
  DueRule rule(String caseKey) {
    return returns
        .last(caseKey)
        .map(
            last ->
                last.tenggat() != null
                    ? DueRule.fixed(last.tenggat())
                    : DueRule.workingDays(last.hari(), parameters.days(PERBAIKAN_DAYS), null))
        .orElseGet(() -> DueRule.lastWorkingDay(LaporanTriwulan.triwulan(caseKey).lastDay()));
  }
}
