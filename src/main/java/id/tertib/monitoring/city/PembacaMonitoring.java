package id.tertib.monitoring.city;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceReaders;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.LaporanReaders;
import id.tertib.report.LaporanScope;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Assessors read documents and reports of the offices they assess, the ketua tim those of all. */
@Component
class PembacaMonitoring implements EvidenceReaders, LaporanReaders {

  private final MonitoringRepository monitoring;
  private final People orang;
  private final PerangkatDaerahRegister kantor;

  PembacaMonitoring(MonitoringRepository monitoring, People orang, PerangkatDaerahRegister kantor) {
    this.monitoring = monitoring;
    this.orang = orang;
    this.kantor = kantor;
  }

  @Override
  public boolean mayRead(String userId, Evidence evidence) {
    return orang.isIn(userId, Groups.KETUA_TIM) || menilai(userId, evidence.office());
  }

  /** The city's reports of other procedures are not the assessor team's. */
  @Override
  public LaporanScope of(String userId) {
    var kelompok = orang.groupsOf(userId);
    if (kelompok.contains(Groups.KETUA_TIM)) {
      return LaporanScope.EVERYTHING;
    }
    var dinilai = new HashSet<>(monitoring.dinilai(userId));
    kantor
        .successors()
        .forEach(
            (pd, penerus) -> {
              if (dinilai.contains(penerus.kode())) {
                dinilai.add(pd);
              }
            });
    return new LaporanScope(
        false,
        dinilai,
        false,
        kelompok.contains(Groups.TIM_ASESOR)
            ? Set.of(LaporanKota.JENIS, LaporanKota.JENIS_SUSULAN)
            : Set.of());
  }

  /** Also what a predecessor left to the office that he assesses. */
  private boolean menilai(String userId, String pd) {
    return monitoring.menilai(userId, pd)
        || kantor
            .successor(pd)
            .filter(penerus -> monitoring.menilai(userId, penerus.kode()))
            .isPresent();
  }
}
