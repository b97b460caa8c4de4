package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.DeadlineKinds;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.Obligation;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.HitunganTenggat.Hitungan;
import id.tertib.monitoring.model.Semester;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the steps of monitoring owe, whose it is and by when, as the register of deadlines asks. */
@Component
class KewajibanMonitoring implements DeadlineSource {

  /** Kinds of an office's case. */
  static final List<String> KANTOR =
      List.of(
          DeadlineKinds.MONITORING_DAFTAR_PERIKSA,
          DeadlineKinds.MONITORING_LAPANGAN,
          DeadlineKinds.MONITORING_ANALISIS,
          DeadlineKinds.MONITORING_TANGGAPAN,
          DeadlineKinds.MONITORING_REVIU,
          DeadlineKinds.MONITORING_TINDAK_LANJUT);

  /** Kinds of the city's cycle. */
  static final List<String> KOTA =
      List.of(
          DeadlineKinds.MONITORING_RENCANA,
          DeadlineKinds.MONITORING_PENUTUPAN,
          DeadlineKinds.MONITORING_LAPORAN_KOTA);

  private final HitunganTenggat hitungan;
  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;
  private final Sheets lembar;

  KewajibanMonitoring(
      HitunganTenggat hitungan,
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      PerangkatDaerahRegister kantor,
      Sheets lembar) {
    this.hitungan = hitungan;
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.kantor = kantor;
    this.lembar = lembar;
  }

  @Override
  public Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due) {
    return switch (task.processKey()) {
      case MonitoringSemester.KEY -> Optional.of(kota(task));
      case MonitoringPerangkatDaerah.KEY ->
          Optional.of(kantor(monitoring.get(task.businessKey()), task.taskKey()));
      default -> Optional.empty();
    };
  }

  private Obligation kota(TaskInfo task) {
    return switch (task.taskKey()) {
      case MonitoringSemester.SUSUN_RENCANA, MonitoringSemester.TETAPKAN_TIM ->
          kota(
              task.businessKey(),
              DeadlineKinds.MONITORING_RENCANA,
              "Rencana dan tim asesor monitoring",
              task.taskKey().equals(MonitoringSemester.TETAPKAN_TIM)
                  ? Groups.SEKDA
                  : Groups.ORGANISASI,
              hitungan.rencana());
      default ->
          kota(
              task.businessKey(),
              DeadlineKinds.MONITORING_LAPORAN_KOTA,
              "Laporan kota monitoring",
              task.taskKey().equals(MonitoringSemester.SETUJUI_LAPORAN_KOTA)
                  ? Groups.SEKDA
                  : Groups.ORGANISASI,
              hitungan.laporanKota());
    };
  }

  /** The closing date, which no task stands for: Bagian Organisasi sees to it. */
  Obligation penutupan(Siklus satu) {
    return kota(
        satu.kunci(),
        DeadlineKinds.MONITORING_PENUTUPAN,
        "Penutupan monitoring",
        Groups.ORGANISASI,
        hitungan.penutupan(satu));
  }

  private static Obligation kota(
      String kunci, String jenis, String judul, String peran, Hitungan satu) {
    return new Obligation(
        jenis,
        kunci,
        kunci,
        null,
        judul(judul, Semester.parse(kunci)),
        satu.dasar(),
        peran,
        satu.rule());
  }

  /** A step of an office's case, in the hands of whoever carries on for the office now. */
  Obligation kantor(Monitoring kasus, String langkah) {
    var pd = kantor.current(kasus.perangkatDaerah());
    var satu = hitungan.langkah(kasus.kunci(), langkah);
    return new Obligation(
        jenis(langkah),
        kasus.kunci(),
        kasus.semester().kunci(),
        pd.kode(),
        judul(judul(langkah), kasus.semester()),
        satu.dasar(),
        Objects.requireNonNullElse(LangkahTerbuka.kelompok(langkah, pd), kasus.asesor()),
        satu.rule());
  }

  /** An open step is in other hands now; its date stays. */
  void alihkan(Deadlines tenggat, Monitoring kasus, String langkah) {
    var kini = kantor(kasus, langkah);
    tenggat.handOver(kini.kind(), kini.caseKey(), kini.role(), kini.office());
  }

  private static String judul(String apa, Semester semester) {
    return "%s %s".formatted(apa, semester.teks());
  }

  /** Observation and interview are owed together. */
  static String jenis(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> DeadlineKinds.MONITORING_DAFTAR_PERIKSA;
      case MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA ->
          DeadlineKinds.MONITORING_LAPANGAN;
      case MonitoringPerangkatDaerah.ANALISIS -> DeadlineKinds.MONITORING_ANALISIS;
      case MonitoringPerangkatDaerah.TANGGAPAN -> DeadlineKinds.MONITORING_TANGGAPAN;
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> DeadlineKinds.MONITORING_REVIU;
      default -> DeadlineKinds.MONITORING_TINDAK_LANJUT;
    };
  }

  private static String judul(String langkah) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> "Daftar periksa monitoring";
      case MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA ->
          "Observasi dan wawancara monitoring";
      case MonitoringPerangkatDaerah.ANALISIS -> "Analisis monitoring";
      case MonitoringPerangkatDaerah.TANGGAPAN -> "Tanggapan atas hasil monitoring";
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> "Reviu ketua tim atas monitoring";
      default -> "Rencana tindak lanjut monitoring";
    };
  }

  @Override
  public Optional<String> progress(Deadline deadline) {
    return switch (deadline.kind()) {
      case DeadlineKinds.MONITORING_DAFTAR_PERIKSA ->
          monitoring.find(deadline.caseKey()).map(this::terisi);
      case DeadlineKinds.MONITORING_PENUTUPAN ->
          siklus.find(Semester.parse(deadline.cycle())).map(this::selesai);
      default -> Optional.empty();
    };
  }

  private String terisi(Monitoring kasus) {
    var isi =
        Objects.requireNonNull(lembar.progress(List.of(kasus.lembarId())).get(kasus.lembarId()));
    return "%d dari %d butir terisi".formatted(isi.answered(), isi.required());
  }

  private String selesai(Siklus satu) {
    var semua = monitoring.dari(satu.id()).size();
    return "%d dari %d perangkat daerah selesai"
        .formatted(semua - monitoring.belumSelesai(satu.id()), semua);
  }
}
