package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.RencanaAksiTriwulan.Putusan;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happens when a step of a quarterly report begins or ends; the model's listeners call it. */
@Component("langkahTriwulan")
public class LangkahTriwulan {

  private final LaporanTriwulanRepository laporan;
  private final MonitoringRepository monitoring;
  private final UsulanTriwulan usulan;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final AuditTrail jejak;

  LangkahTriwulan(
      LaporanTriwulanRepository laporan,
      MonitoringRepository monitoring,
      UsulanTriwulan usulan,
      PerangkatDaerahRegister kantor,
      People orang,
      AuditTrail jejak) {
    this.laporan = laporan;
    this.monitoring = monitoring;
    this.usulan = usulan;
    this.kantor = kantor;
    this.orang = orang;
    this.jejak = jejak;
  }

  public void dilaporkan(DelegateTask task) {
    jejak.record(AuditEntry.of(oleh(task), "menyelesaikan laporan triwulan", kunci(task)));
  }

  /** A decision is made anew each time; the one before would stand in the form. */
  public void putusanDibuka(DelegateTask task) {
    var execution = task.getExecution();
    execution.removeVariable(RencanaAksiTriwulan.KEPUTUSAN.name());
    execution.removeVariable(RencanaAksiTriwulan.CATATAN.name());
    execution.removeVariable(RencanaAksiTriwulan.TENGGAT_PERBAIKAN.name());
  }

  /** The sekretaris looked at the report. */
  public void diperiksa(DelegateTask task) {
    if (dikembalikan(task)) {
      var pd = kantor.current(LaporanTriwulan.perangkatDaerah(kunci(task)));
      kembalikan(task, pd.group(Jabatan.SEKRETARIS), null);
    } else {
      jejak.record(AuditEntry.of(oleh(task), "meneruskan laporan triwulan", kunci(task)));
    }
  }

  /** Bagian Organisasi accepted the report, or returned it with a date. */
  public void diputuskan(DelegateTask task) {
    if (dikembalikan(task)) {
      var tanggal =
          RencanaAksiTriwulan.TENGGAT_PERBAIKAN
              .find(task.getExecution())
              .filter(teks -> !teks.isBlank())
              .map(LocalDate::parse)
              .orElse(null);
      laporan.kembalikan(kunci(task), tanggal);
      kembalikan(task, Groups.ORGANISASI, tanggal);
    } else {
      laporan.hasil(kunci(task), LaporanTriwulan.DITERIMA);
      usulan.perbarui(laporan.get(kunci(task)));
      jejak.record(AuditEntry.of(oleh(task), "menerima laporan triwulan", kunci(task)));
    }
  }

  private void kembalikan(DelegateTask task, String kelompok, @Nullable LocalDate tanggal) {
    var catatan = RencanaAksiTriwulan.CATATAN.get(task.getExecution());
    monitoring.kembalikan(
        kunci(task),
        RencanaAksiTriwulan.LAPORKAN,
        oleh(task),
        orang.groupName(kelompok),
        catatan,
        tanggal);
    jejak.record(
        AuditEntry.of(oleh(task), "mengembalikan laporan triwulan", kunci(task)).because(catatan));
  }

  private static boolean dikembalikan(DelegateTask task) {
    return RencanaAksiTriwulan.KEPUTUSAN.get(task.getExecution()).equals(Putusan.KEMBALI);
  }

  private static String kunci(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String oleh(DelegateTask task) {
    return Optional.ofNullable(task.getAssignee()).orElse(AuditEntry.SYSTEM);
  }
}
