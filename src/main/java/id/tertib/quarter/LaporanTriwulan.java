package id.tertib.quarter;

import id.tertib.engine.CaseKey;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.roadmap.Triwulan;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The quarterly reports of the offices, e.g. {@code 2026-TW4/dinkes}. */
@Component
class LaporanTriwulan {

  static final String DITERIMA = "diterima";
  static final String DITUTUP = "ditutup";

  private final OfficeCaseTable cases;
  private final ApplicationEventPublisher events;

  LaporanTriwulan(OfficeCaseTable cases, ApplicationEventPublisher events) {
    this.cases = cases;
    this.events = events;
  }

  /** The report of an office has its result. */
  record Ended(Triwulan triwulan) {}

  static Triwulan triwulan(OfficeCase laporan) {
    return triwulan(laporan.key());
  }

  static Triwulan triwulan(String key) {
    return Triwulan.parse(CaseKey.parse(key).cycle());
  }

  static String key(Triwulan triwulan, String office) {
    return new CaseKey(triwulan.toString(), office).toString();
  }

  /** Only what was accepted proves anything. */
  static boolean isAccepted(OfficeCase laporan) {
    return DITERIMA.equals(laporan.result());
  }

  Optional<OfficeCase> find(String key) {
    return cases.find(RencanaAksiTriwulan.KEY, key);
  }

  List<OfficeCase> ofTriwulan(Triwulan triwulan) {
    return cases.ofCycle(RencanaAksiTriwulan.KEY, triwulan.toString());
  }

  /** Those of an office, oldest quarter first. */
  List<OfficeCase> ofOffice(String office) {
    return cases.ofOffice(RencanaAksiTriwulan.KEY, office);
  }

  void end(String key, String result) {
    cases.end(find(key).orElseThrow().id(), result, null);
    events.publishEvent(new Ended(triwulan(key)));
  }
}
