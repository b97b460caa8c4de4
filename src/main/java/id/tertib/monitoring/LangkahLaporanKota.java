package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.model.Semester;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What happens when a step of the city's report begins or ends; the model's listeners call it. */
@Component("langkahLaporanKota")
public class LangkahLaporanKota {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final LaporanKotaRepository simpanan;
  private final LaporanKota laporan;
  private final TenggatMonitoring tenggat;
  private final People orang;
  private final AuditTrail jejak;

  LangkahLaporanKota(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      LaporanKotaRepository simpanan,
      LaporanKota laporan,
      TenggatMonitoring tenggat,
      People orang,
      AuditTrail jejak) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.simpanan = simpanan;
    this.laporan = laporan;
    this.tenggat = tenggat;
    this.orang = orang;
    this.jejak = jejak;
  }

  public void tinjauanSelesai(DelegateTask task) {
    jejak.record(AuditEntry.of(oleh(task), "menyelesaikan", kunci(task)).detail(task.getName()));
  }

  /** A decision is made anew each time; the one before would stand in the form. */
  public void persetujuanDibuka(DelegateTask task) {
    var execution = task.getExecution();
    execution.removeVariable(MonitoringSemester.KEPUTUSAN.name());
    execution.removeVariable(MonitoringSemester.CATATAN.name());
  }

  public void persetujuanSelesai(DelegateTask task) {
    var execution = task.getExecution();
    var kunci = kunci(task);
    var satu = siklus.get(Semester.parse(kunci));
    if (MonitoringSemester.KEPUTUSAN.get(execution).equals("setuju")) {
      siklus.kunciSemua();
      var tahun = tenggat.hariIni().getYear();
      var nomor =
          MonitoringSemester.NOMOR_LAPORAN
              .find(execution)
              .map(String::strip)
              .filter(teks -> !teks.isEmpty())
              .orElseGet(() -> "%d/LK-RB/%d".formatted(simpanan.banyak(tahun) + 1, tahun));
      simpanan.setujui(satu.id(), nomor, oleh(task));
      jejak.record(AuditEntry.of(oleh(task), "menyetujui laporan kota", kunci).change(null, nomor));
      return;
    }
    var catatan = MonitoringSemester.CATATAN.get(execution);
    monitoring.kembalikan(
        kunci,
        MonitoringSemester.TINJAU_LAPORAN_KOTA,
        oleh(task),
        orang.groupName(Groups.SEKDA),
        catatan,
        null);
    jejak.record(AuditEntry.of(oleh(task), "mengembalikan laporan kota", kunci).because(catatan));
  }

  /**
   * What the gateway after the report asks.
   *
   * @return {@code ada} when offices got their result since the closing, {@code ditunggu} while
   *     some have none, {@code lengkap}
   */
  public String susulan(DelegateExecution execution) {
    return laporan.susulan(execution.getProcessBusinessKey());
  }

  private static String kunci(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String oleh(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
