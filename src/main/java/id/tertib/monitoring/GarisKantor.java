package id.tertib.monitoring;

import id.tertib.access.PerangkatDaerahRegister;
import id.tertib.monitoring.model.Semester;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** For which offices a case speaks: its own, and those that were merged into it. */
@Component
class GarisKantor {

  private final PerangkatDaerahRegister kantor;
  private final MonitoringRepository monitoring;

  GarisKantor(PerangkatDaerahRegister kantor, MonitoringRepository monitoring) {
    this.kantor = kantor;
    this.monitoring = monitoring;
  }

  /**
   * Codes, predecessors first and the office itself last. A predecessor that still has a case of
   * its own in this semester is asked there, and so are its own predecessors.
   */
  List<String> dari(String kode, Semester semester) {
    var sendiri = new HashSet<String>();
    var garis = new ArrayList<String>();
    for (var satu : kantor.lineage(kode)) {
      if (!satu.equals(kode) && monitoring.find(Monitoring.kunci(semester, satu)).isPresent()) {
        sendiri.addAll(kantor.lineage(satu));
      }
      garis.add(satu);
    }
    garis.removeAll(sendiri);
    return List.copyOf(garis);
  }
}
