package id.tertib.monitoring;

import id.tertib.engine.CaseKey;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.model.Semester;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.RoadMap;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each task of monitoring shows and lets people write in its tab. */
@Component
class PekerjaanMonitoring implements TaskWork {

  private final MonitoringRepository monitoring;
  private final DikembalikanDengan dikembalikan;
  private final RencanaMonitoring rencana;
  private final PerangkatDaerahRegister kantor;
  private final RoadMap roadMap;
  private final TenggatMonitoring tenggat;
  private final RowLists daftar;

  PekerjaanMonitoring(
      MonitoringRepository monitoring,
      DikembalikanDengan dikembalikan,
      RencanaMonitoring rencana,
      PerangkatDaerahRegister kantor,
      RoadMap roadMap,
      TenggatMonitoring tenggat,
      RowLists daftar) {
    this.monitoring = monitoring;
    this.dikembalikan = dikembalikan;
    this.rencana = rencana;
    this.kantor = kantor;
    this.roadMap = roadMap;
    this.tenggat = tenggat;
    this.daftar = daftar;
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    return switch (task.processKey()) {
      case MonitoringSemester.KEY ->
          Optional.of(laporanKota(task) ? konteksLaporanKota(task) : siklus(task));
      case MonitoringPerangkatDaerah.KEY -> Optional.of(perangkatDaerah(task));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<TaskSheet> sheet(TaskInfo task) {
    if (!task.processKey().equals(MonitoringPerangkatDaerah.KEY)
        || task.taskKey().equals(MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT)) {
      return Optional.empty();
    }
    return monitoring
        .find(task.businessKey())
        .map(
            satu ->
                switch (task.taskKey()) {
                  case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA ->
                      new TaskSheet(satu.lembarId(), TaskSheet.Mode.FILL, null);
                  case MonitoringPerangkatDaerah.ANALISIS ->
                      new TaskSheet(satu.lembarId(), TaskSheet.Mode.CORRECT, null);
                  default ->
                      new TaskSheet(
                          satu.lembarId(),
                          TaskSheet.Mode.READ,
                          "Lembar ini terkunci sejak dikirim perangkat daerah. Perlu diubah? Ketua"
                              + " tim asesor dapat mengembalikannya.");
                });
  }

  @Override
  public List<TaskList> lists(TaskInfo task) {
    var kunci = task.businessKey();
    if (laporanKota(task)) {
      return List.of(
          DaftarIsian.teksLaporanKota(
              kunci, task.taskKey().equals(MonitoringSemester.TINJAU_LAPORAN_KOTA)),
          DaftarIsian.kantorLaporanKota(kunci));
    }
    if (task.processKey().equals(MonitoringSemester.KEY)) {
      return List.of(
          DaftarIsian.rencana(
              kunci,
              rencana.asesor(),
              task.taskKey().equals(MonitoringSemester.SUSUN_RENCANA),
              rencana::periksa));
    }
    if (!task.processKey().equals(MonitoringPerangkatDaerah.KEY)) {
      return List.of();
    }
    var pd = CaseKey.parse(kunci).requireOwner();
    var hariIni = tenggat.hariIni();
    var hasil = new ArrayList<TaskList>();
    switch (task.taskKey()) {
      case MonitoringPerangkatDaerah.OBSERVASI -> hasil.add(DaftarIsian.observasi(kunci, pd, true));
      case MonitoringPerangkatDaerah.WAWANCARA -> hasil.add(DaftarIsian.wawancara(kunci, pd, true));
      case MonitoringPerangkatDaerah.ANALISIS -> {
        hasil.add(DaftarIsian.temuan(kunci, pd, roadMap.areas(), hariIni, true));
        if (adaTemuanLama(kunci)) {
          hasil.add(DaftarIsian.konfirmasi(kunci, pd, true));
        }
        hasil.add(DaftarIsian.observasi(kunci, pd, false));
        hasil.add(DaftarIsian.wawancara(kunci, pd, false));
      }
      case MonitoringPerangkatDaerah.TANGGAPAN -> hasil.add(DaftarIsian.tanggapan(kunci, pd, true));
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> {
        hasil.add(DaftarIsian.tanggapan(kunci, pd, false));
        if (adaTemuanLama(kunci)) {
          hasil.add(DaftarIsian.konfirmasi(kunci, pd, false));
        }
        hasil.add(DaftarIsian.observasi(kunci, pd, false));
        hasil.add(DaftarIsian.wawancara(kunci, pd, false));
      }
      case MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT ->
          hasil.add(DaftarIsian.tindakLanjut(kunci, pd, hariIni, true));
      default -> {}
    }
    return hasil;
  }

  /** The list of earlier findings is shown only where there are any. */
  private boolean adaTemuanLama(String kunci) {
    return !daftar.rows(TemuanMonitoring.KONFIRMASI, kunci).isEmpty();
  }

  private static boolean laporanKota(TaskInfo task) {
    return task.taskKey().equals(MonitoringSemester.TINJAU_LAPORAN_KOTA)
        || task.taskKey().equals(MonitoringSemester.SETUJUI_LAPORAN_KOTA);
  }

  private TaskContext konteksLaporanKota(TaskInfo task) {
    var meninjau = task.taskKey().equals(MonitoringSemester.TINJAU_LAPORAN_KOTA);
    return new TaskContext(
        "Laporan kota",
        Semester.parse(task.businessKey()).teks(),
        dikembalikan.kepada(task),
        List.of(
            meninjau
                ? "Angka dihitung pada penutupan dan tidak berubah lagi; yang datang sesudahnya"
                    + " menjadi addendum."
                : "Baca pratinjau, lalu putuskan pada tab Formulir."),
        List.of(
            new TaskContext.Link(
                "Pratinjau laporan (PDF)",
                "/laporan-kota/%s/pratinjau".formatted(task.businessKey())),
            new TaskContext.Link("Kemajuan", "/kemajuan?siklus=" + task.businessKey())),
        meninjau ? "Kirim kepada Sekretaris Daerah" : null);
  }

  private TaskContext siklus(TaskInfo task) {
    var semester = Semester.parse(task.businessKey());
    return new TaskContext(
        "Rencana monitoring",
        semester.teks(),
        dikembalikan.kepada(task),
        List.of(
            task.taskKey().equals(MonitoringSemester.SUSUN_RENCANA)
                ? "Periksa daftar ini, lalu isi metode, jadwal, dan tanggal pada tab Formulir dan"
                    + " selesaikan di sana."
                : "Periksa daftar ini, lalu putuskan pada tab Formulir."),
        null);
  }

  private TaskContext perangkatDaerah(TaskInfo task) {
    var kunci = task.businessKey();
    var pd = kantor.get(CaseKey.parse(kunci).requireOwner());
    var semester = Semester.parse(CaseKey.parse(kunci).cycle());
    return new TaskContext(
        judul(task.taskKey()),
        "%s%s · %s"
            .formatted(
                pd.nama(),
                kantor.successor(pd.kode()).map(satu -> ", kini " + satu.nama()).orElse(""),
                semester.teks()),
        dikembalikan.kepada(task),
        petunjuk(task.taskKey()),
        tombol(task.taskKey()));
  }

  /** What people call a step. */
  static String judul(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> "Daftar periksa Tabel 11";
      case MonitoringPerangkatDaerah.OBSERVASI -> "Observasi";
      case MonitoringPerangkatDaerah.WAWANCARA -> "Wawancara";
      case MonitoringPerangkatDaerah.ANALISIS -> "Analisis";
      case MonitoringPerangkatDaerah.TANGGAPAN -> "Tanggapan perangkat daerah";
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> "Reviu ketua tim";
      default -> "Rencana tindak lanjut";
    };
  }

  private static List<String> petunjuk(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ANALISIS ->
          List.of(
              "Angka usulan: pelaksanaan dan pencapaian target adalah rerata butir yang berlaku."
                  + " Rumusnya belum ditetapkan dalam peraturan.");
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM ->
          List.of("Baca hasilnya di sini, lalu putuskan pada tab Formulir.");
      default -> List.of();
    };
  }

  private static @Nullable String tombol(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> "Selesaikan tugas";
      case MonitoringPerangkatDaerah.OBSERVASI -> "Selesaikan observasi";
      case MonitoringPerangkatDaerah.WAWANCARA -> "Selesaikan wawancara";
      case MonitoringPerangkatDaerah.ANALISIS -> "Kirim hasil analisis";
      case MonitoringPerangkatDaerah.TANGGAPAN -> "Kirim tanggapan";
      case MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT -> "Kirim rencana tindak lanjut";
      default -> null;
    };
  }
}
