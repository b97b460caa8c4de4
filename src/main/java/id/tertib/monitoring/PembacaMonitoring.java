package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.PerangkatDaerahRegister;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceReaders;
import id.tertib.report.LaporanReaders;
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

  @Override
  public boolean mayRead(String userId, id.tertib.report.Laporan laporan) {
    var pd = laporan.office();
    return orang.isIn(userId, Groups.KETUA_TIM)
        || (pd == null
            ? laporanKota(laporan) && orang.isIn(userId, Groups.TIM_ASESOR)
            : menilai(userId, pd));
  }

  /** The city's reports of other procedures are not the assessor team's. */
  private static boolean laporanKota(id.tertib.report.Laporan laporan) {
    return laporan.kind().equals(LaporanKota.JENIS)
        || laporan.kind().equals(LaporanKota.JENIS_SUSULAN);
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
