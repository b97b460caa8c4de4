package id.tertib.pmprb;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.pmprb.SiklusPmprbTable.Jadwal;
import id.tertib.procedure.CaseTimers;
import id.tertib.procedure.Pelaku;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of the city's PMPRB change; the model calls it. */
@Component("langkahPmprbKota")
public class PmprbKotaSteps {

  private final SiklusKota siklus;
  private final UsulanSiklus usulan;
  private final Ratl ratl;
  private final CaseTimers timers;
  private final DokumenPmprb documents;
  private final Pelaku pelaku;
  private final AuditTrail trail;

  PmprbKotaSteps(
      SiklusKota siklus,
      UsulanSiklus usulan,
      Ratl ratl,
      CaseTimers timers,
      DokumenPmprb documents,
      Pelaku pelaku,
      AuditTrail trail) {
    this.siklus = siklus;
    this.usulan = usulan;
    this.ratl = ratl;
    this.timers = timers;
    this.documents = documents;
    this.pelaku = pelaku;
    this.trail = trail;
  }

  /** Start of the city's case: its key, and what the form of the first step proposes. */
  public void dimulai(DelegateExecution execution) {
    var year = PmprbKota.TAHUN.get(execution);
    var by = pelaku.now();
    siklus.begin(year, execution.getProcessInstanceId(), by);
    execution.setProcessBusinessKey(SiklusPmprb.key(year));
    execution.setVariables(usulan.of(year));
    trail.record(AuditEntry.of(by, "memulai PMPRB kota", SiklusPmprb.key(year)));
  }

  /** The cycle's versions, decree and dates; the rule has looked at them. */
  public void ditetapkan(DelegateTask task) {
    var waliKota = PmprbKota.PERSETUJUAN_WALI_KOTA.find(task).orElse(false);
    siklus.set(
        key(task),
        PmprbKota.VERSI_UNIT.get(task).strip(),
        LocalDate.parse(PmprbKota.BATAS_UNIT.get(task)),
        new Jadwal(
            PmprbKota.VERSI_KOTA.get(task).strip(),
            PmprbKota.INSTRUMEN_HASIL.get(task).strip(),
            PmprbKota.NOMOR_SK.get(task).strip(),
            LocalDate.parse(PmprbKota.TANGGAL_SK.get(task)),
            PmprbKota.DASAR_JADWAL.get(task).strip(),
            LocalDate.parse(PmprbKota.TANGGAL_PANEL_1.get(task)),
            LocalDate.parse(PmprbKota.TANGGAL_PANEL_2.get(task)),
            LocalDate.parse(PmprbKota.BATAS_KIRIM.get(task)),
            waliKota));
    // A checkbox that nobody touched sends nothing, and the gateway asks for it.
    PmprbKota.PERSETUJUAN_WALI_KOTA.set(task, waliKota);
  }

  /** The end of the last day for the offices. */
  public Date batasUnit(DelegateExecution execution) {
    return timers.endOf(siklus.find(key(execution)).orElseThrow().batasUnit());
  }

  public boolean semuaSelesai(DelegateExecution execution) {
    return siklus.allEnded(key(execution));
  }

  public void bukaLembar(DelegateExecution execution) {
    siklus.openSheet(key(execution));
  }

  public void dikirim(DelegateTask task) {
    siklus.sent(
        key(task),
        LocalDate.parse(PmprbKota.TANGGAL_KIRIM.get(task)),
        PmprbKota.TANDA_TERIMA.get(task).strip());
  }

  public void ratlDitetapkan(DelegateTask task) {
    ratl.adopt(key(task), pelaku.now());
    documents.followUpPlan(key(task));
  }

  /** The ministry's scores are there: nothing of this year is open any more. */
  public void selesai(DelegateTask task) {
    siklus.close(key(task));
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }

  private static String key(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
