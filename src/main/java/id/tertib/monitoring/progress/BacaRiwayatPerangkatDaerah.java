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
public class BacaRiwayatPerangkatDaerah {

  private final MonitoringRepository monitoring;
  private final KemajuanKantor kemajuan;
  private final KasusSight sight;
  private final Sheets lembar;
  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final LangkahLalu riwayat;

  BacaRiwayatPerangkatDaerah(
      MonitoringRepository monitoring,
      KemajuanKantor kemajuan,
      KasusSight sight,
      Sheets lembar,
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      LangkahLalu riwayat) {
    this.monitoring = monitoring;
    this.kemajuan = kemajuan;
    this.sight = sight;
    this.lembar = lembar;
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.riwayat = riwayat;
  }

  /**
   * @throws RefusedException 404 when there is no such office, or it is none of this person's
   */
  @Transactional(readOnly = true)
  public RiwayatPerangkatDaerah baca(String kode, String akun) {
    var pd = sight.requireOffice(kode, akun);
    var semua = monitoring.bagi(pd.kode());
    var ditutup = temuan.closed(pd, semua);
    return new RiwayatPerangkatDaerah(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        semua.stream().map(satu -> semester(satu, ditutup)).toList());
  }

  private SemesterKantor semester(Monitoring satu, Map<String, String> ditutup) {
    var brief = kemajuan.brief(satu);
    var sheet = lembar.read(satu.lembarId());
    // What was answered is told once the report is out; what was asked may be known before.
    var baris = satu.dilaporkan() ? daftarPeriksa.baris(sheet) : null;
    return new SemesterKantor(
        satu.kunci(),
        satu.semester().teks(),
        brief.keadaan(),
        brief.asesor(),
        brief.answered(),
        brief.required(),
        baris == null ? null : angka(daftarPeriksa.seluruhnya(baris)),
        baris == null
            ? List.of()
            : daftarPeriksa.menurutArea(baris).entrySet().stream()
                .map(area -> new AngkaArea(area.getKey(), angka(area.getValue())))
                .toList(),
        terbawa(sheet),
        jadwalUsulan(sheet),
        satu.dilaporkan()
            ? temuan.dari(satu.kunci()).stream().map(yang -> temuan(yang, ditutup)).toList()
            : List.of(),
        satu.laporanId(),
        satu.nomorLaporan(),
        satu.disetujuiPada() == null ? null : Tanggal.tanggal(satu.disetujuiPada()),
        riwayat.of(satu),
        satu.alasan());
  }

  private static TemuanKantor temuan(Temuan satu, Map<String, String> ditutup) {
    return new TemuanKantor(
        satu.kode(),
        satu.kelas().label(),
        satu.area(),
        satu.uraian(),
        satu.rekomendasi(),
        satu.tenggat().isEmpty() ? null : LocalDate.parse(satu.tenggat()),
        satu.tindakLanjut(),
        ditutup.get(satu.kode()),
        satu.kelas().perluTindakLanjut());
  }

  private static List<Terbawa> terbawa(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::aksi)
        .map(butir -> butir.item())
        .map(butir -> new Terbawa(butir.code(), butir.text(), kali(butir.context())))
        .filter(satu -> satu.kali() > 0)
        .toList();
  }

  private static int kali(Map<String, String> konteks) {
    var teks = konteks.getOrDefault("terbawa", "0");
    return teks.matches("\\d{1,4}") ? Integer.parseInt(teks) : 0;
  }

  private static int jadwalUsulan(Sheet sheet) {
    return (int)
        sheet.items().stream()
            .filter(DaftarPeriksa::aksi)
            .filter(butir -> "ya".equals(butir.item().context().get("jadwalUsulan")))
            .count();
  }

  private static Angka angka(Capaian capaian) {
    return new Angka(
        capaian.berlaku(),
        capaian.sudah(),
        capaian.sebagian(),
        capaian.belum(),
        capaian.tidakBerlaku(),
        capaian.dibutuhkan(),
        capaian.tersedia(),
        capaian.pelaksanaan().map(Rasio::persen).orElse(null),
        capaian.pencapaian().map(Rasio::persen).orElse(null),
        capaian.kode());
  }
}
