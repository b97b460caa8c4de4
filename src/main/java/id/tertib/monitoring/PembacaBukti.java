package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceReaders;
import org.springframework.stereotype.Component;

/** Assessors read the documents of the offices they assess, the ketua tim those of all. */
@Component
class PembacaBukti implements EvidenceReaders {

  private final MonitoringRepository monitoring;
  private final People orang;

  PembacaBukti(MonitoringRepository monitoring, People orang) {
    this.monitoring = monitoring;
    this.orang = orang;
  }

  @Override
  public boolean mayRead(String userId, Evidence evidence) {
    return orang.isIn(userId, Groups.KETUA_TIM) || monitoring.menilai(userId, evidence.office());
  }
}
