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
class DaftarPeriksaTerdahulu implements ProofSource {

  private final MonitoringRepository monitoring;
  private final Sheets sheets;

  DaftarPeriksaTerdahulu(MonitoringRepository monitoring, Sheets sheets) {
    this.monitoring = monitoring;
    this.sheets = sheets;
  }

  @Override
  public List<EarlierSheet> of(String office) {
    return monitoring.bagi(office).stream().map(this::read).toList();
  }

  private EarlierSheet read(Monitoring kasus) {
    return new EarlierSheet(
        kasus.semester(),
        null,
        kasus.semester().teks(),
        kasus.perangkatDaerah(),
        kasus.dilaporkan(),
        Objects.requireNonNullElse(kasus.hasilPada(), Instant.EPOCH),
        sheets.read(kasus.lembarId()).items().stream().filter(DaftarPeriksa::aksi).toList());
  }
}
