package id.tertib.zona.proses;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.office.Jabatan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.procedure.OfficeVariables;
import id.tertib.procedure.Pelaku;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tahap;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the steps of a unit change up to its evaluation; the model calls it. */
@Component("langkahZona")
public class ZonaSteps {

  private final PerkaraDesk perkara;
  private final PerkaraZonaTable table;
  private final UnitDesk units;
  private final KeadaanPerkara keadaan;
  private final RencanaZona rencana;
  private final Pelaku pelaku;
  private final AuditTrail trail;

  ZonaSteps(
      PerkaraDesk perkara,
      PerkaraZonaTable table,
      UnitDesk units,
      KeadaanPerkara keadaan,
      RencanaZona rencana,
      Pelaku pelaku,
      AuditTrail trail) {
    this.perkara = perkara;
    this.table = table;
    this.units = units;
    this.keadaan = keadaan;
    this.rencana = rencana;
    this.pelaku = pelaku;
    this.trail = trail;
  }

  /** Start of a unit's case: its key, its sheet, who holds its steps, where it begins. */
  public void dimulai(DelegateExecution execution) {
    var unit = units.get(ZonaIntegritas.UNIT.get(execution).strip());
    var by = pelaku.now();
    var one = perkara.begin(ZonaIntegritas.TAHUN.get(execution), unit, by);
    execution.setProcessBusinessKey(one.kunci());
    table.setInstance(one.kunci(), execution.getProcessInstanceId());
    execution.setVariables(OfficeVariables.of(unit.unit().office(), Jabatan.KEPALA));
    ZonaIntegritas.OPERATOR.set(execution, UnitLayananRegister.operatorGroup(unit.kode()));
    // A holder goes on building, whatever stage was entered of it.
    ZonaIntegritas.TAHAP.set(execution, unit.predikat().pemegang() ? Tahap.DIBANGUN : unit.tahap());
    trail.record(AuditEntry.of(by, "membuka zona integritas", one.kunci()));
  }

  /** The unit declared its zone, on the day that stands in the row. */
  public void dicanangkan(DelegateTask task) {
    var key = key(task);
    var row = keadaan.row(DaftarZona.PENCANANGAN, key).orElseThrow();
    keadaan.enter(
        key,
        Hal.TAHAP,
        Tahap.DICANANGKAN.name(),
        LocalDate.parse(row.value(DaftarZona.TANGGAL)),
        row.value(DaftarZona.DOKUMEN),
        DaftarZona.PENCANANGAN,
        pelaku.now());
  }

  /** The criteria that the decree is judged by. */
  public void kriteria(DelegateTask task) {
    rencana.proposeCriteria(key(task), pelaku.now());
  }

  /** Wali Kota signed the decree, or sent it back. */
  public void ditetapkan(DelegateTask task) {
    if (!PutusanZona.is(task, ZonaIntegritas.Putusan.TETAPKAN)) {
      return;
    }
    var key = key(task);
    var row = keadaan.row(DaftarZona.SK_PENETAPAN, key).orElseThrow();
    keadaan.enter(
        key,
        Hal.TAHAP,
        Tahap.DIBANGUN.name(),
        LocalDate.parse(row.value(DaftarZona.TANGGAL)),
        row.value(DaftarZona.NOMOR),
        DaftarZona.SK_PENETAPAN,
        pelaku.now());
  }

  /** The plan stands: its days go into the register of deadlines. */
  public void direncanakan(DelegateTask task) {
    rencana.begin(key(task));
  }

  /** Building is over for this year's proposal; nothing of the plan is owed any more. */
  public void dibangun(DelegateTask task) {
    rencana.end(key(task));
  }

  private static String key(DelegateTask task) {
    return task.getExecution().getProcessBusinessKey();
  }
}
