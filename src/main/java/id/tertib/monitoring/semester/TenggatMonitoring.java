package id.tertib.monitoring.semester;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.monitoring.semester.TenggatCalculation.Calculated;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.Semester;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When each step is due, at the end of that day. The models ask this bean. */
@Component("tenggatMonitoring")
public class TenggatMonitoring {

  private final TenggatCalculation calculation;
  private final SiklusRepository siklus;
  private final Parameters parameters;
  private final WorkingDayCalendar calendar;
  private final CaseTimers timers;
  private final Clock clock;

  TenggatMonitoring(
      TenggatCalculation calculation,
      SiklusRepository siklus,
      Parameters parameters,
      WorkingDayCalendar calendar,
      CaseTimers timers,
      Clock clock) {
    this.timers = timers;
    this.calculation = calculation;
    this.siklus = siklus;
    this.parameters = parameters;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Planning and its approval. */
  public Date rencana() {
    return endOfDay(calculation.rencana());
  }

  public Date daftarPeriksa(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
  }

  public Date observasi(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.OBSERVASI);
  }

  public Date wawancara(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.WAWANCARA);
  }

  public Date analisis(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.ANALISIS);
  }

  public Date tanggapan(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.TANGGAPAN);
  }

  public Date reviu(DelegateExecution execution) {
    return ofStep(execution, MonitoringPerangkatDaerah.REVIU_KETUA_TIM);
  }

  public Date tindakLanjut() {
    return endOfDay(calculation.tindakLanjut());
  }

  /** Reviewing and approving the city's report, each. */
  public Date laporanKota() {
    return endOfDay(calculation.laporanKota());
  }

  /** The cycle's closing date. */
  public Date penutupan(DelegateExecution execution) {
    return endOfDay(
        calculation.penutupan(siklus.get(Semester.parse(execution.getProcessBusinessKey()))));
  }

  private Date ofStep(DelegateExecution execution, String step) {
    return endOfDay(calculation.ofStep(execution.getProcessBusinessKey(), step));
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** A working day so many days from now, for proposals. */
  public LocalDate after(String dayParameter) {
    return calendar.add(today(), parameters.days(dayParameter)).date();
  }

  private Date endOfDay(Calculated calculated) {
    return timers.endOf(calculated.rule().due(calendar));
  }
}
