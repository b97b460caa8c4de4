package id.tertib.monitoring.city;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.Matter;
import id.tertib.access.Reach;
import id.tertib.access.Visibility;
import id.tertib.evidence.EvidenceStore;
import id.tertib.monitoring.checklist.MakeLaporanTask;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Assessors read documents and reports of the offices they assess, also what a predecessor left to
 * them, and the ketua tim those of all; the team reads all deadlines.
 */
@Component
class MonitoringReaders implements CaseReaders {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister offices;

  MonitoringReaders(MonitoringRepository monitoring, PerangkatDaerahRegister offices) {
    this.monitoring = monitoring;
    this.offices = offices;
  }

  /** What no model of monitoring names. */
  @Override
  public List<CaseKind> kinds() {
    return Stream.of(
            MakeLaporanTask.KIND,
            LaporanKota.KIND,
            LaporanKota.SUSULAN_KIND,
            MonitoringKinds.PENUTUPAN)
        .map(CaseKind::open)
        .toList();
  }

  @Override
  public Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
    if (Visibility.leads(groups)) {
      // They read all of it anyway.
      return Map.of();
    }
    var ketua = groups.contains(TimAsesor.KETUA);
    return switch (matter) {
      case CASE ->
          Map.of(
              MonitoringPerangkatDaerah.KEY,
              ketua ? Reach.ALL : Reach.of(monitoring.assessedBy(userId)));
      case DOCUMENT -> Map.of(EvidenceStore.SHARED, assessed(userId, ketua));
      case REPORT -> laporan(assessed(userId, ketua), groups.contains(TimAsesor.TIM));
      case DEADLINE ->
          ketua || groups.contains(TimAsesor.TIM) ? Map.of(EVERY_OPEN_KIND, Reach.ALL) : Map.of();
    };
  }

  /** The city's reports of other procedures are not the assessor team's. */
  private static Map<String, Reach> laporan(Reach assessed, boolean members) {
    var kota = members ? Reach.CITY : Reach.NOTHING;
    return Map.of(
        EVERY_OPEN_KIND, assessed, LaporanKota.KIND, kota, LaporanKota.SUSULAN_KIND, kota);
  }

  private Reach assessed(String userId, boolean ketua) {
    return ketua ? Reach.ALL : Reach.of(denganPendahulu(userId));
  }

  private Set<String> denganPendahulu(String userId) {
    var assessed = new HashSet<>(monitoring.assessedBy(userId));
    offices
        .successors()
        .forEach(
            (pd, penerus) -> {
              if (assessed.contains(penerus.kode())) {
                assessed.add(pd);
              }
            });
    return assessed;
  }
}
