package id.tertib.monitoring.progress;

import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.NaskahDaftarPeriksa;
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
public class CetakDaftarPeriksa {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final KasusSight sights;
  private final BagianDaftarPeriksa bagian;
  private final NaskahDaftarPeriksa naskah;
  private final PdfWriter pdf;
  private final Clock clock;

  CetakDaftarPeriksa(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      KasusSight sights,
      BagianDaftarPeriksa bagian,
      NaskahDaftarPeriksa naskah,
      PdfWriter pdf,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.sights = sights;
    this.bagian = bagian;
    this.naskah = naskah;
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
  public byte[] pdf(String kunci, List<String> perangkatDaerah, String akun) {
    var satu =
        siklus
            .find(SiklusMonitoring.semester(kunci))
            .orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
    if (perangkatDaerah.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var sudah = new HashSet<String>();
    var isi = new ArrayList<NaskahDaftarPeriksa.Bagian>();
    var sight = sights.of(akun);
    for (var kode : perangkatDaerah) {
      if (!sudah.add(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' dipilih dua kali. Sebut satu kali.".formatted(kode));
      }
      var kasus =
          monitoring
              .find(Monitoring.kunci(satu.semester(), kode))
              .filter(sight::sees)
              .orElseThrow(() -> SiklusMonitoring.tidakAda(new CaseKey(kunci, kode).toString()));
      isi.add(bagian.of(kasus, sight.office(kasus), !sight.all() && sight.worksAt(kasus)));
    }
    var sekarang = clock.instant();
    return pdf.write(naskah.tulis(satu, isi, Tanggal.waktu(sekarang)), sekarang);
  }
}
