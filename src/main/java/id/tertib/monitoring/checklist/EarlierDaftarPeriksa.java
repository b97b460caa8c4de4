package id.tertib.monitoring.checklist;

import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.roadmap.EarlierSheet;
import id.tertib.roadmap.ProofSource;
import id.tertib.worksheet.Sheets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The checklists of an office; one whose report was sent proves what it says. */
@Component
class EarlierDaftarPeriksa implements ProofSource {

  private final MonitoringRepository monitoring;
  private final Sheets sheets;

  EarlierDaftarPeriksa(MonitoringRepository monitoring, Sheets sheets) {
    this.monitoring = monitoring;
    this.sheets = sheets;
  }

  @Override
  public List<EarlierSheet> of(String office) {
    return monitoring.forOffice(office).stream().map(this::read).toList();
  }

  private EarlierSheet read(Monitoring officeCase) {
    return new EarlierSheet(
        officeCase.semester(),
        null,
        officeCase.semester().text(),
        officeCase.perangkatDaerah(),
        officeCase.isReported(),
        Objects.requireNonNullElse(officeCase.hasilPada(), Instant.EPOCH),
        sheets.read(officeCase.lembarId()).items().stream().filter(DaftarPeriksa::isAksi).toList());
  }
}
