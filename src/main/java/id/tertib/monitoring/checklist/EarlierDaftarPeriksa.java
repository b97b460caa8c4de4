package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.roadmap.AskedSheet;
import id.tertib.roadmap.ProofSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The checklists of an office; one whose report was sent proves what it says. */
@Component
class EarlierDaftarPeriksa implements ProofSource {

  private final MonitoringRepository monitoring;

  EarlierDaftarPeriksa(MonitoringRepository monitoring) {
    this.monitoring = monitoring;
  }

  @Override
  public List<AskedSheet> of(String office) {
    return monitoring.forOffice(office).stream().map(EarlierDaftarPeriksa::asked).toList();
  }

  private static AskedSheet asked(Monitoring officeCase) {
    return new AskedSheet(
        officeCase.lembarId(),
        officeCase.kunci(),
        "/kemajuan/" + officeCase.perangkatDaerah(),
        officeCase.semester(),
        null,
        officeCase.semester().text(),
        officeCase.perangkatDaerah(),
        officeCase.isReported(),
        Objects.requireNonNullElse(officeCase.hasilPada(), Instant.EPOCH));
  }
}
