package id.tertib.monitoring.city;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.Matter;
import id.tertib.access.Reach;
import id.tertib.evidence.EvidenceStore;
import id.tertib.monitoring.checklist.BuatLaporanTask;
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
class PembacaMonitoring implements CaseReaders {

  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;

  PembacaMonitoring(MonitoringRepository monitoring, PerangkatDaerahRegister kantor) {
    this.monitoring = monitoring;
    this.kantor = kantor;
  }

  /** What no model of monitoring names. */
  @Override
  public List<CaseKind> kinds() {
    return Stream.of(
            BuatLaporanTask.JENIS,
            LaporanKota.JENIS,
            LaporanKota.JENIS_SUSULAN,
            MonitoringKinds.PENUTUPAN)
        .map(CaseKind::open)
        .toList();
  }

  @Override
  public Map<String, Reach> of(String userId, Set<String> kelompok, Matter matter) {
    var ketua = kelompok.contains(TimAsesor.KETUA);
    return switch (matter) {
      case CASE ->
          Map.of(
              MonitoringPerangkatDaerah.KEY,
              ketua ? Reach.ALL : Reach.of(monitoring.dinilai(userId)));
      case DOCUMENT -> Map.of(EvidenceStore.SHARED, dinilai(userId, ketua));
      case REPORT -> laporan(dinilai(userId, ketua), kelompok.contains(TimAsesor.TIM));
      case DEADLINE ->
          ketua || kelompok.contains(TimAsesor.TIM) ? Map.of(EVERY_OPEN_KIND, Reach.ALL) : Map.of();
    };
  }

  /** The city's reports of other procedures are not the assessor team's. */
  private static Map<String, Reach> laporan(Reach dinilai, boolean anggota) {
    var kota = anggota ? Reach.CITY : Reach.NOTHING;
    return Map.of(
        EVERY_OPEN_KIND, dinilai, LaporanKota.JENIS, kota, LaporanKota.JENIS_SUSULAN, kota);
  }

  private Reach dinilai(String userId, boolean ketua) {
    return ketua ? Reach.ALL : Reach.of(denganPendahulu(userId));
  }

  private Set<String> denganPendahulu(String userId) {
    var dinilai = new HashSet<>(monitoring.dinilai(userId));
    kantor
        .successors()
        .forEach(
            (pd, penerus) -> {
              if (dinilai.contains(penerus.kode())) {
                dinilai.add(pd);
              }
            });
    return dinilai;
  }
}
