package id.tertib.monitoring.city;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.procedure.RunningNumbers;
import id.tertib.roadmap.Semester;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What happens when a step of the city's report begins or ends; the model's listeners call it. */
@Component("langkahLaporanKota")
public class LaporanKotaSteps {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository stored;
  private final SusulanLaporanKota susulan;
  private final RunningNumbers numbers;
  private final AuditTrail trail;

  LaporanKotaSteps(
      SiklusRepository siklus,
      LaporanKotaRepository stored,
      SusulanLaporanKota susulan,
      RunningNumbers numbers,
      AuditTrail trail) {
    this.siklus = siklus;
    this.stored = stored;
    this.susulan = susulan;
    this.numbers = numbers;
    this.trail = trail;
  }

  public void persetujuanSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var key = key(task);
    var one = siklus.get(Semester.parse(key));
    if (MonitoringSemester.KEPUTUSAN.get(execution).equals("setuju")) {
      var number =
          numbers.letter("LK-RB", MonitoringSemester.NOMOR_LAPORAN.find(execution).orElse(""));
      stored.approve(one.id(), number, by(task));
      trail.record(AuditEntry.of(by(task), "menyetujui laporan kota", key).change(null, number));
    }
  }

  /** Called by models that were deployed before; {@link id.tertib.procedure} does it now. */
  public void tinjauanSelesai(DelegateTask task) {}

  /** As {@link #tinjauanSelesai}. */
  public void persetujuanDibuka(DelegateTask task) {}

  /**
   * What the gateway after the report asks.
   *
   * @return {@code ada} when offices got their result since the closing, {@code ditunggu} while
   *     some have none, {@code lengkap}
   */
  public String susulan(DelegateExecution execution) {
    return susulan.state(execution.getProcessBusinessKey());
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String by(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
