package id.tertib.monitoring.progress;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.DaftarPeriksaDocument;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.PdfWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of one or several offices on paper, to be taken along into the field. */
@Service
public class DaftarPeriksaPrint {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final KasusSight sights;
  private final BagianDaftarPeriksa parts;
  private final DaftarPeriksaDocument document;
  private final PdfWriter pdf;
  private final Clock clock;

  DaftarPeriksaPrint(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      KasusSight sights,
      BagianDaftarPeriksa part,
      DaftarPeriksaDocument document,
      PdfWriter pdf,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sights = sights;
    this.parts = part;
    this.document = document;
    this.pdf = pdf;
    this.clock = clock;
  }

  /**
   * @param perangkatDaerah codes, each once, in the order of the pages
   * @return a PDF
   * @throws RefusedException 404 when one of them is not there or none of this person's, 400 when
   *     none is named or one twice
   */
  @Transactional(readOnly = true)
  public byte[] pdf(String key, List<String> perangkatDaerah, String account) {
    var one =
        siklus
            .find(SiklusMonitoring.semester(key))
            .orElseThrow(() -> SiklusMonitoring.notFound(key));
    if (perangkatDaerah.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var already = new HashSet<String>();
    var rows = new ArrayList<DaftarPeriksaDocument.Part>();
    var sight = sights.of(account);
    for (var kode : perangkatDaerah) {
      if (!already.add(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' dipilih dua kali. Sebut satu kali.".formatted(kode));
      }
      var officeCase =
          monitoring
              .find(Monitoring.key(one.semester(), kode))
              .filter(sight::sees)
              .orElseThrow(() -> SiklusMonitoring.notFound(new CaseKey(key, kode).toString()));
      rows.add(
          parts.of(
              officeCase, sight.office(officeCase), !sight.all() && sight.worksAt(officeCase)));
    }
    var now = clock.instant();
    return pdf.write(document.write(one, rows, Tanggal.waktu(now)), now);
  }
}
