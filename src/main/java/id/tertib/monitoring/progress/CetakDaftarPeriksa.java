package id.tertib.monitoring.progress;

import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.NaskahDaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.PdfWriter;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The checklists of one or several offices on paper, to be taken along into the field. */
@Service
public class CetakDaftarPeriksa {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Sheets lembar;
  private final RowLists daftar;
  private final LangkahTerbuka langkahTerbuka;
  private final NaskahDaftarPeriksa naskah;
  private final PdfWriter pdf;
  private final Visibility visibility;
  private final Clock clock;

  CetakDaftarPeriksa(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      PerangkatDaerahRegister kantor,
      People orang,
      Sheets lembar,
      RowLists daftar,
      LangkahTerbuka langkahTerbuka,
      NaskahDaftarPeriksa naskah,
      PdfWriter pdf,
      Visibility visibility,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.kantor = kantor;
    this.orang = orang;
    this.lembar = lembar;
    this.daftar = daftar;
    this.langkahTerbuka = langkahTerbuka;
    this.naskah = naskah;
    this.pdf = pdf;
    this.visibility = visibility;
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
    var kelompok = orang.groupsOf(akun);
    var terbaca = visibility.of(akun, Matter.CASE);
    var semua = terbaca.all(MonitoringPerangkatDaerah.KEY);
    for (var kode : perangkatDaerah) {
      if (!sudah.add(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' dipilih dua kali. Sebut satu kali.".formatted(kode));
      }
      var kasus =
          monitoring
              .find(Monitoring.kunci(satu.semester(), kode))
              .filter(
                  yang ->
                      semua
                          || yang.asesor().equals(akun)
                          || terbaca.holds(yang.kunci())
                          || bekerjaDi(kantor.get(kode), kelompok))
              .orElseThrow(() -> SiklusMonitoring.tidakAda(new CaseKey(kunci, kode).toString()));
      isi.add(bagian(kasus, kantor.get(kode), !semua && bekerjaDi(kantor.get(kode), kelompok)));
    }
    var sekarang = clock.instant();
    return pdf.write(naskah.tulis(satu, isi, Tanggal.waktu(sekarang)), sekarang);
  }

  /** Also for the office that carries on for this one. */
  private boolean bekerjaDi(PerangkatDaerah pd, Set<String> kelompok) {
    return BacaKemajuan.bekerjaDi(pd, kelompok)
        || BacaKemajuan.bekerjaDi(kantor.current(pd.kode()), kelompok);
  }

  private NaskahDaftarPeriksa.Bagian bagian(
      Monitoring kasus, PerangkatDaerah pd, boolean kantorSendiri) {
    return new NaskahDaftarPeriksa.Bagian(
        pd,
        lembar.read(kasus.lembarId()),
        kantorSendiri || diserahkan(kasus),
        kantorSendiri
            ? null
            : daftar.rows(TemuanMonitoring.WAWANCARA, kasus.kunci()).stream()
                .map(baris -> baris.value("pertanyaan"))
                .filter(teks -> !teks.isBlank())
                .toList());
  }

  /** An unfinished checklist is the office's own business. */
  private boolean diserahkan(Monitoring kasus) {
    return langkahTerbuka
        .dari(kasus.semester().kunci(), List.of(kasus))
        .getOrDefault(kasus.kunci(), List.of())
        .stream()
        .noneMatch(
            task ->
                task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA));
  }
}
