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
public class LangkahLaporanKota {

  private final SiklusRepository siklus;
  private final LaporanKotaRepository simpanan;
  private final SusulanLaporanKota susulan;
  private final RunningNumbers numbers;
  private final AuditTrail jejak;

  LangkahLaporanKota(
      SiklusRepository siklus,
      LaporanKotaRepository simpanan,
      SusulanLaporanKota susulan,
      RunningNumbers numbers,
      AuditTrail jejak) {
    this.siklus = siklus;
    this.simpanan = simpanan;
    this.susulan = susulan;
    this.numbers = numbers;
    this.jejak = jejak;
  }

  public void persetujuanSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var kunci = kunci(task);
    var satu = siklus.get(Semester.parse(kunci));
    if (MonitoringSemester.KEPUTUSAN.get(execution).equals("setuju")) {
      var nomor =
          numbers.letter("LK-RB", MonitoringSemester.NOMOR_LAPORAN.find(execution).orElse(""));
      simpanan.setujui(satu.id(), nomor, oleh(task));
      jejak.record(AuditEntry.of(oleh(task), "menyetujui laporan kota", kunci).change(null, nomor));
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
    return susulan.keadaan(execution.getProcessBusinessKey());
  }

  private static String kunci(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String oleh(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
