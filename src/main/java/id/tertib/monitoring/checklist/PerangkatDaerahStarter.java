package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.RencanaMonitoring.Peserta;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.office.Jabatan;
import id.tertib.procedure.OfficeVariables;
import id.tertib.worksheet.Authors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the monitoring of an office. */
@Component
class PerangkatDaerahStarter {

  private final MonitoringRepository monitoring;
  private final DaftarPeriksaSheet daftarPeriksa;
  private final Authors authors;
  private final AuditTrail trail;
  private final RuntimeService runtime;

  PerangkatDaerahStarter(
      MonitoringRepository monitoring,
      DaftarPeriksaSheet daftarPeriksa,
      Authors authors,
      AuditTrail trail,
      RuntimeService runtime) {
    this.monitoring = monitoring;
    this.daftarPeriksa = daftarPeriksa;
    this.authors = authors;
    this.trail = trail;
    this.runtime = runtime;
  }

  /** One instance with its checklist. */
  void start(Siklus row, Peserta peserta) {
    var office = peserta.kantor();
    var key = Monitoring.key(row.semester(), office.kode());
    var sheet = daftarPeriksa.create(row.semester(), office);
    monitoring.create(row, office.kode(), peserta.asesor(), sheet);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "memulai monitoring", key)
            .change(null, "asesor " + peserta.asesor()));
    var variables = OfficeVariables.of(office, Jabatan.ASESOR, Jabatan.SEKRETARIS);
    variables.put(MonitoringPerangkatDaerah.ASESOR.name(), peserta.asesor());
    variables.put(MonitoringPerangkatDaerah.LAPANGAN.name(), "semua");
    var instance = runtime.startProcessInstanceByKey(MonitoringPerangkatDaerah.KEY, key, variables);
    monitoring.saveProcess(key, instance.getId());
    authors.note(key, PerangkatDaerahProcedure.ASESOR, peserta.asesor());
  }
}
