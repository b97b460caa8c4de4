package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceReaders;
import id.tertib.report.LaporanReaders;
import org.springframework.stereotype.Component;

/** Assessors read documents and reports of the offices they assess, the ketua tim those of all. */
@Component
class PembacaMonitoring implements EvidenceReaders, LaporanReaders {

  private final MonitoringRepository monitoring;
  private final People orang;

  PembacaMonitoring(MonitoringRepository monitoring, People orang) {
    this.monitoring = monitoring;
    this.orang = orang;
  }

  @Override
  public boolean mayRead(String userId, Evidence evidence) {
    return orang.isIn(userId, Groups.KETUA_TIM) || monitoring.menilai(userId, evidence.office());
  }

  @Override
  public boolean mayRead(String userId, id.tertib.report.Laporan laporan) {
    var kantor = laporan.office();
    return orang.isIn(userId, Groups.KETUA_TIM)
        || (kantor == null
            ? orang.isIn(userId, Groups.TIM_ASESOR)
            : monitoring.menilai(userId, kantor));
  }
}
