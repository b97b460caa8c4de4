package id.tertib.quarter;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.CaseStarts;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.procedure.OfficeVariables;
import id.tertib.roadmap.Triwulan;
import org.springframework.stereotype.Component;

/** Asks an office for its report of a quarter. */
@Component
class LaporanStarter {

  private final TriwulanSheet sheets;
  private final OfficeCaseTable cases;
  private final CaseStarts starts;
  private final AuditTrail trail;

  LaporanStarter(TriwulanSheet sheets, OfficeCaseTable cases, CaseStarts starts, AuditTrail trail) {
    this.sheets = sheets;
    this.cases = cases;
    this.starts = starts;
    this.trail = trail;
  }

  /** Nothing when the office owes nothing in the quarter. */
  void start(Cycle cycle, PerangkatDaerah pd, String by) {
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
