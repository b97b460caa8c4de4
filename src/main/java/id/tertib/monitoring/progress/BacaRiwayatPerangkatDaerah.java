package id.tertib.monitoring.progress;

import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.KodeTemuan;
import id.tertib.monitoring.checklist.Temuan;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.Rasio;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.Angka;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.AngkaArea;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.LangkahKantor;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.SemesterKantor;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.TemuanKantor;
import id.tertib.monitoring.progress.RiwayatPerangkatDaerah.Terbawa;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.Sheets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one office's semesters for its own people, its assessors, leadership and Bagian Organisasi;
 * for everybody else it is not there.
 */
@Service
public class BacaRiwayatPerangkatDaerah {

  private final MonitoringRepository monitoring;
  private final BacaKemajuan kemajuan;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Visibility visibility;
  private final Sheets lembar;
  private final RowLists daftar;
  private final DaftarPeriksa daftarPeriksa;
  private final TemuanMonitoring temuan;
  private final HistoryService riwayat;
  private final EngineTasks engine;

  BacaRiwayatPerangkatDaerah(
      MonitoringRepository monitoring,
      BacaKemajuan kemajuan,
      PerangkatDaerahRegister kantor,
      People orang,
      Visibility visibility,
      Sheets lembar,
      RowLists daftar,
      DaftarPeriksa daftarPeriksa,
      TemuanMonitoring temuan,
      HistoryService riwayat,
      EngineTasks engine) {
    this.monitoring = monitoring;
    this.kemajuan = kemajuan;
    this.kantor = kantor;
    this.orang = orang;
    this.visibility = visibility;
    this.lembar = lembar;
    this.daftar = daftar;
    this.daftarPeriksa = daftarPeriksa;
    this.temuan = temuan;
    this.riwayat = riwayat;
    this.engine = engine;
  }

  /**
   * @throws RefusedException 404 when there is no such office, or it is none of this person's
   */
  public PerangkatDaerah bolehDibaca(String kode, String akun) {
    return kantor
        .find(kode)
        .filter(
            pd ->
                visibility.mayRead(
                    akun,
                    new CaseSubject(Matter.CASE, MonitoringPerangkatDaerah.KEY, pd.kode(), "")))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Perangkat daerah %s tidak ada, atau bukan bagian Anda.".formatted(kode)));
  }

  /**
   * @throws RefusedException as {@link #bolehDibaca}
   */
  @Transactional(readOnly = true)
  public RiwayatPerangkatDaerah baca(String kode, String akun) {
    var pd = bolehDibaca(kode, akun);
    var semua = monitoring.bagi(pd.kode());
    var nama = orang.namesOf(semua.stream().map(Monitoring::asesor).distinct().toList());
    var ditutup = ditutup(semua);
    ditutupPenerus(pd, ditutup);
    return new RiwayatPerangkatDaerah(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        semua.stream().map(satu -> semester(satu, nama, ditutup)).toList());
  }

  private SemesterKantor semester(
      Monitoring satu, Map<String, String> nama, Map<String, String> ditutup) {
    var isi = lembar.progress(List.of(satu.lembarId())).get(satu.lembarId());
    var sheet = lembar.read(satu.lembarId());
    // What was answered is told once the report is out; what was asked may be known before.
    var baris = satu.dilaporkan() ? daftarPeriksa.baris(sheet) : null;
    return new SemesterKantor(
        satu.kunci(),
        satu.semester().teks(),
        kemajuan.keadaan(satu),
        nama.getOrDefault(satu.asesor(), satu.asesor()),
        isi == null ? 0 : isi.answered(),
        isi == null ? 0 : isi.required(),
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
        langkah(satu),
        satu.alasan());
  }

  /** Which later semester's assessor closed a finding, by the finding's code. */
  private Map<String, String> ditutup(List<Monitoring> semua) {
    var hasil = new HashMap<String, String>();
    semua.stream()
        .filter(Monitoring::dilaporkan)
        .forEach(
            satu ->
                daftar.rows(TemuanMonitoring.KONFIRMASI, satu.kunci()).stream()
                    .filter(baris -> baris.value("ditutup").equals("ya"))
                    .forEach(baris -> hasil.putIfAbsent(baris.key(), satu.semester().teks())));
    return hasil;
  }

  /** What was found at a merged office is closed in the cases of whoever carries on for it. */
  private void ditutupPenerus(PerangkatDaerah pd, Map<String, String> hasil) {
    for (var penerus = pd.penerus(); penerus != null; penerus = kantor.get(penerus).penerus()) {
      var pembaca = penerus;
      monitoring.bagi(penerus).stream()
          .filter(Monitoring::dilaporkan)
          .forEach(
              satu ->
                  daftar.rows(TemuanMonitoring.KONFIRMASI, satu.kunci()).stream()
                      .filter(baris -> baris.value("ditutup").equals("ya"))
                      .map(baris -> KodeTemuan.parse(baris.key(), pembaca))
                      .filter(kode -> kode.kantor().equals(pd.kode()))
                      .forEach(
                          kode -> hasil.putIfAbsent(kode.bagi(pd.kode()), satu.semester().teks())));
    }
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

  /** From the engine's history, of this very instance: a cancelled start has another one. */
  private List<LangkahKantor> langkah(Monitoring satu) {
    var instance = satu.prosesId();
    if (instance == null) {
      return List.of();
    }
    return engine.asSystem(
        () ->
            riwayat
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(
                    task ->
                        new LangkahKantor(
                            task.getName(),
                            task.getStartTime().toInstant(),
                            saat(task.getEndTime()),
                            Optional.ofNullable(saat(task.getDueDate()))
                                .map(Tanggal::tanggal)
                                .orElse(null)))
                .toList());
  }

  private static @Nullable Instant saat(@Nullable Date waktu) {
    return waktu == null ? null : waktu.toInstant();
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
