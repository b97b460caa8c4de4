package id.tertib.zona.proses;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Pelaku;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.BatasUsulan;
import id.tertib.zona.usulan.DaftarUsulan;
import id.tertib.zona.usulan.PengirimanUsulan;
import id.tertib.zona.usulan.UsulanTahunan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the city's proposal change; the model calls it. */
@Component("langkahUsulanKota")
public class UsulanKotaSteps {

  private final UsulanTahunan usulan;
  private final DaftarUsulan daftar;
  private final PengirimanUsulan pengiriman;
  private final BatasUsulan batas;
  private final CaseTimers timers;
  private final Pelaku pelaku;
  private final AuditTrail trail;

  UsulanKotaSteps(
      UsulanTahunan usulan,
      DaftarUsulan daftar,
      PengirimanUsulan pengiriman,
      BatasUsulan batas,
      CaseTimers timers,
      Pelaku pelaku,
      AuditTrail trail) {
    this.usulan = usulan;
    this.daftar = daftar;
    this.pengiriman = pengiriman;
    this.batas = batas;
    this.timers = timers;
    this.pelaku = pelaku;
    this.trail = trail;
  }

  /** Start of the city's case of a year: its key, its last day, whoever waits already. */
  public void dimulai(DelegateExecution execution) {
    var year = UsulanZonaIntegritas.TAHUN.get(execution);
    var by = pelaku.now();
    usulan.begin(year, execution.getProcessInstanceId(), by);
    execution.setProcessBusinessKey(ZonaIntegritas.key(year));
    trail.record(AuditEntry.of(by, "membuka usulan zona integritas", ZonaIntegritas.key(year)));
  }

  /** The end of the year's last day. */
  public Date akhir(DelegateExecution execution) {
    return timers.endOf(batas.of(UsulanZonaIntegritas.TAHUN.get(execution)));
  }

  public boolean adaYangMenunggu(DelegateExecution execution) {
    daftar.hold(key(execution));
    return !daftar.isEmpty(key(execution));
  }

  /** A letter after the first is a supplement. */
  public void disusun(DelegateTask task) {
    if (daftar.edition(key(task)) > 1) {
      task.setName("Susun usulan susulan");
      usulan.supplemented(key(task));
    }
  }

  /** Wali Kota signed, or sent it back. */
  public void ditandatangani(DelegateTask task) {
    if (PutusanZona.is(task, UsulanZonaIntegritas.Putusan.TANDATANGANI)) {
      pengiriman.signed(key(task), pelaku.now());
    }
  }

  public void dikirim(DelegateTask task) {
    pengiriman.sent(key(task), pelaku.now());
  }

  /** The last day is over. */
  public void ditutup(DelegateExecution execution) {
    usulan.close(key(execution));
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "menutup usulan zona integritas", key(execution)));
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
