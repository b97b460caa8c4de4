package id.tertib.monitoring.progress;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.Temuan;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.Angka;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.AngkaArea;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.SemesterKantor;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.TemuanKantor;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.Terbawa;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one office's semesters for its own people, its assessors, leadership and Bagian Organisasi;
 * for everybody else it is not there.
 */
@Service
public class RiwayatPerangkatDaerahReader {

  private final MonitoringRepository monitoring;
  private final KemajuanKantor kemajuan;
  private final KasusSight sight;
  private final Sheets sheets;
  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final LangkahLalu steps;

  RiwayatPerangkatDaerahReader(
      MonitoringRepository monitoring,
      KemajuanKantor progress,
      KasusSight sight,
      Sheets sheets,
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      LangkahLalu riwayat) {
    this.monitoring = monitoring;
    this.kemajuan = progress;
    this.sight = sight;
    this.sheets = sheets;
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.steps = riwayat;
  }

  /**
   * @throws RefusedException 404 when there is no such office, or it is none of this person's
   */
  @Transactional(readOnly = true)
  public RiwayatPerangkatDaerah read(String kode, String account) {
    var pd = sight.requireOffice(kode, account);
    var all = monitoring.forOffice(pd.kode());
    var closed = temuan.closed(pd, all);
    return new RiwayatPerangkatDaerah(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        all.stream().map(officeCase -> semesterOf(officeCase, closed)).toList());
  }

  private SemesterKantor semesterOf(Monitoring officeCase, Map<String, String> closed) {
    var brief = kemajuan.brief(officeCase);
    var sheet = sheets.read(officeCase.lembarId());
    // What was answered is told once the report is out; what was asked may be known before.
    var rows = officeCase.isReported() ? daftarPeriksa.rows(sheet) : null;
    return new SemesterKantor(
        officeCase.kunci(),
        officeCase.semester().text(),
        brief.keadaan(),
        brief.asesor(),
        brief.progress().complete(),
        brief.progress().required(),
        rows == null ? null : figures(daftarPeriksa.overall(rows)),
        rows == null
            ? List.of()
            : daftarPeriksa.byArea(rows).entrySet().stream()
                .map(area -> new AngkaArea(area.getKey(), figures(area.getValue())))
                .toList(),
        carriedOver(sheet),
        countJadwalUsulan(sheet),
        officeCase.isReported()
            ? temuan.of(officeCase.kunci()).stream().map(each -> temuan(each, closed)).toList()
            : List.of(),
        officeCase.laporanId(),
        officeCase.nomorLaporan(),
        officeCase.disetujuiPada() == null ? null : Tanggal.date(officeCase.disetujuiPada()),
        steps.of(officeCase),
        officeCase.alasan());
  }

  private static TemuanKantor temuan(Temuan temuan, Map<String, String> closed) {
    return new TemuanKantor(
        temuan.kode(),
        temuan.kelas().label(),
        temuan.area(),
        temuan.uraian(),
        temuan.rekomendasi(),
        temuan.tenggat().isEmpty() ? null : LocalDate.parse(temuan.tenggat()),
        temuan.tindakLanjut(),
        closed.get(temuan.kode()),
        temuan.kelas().needsTindakLanjut());
  }

  private static List<Terbawa> carriedOver(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::isAksi)
        .map(butir -> butir.item())
        .map(butir -> new Terbawa(butir.code(), butir.text(), times(butir.context())))
        .filter(each -> each.kali() > 0)
        .toList();
  }

  private static int times(Map<String, String> context) {
    var text = context.getOrDefault("terbawa", "0");
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  private static int countJadwalUsulan(Sheet sheet) {
    return (int)
        sheet.items().stream()
            .filter(DaftarPeriksa::isAksi)
            .filter(butir -> "ya".equals(butir.item().context().get("jadwalUsulan")))
            .count();
  }

  private static Angka figures(Capaian capaian) {
    return new Angka(
        capaian.applicable(),
        capaian.sudah(),
        capaian.sebagian(),
        capaian.belum(),
        capaian.tidakBerlaku(),
        capaian.dibutuhkan(),
        capaian.tersedia(),
        capaian.pelaksanaan().map(Rasio::percent).orElse(null),
        capaian.pencapaian().map(Rasio::percent).orElse(null),
        capaian.kode());
  }
}
