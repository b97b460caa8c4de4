package id.tertib.quarter;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.procedure.OfficeVariables;
import id.tertib.roadmap.Triwulan;
import org.springframework.stereotype.Component;

/** Asks the offices for their reports of a quarter. */
@Component
class LaporanStarter {

  private final TriwulanSheet sheets;
  private final OfficeCaseTable cases;
  private final CaseStarts starts;
  private final PerangkatDaerahRegister offices;
  private final AuditTrail trail;

  LaporanStarter(
      TriwulanSheet sheets,
      OfficeCaseTable cases,
      CaseStarts starts,
      PerangkatDaerahRegister offices,
      AuditTrail trail) {
    this.sheets = sheets;
    this.cases = cases;
    this.starts = starts;
    this.offices = offices;
    this.trail = trail;
  }

  /** Asks every office that exists today. */
  void startAll(Cycle cycle, String by) {
    for (var pd : offices.all()) {
      // An office that is being merged is looked at once that is over.
      offices.hold(pd.kode());
      offices
          .find(pd.kode())
          .filter(PerangkatDaerah::aktif)
          .ifPresent(office -> start(cycle, office, by));
    }
  }

  /** Nothing when the office owes nothing in the quarter. */
  private void start(Cycle cycle, PerangkatDaerah pd, String by) {
    var triwulan = Triwulan.parse(cycle.key());
    var key = LaporanTriwulan.key(triwulan, pd.kode());
    sheets
        .make(triwulan, pd)
        .ifPresent(
            sheet -> {
              var id = cases.create(cycle, pd.kode(), sheet);
              trail.record(AuditEntry.of(by, "meminta laporan triwulan", key));
              cases.setInstance(
                  id,
                  starts.start(
                      RencanaAksiTriwulan.KEY,
                      key,
                      OfficeVariables.of(pd, Jabatan.ASESOR, Jabatan.SEKRETARIS)));
            });
  }
}
