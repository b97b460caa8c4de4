package id.tertib.pmprb;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.CaseKey;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Decision;
import id.tertib.procedure.OfficeVariables;
import id.tertib.procedure.Pelaku;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of an office's PMPRB change; the model's listeners call it. */
@Component("langkahPmprb")
public class PmprbSteps {

  /** Verified by Bagian Organisasi: nobody verifies his own office. */
  static final String INSPEKTORAT = "inspektorat";

  static final String TPI = "tpianggota";

  private final SiklusPmprb siklus;
  private final PmprbResults results;
  private final PembagianArea pembagian;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Pelaku pelaku;
  private final AuditTrail trail;

  PmprbSteps(
      SiklusPmprb siklus,
      PmprbResults results,
      PembagianArea pembagian,
      PerangkatDaerahRegister offices,
      People people,
      Pelaku pelaku,
      AuditTrail trail) {
    this.siklus = siklus;
    this.results = results;
    this.pembagian = pembagian;
    this.offices = offices;
    this.people = people;
    this.pelaku = pelaku;
    this.trail = trail;
  }

  /** Start of an office's case: its key, its sheet, who holds its steps. */
  public void dimulai(DelegateExecution execution) {
    var office = offices.get(PmprbPerangkatDaerah.PERANGKAT_DAERAH.get(execution).strip());
    var by = pelaku.now();
    var one =
        siklus.begin(
            PmprbPerangkatDaerah.TAHUN.get(execution),
            office,
            PmprbPerangkatDaerah.BATAS_UNIT
                .find(execution)
                .filter(day -> !day.isBlank())
                .map(LocalDate::parse)
                .orElse(null),
            by);
    execution.setProcessBusinessKey(one.key());
    siklus.setInstance(one, execution.getProcessInstanceId());
    execution.setVariables(
        OfficeVariables.of(office, Jabatan.KEPALA, Jabatan.ASESOR, Jabatan.SEKRETARIS));
    PmprbPerangkatDaerah.PEMVERIFIKASI.set(
        execution, office.kode().equals(INSPEKTORAT) ? Groups.ORGANISASI : TPI);
    pembagian.propose(one.key(), one.sheet(), by);
    trail.record(AuditEntry.of(by, "memulai PMPRB perangkat daerah", one.key()));
  }

  /** The accounts that get a task on the sheet, one each. */
  public List<String> bertugas(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    return pembagian.bertugas(key, siklus.get(key).sheet());
  }

  /** The assessor himself, or nobody once he has left the office's assessors: whoever claims it. */
  public @Nullable String pemegang(DelegateExecution execution, String asesor) {
    var office = offices.current(CaseKey.parse(execution.getProcessBusinessKey()).requireOwner());
    return people.isIn(asesor, office.group(Jabatan.ASESOR)) ? asesor : null;
  }

  /** Whoever handed in another's part holds it from now on, also when it is returned. */
  public void diserahkan(DelegateTask task) {
    var asesor = PmprbPerangkatDaerah.ASESOR.find(task);
    var holder = task.getAssignee();
    if (holder != null && asesor.isPresent() && !asesor.get().equals(holder)) {
      pembagian.handOver(task.getExecution().getProcessBusinessKey(), asesor.get(), holder);
    }
  }

  /** Whether panel 2 fixed the city's values without this office. */
  public boolean menyusul(DelegateExecution execution) {
    var one = siklus.get(execution.getProcessBusinessKey());
    var fixed = siklus.set(CaseKey.parse(one.key()).cycle()).konsensusPada();
    return fixed != null && HasilPmprb.isLate(one, fixed);
  }

  /** The TPI verified the sheet, or returned it. */
  public void diverifikasi(DelegateTask task) {
    if (Decision.of(task.getVariables())
        .value()
        .equals(PmprbPerangkatDaerah.Putusan.TERVERIFIKASI)) {
      results.verified(task.getExecution().getProcessBusinessKey());
    }
  }
}
