package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.semester.KewajibanMonitoring;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.RencanaMonitoring.Peserta;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.Jabatan;
import id.tertib.procedure.OfficeVariables;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.Authors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the monitoring of each office of a plan. */
@Component
class PerangkatDaerahStarter {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final RencanaMonitoring rencana;
  private final DaftarPeriksa daftarPeriksa;
  private final KewajibanMonitoring kewajiban;
  private final Authors authors;
  private final AuditTrail trail;
  private final RuntimeService runtime;

  PerangkatDaerahStarter(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      RencanaMonitoring rencana,
      DaftarPeriksa daftarPeriksa,
      KewajibanMonitoring kewajiban,
      Authors authors,
      AuditTrail trail,
      RuntimeService runtime) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.rencana = rencana;
    this.daftarPeriksa = daftarPeriksa;
    this.kewajiban = kewajiban;
    this.authors = authors;
    this.trail = trail;
    this.runtime = runtime;
  }

  /**
   * One instance with its checklist for each office of the plan; those already there are left. From
   * here on the closing date is owed.
   */
  void startAll(String cycle) {
    var semester = Semester.parse(cycle);
    var row = siklus.get(semester);
    siklus.kunciUntukDiubah(row.id());
    kewajiban.registerPenutupan(row);
    rencana.peserta(semester).stream()
        .filter(
            peserta ->
                monitoring.find(Monitoring.kunci(semester, peserta.kantor().kode())).isEmpty())
        .forEach(peserta -> start(row, peserta));
  }

  private void start(Siklus row, Peserta peserta) {
    var office = peserta.kantor();
    var key = Monitoring.kunci(row.semester(), office.kode());
    var sheet = daftarPeriksa.buat(row.semester(), office);
    monitoring.buat(row, office.kode(), peserta.asesor(), sheet);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "memulai monitoring", key)
            .change(null, "asesor " + peserta.asesor()));
    var variables = OfficeVariables.of(office, Jabatan.ASESOR, Jabatan.SEKRETARIS);
    variables.put(MonitoringPerangkatDaerah.ASESOR.name(), peserta.asesor());
    variables.put(MonitoringPerangkatDaerah.LAPANGAN.name(), "semua");
    var instance = runtime.startProcessInstanceByKey(MonitoringPerangkatDaerah.KEY, key, variables);
    monitoring.simpanProses(key, instance.getId());
    authors.note(key, PerangkatDaerahProcedure.ASESOR, peserta.asesor());
  }
}
