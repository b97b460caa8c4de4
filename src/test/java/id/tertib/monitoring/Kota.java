package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.EngineTasks;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.procedure.Returns;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;

/**
 * The small language of the monitoring tests: people act through the engine with their own rights,
 * guarded as in Tasklist, and the clock moves only when the test says so.
 */
public class Kota {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  public final RuntimeService runtime;
  public final TaskService tugas;
  public final FormService formulir;
  public final ManagementService pekerjaan;
  public final RepositoryService model;
  public final EngineTasks engine;
  public final Sheets lembar;
  public final RowLists daftar;
  public final SiklusRepository siklus;
  public final MonitoringRepository monitoring;
  public final Returns returns;
  public final TemuanMonitoring temuan;

  public Kota(ApplicationContext aplikasi) {
    runtime = aplikasi.getBean(RuntimeService.class);
    tugas = aplikasi.getBean(TaskService.class);
    formulir = aplikasi.getBean(FormService.class);
    pekerjaan = aplikasi.getBean(ManagementService.class);
    model = aplikasi.getBean(RepositoryService.class);
    engine = aplikasi.getBean(EngineTasks.class);
    lembar = aplikasi.getBean(Sheets.class);
    daftar = aplikasi.getBean(RowLists.class);
    siklus = aplikasi.getBean(SiklusRepository.class);
    monitoring = aplikasi.getBean(MonitoringRepository.class);
    returns = aplikasi.getBean(Returns.class);

    temuan = aplikasi.getBean(TemuanMonitoring.class);
  }

  /** Sets the clock, e.g. {@code 2026-07-13T07:00}, and does nothing else. */
  public Kota pada(String saat) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(saat).atZone(WIB).toInstant()));
    return this;
  }

  /** Moves on to that moment, doing on the way what falls due. */
  public Kota hingga(String saat) {
    var tujuan = Date.from(LocalDateTime.parse(saat).atZone(WIB).toInstant());
    kerjakan();
    while (true) {
      var berikut =
          pekerjaan
              .createJobQuery()
              .timers()
              .active()
              .duedateHigherThan(ClockUtil.getCurrentTime())
              .orderByJobDuedate()
              .asc()
              .list()
              .stream()
              .map(job -> job.getDuedate())
              .filter(saatnya -> !saatnya.after(tujuan))
              .findFirst();
      if (berikut.isEmpty()) {
        break;
      }
      ClockUtil.setCurrentTime(new Date(berikut.get().getTime() + 1000));
      kerjakan();
    }
    ClockUtil.setCurrentTime(tujuan);
    kerjakan();
    return this;
  }

  /** Runs every job that is due now, until none is left. */
  public Kota kerjakan() {
    for (int putaran = 0; putaran < 200; putaran++) {
      var jatuh = pekerjaan.createJobQuery().executable().orderByJobDuedate().asc().list();
      if (jatuh.isEmpty()) {
        return this;
      }
      for (var job : jatuh) {
        if (pekerjaan.createJobQuery().jobId(job.getId()).count() == 1) {
          engine.asSystem(
              () -> {
                pekerjaan.executeJob(job.getId());
                return null;
              });
        }
      }
    }
    throw new AssertionError("Pekerjaan tidak habis");
  }

  /** Runs jobs until what somebody does in a browser has come through, at most a minute. */
  public void kerjakanSampai(java.util.concurrent.Callable<Boolean> benar) {
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofMinutes(1))
        .pollInterval(java.time.Duration.ofMillis(200))
        .until(
            () -> {
              kerjakan();
              return benar.call();
            });
  }

  /** Starts a semester by the start form, as Bagian Organisasi. */
  public Kota mulai(int tahun, int semester) {
    mulaiSebagai("organisasi", Map.of("tahun", tahun, "semester", String.valueOf(semester)));
    return this;
  }

  public ProcessInstance mulaiSebagai(String akun, Map<String, Object> isi) {
    var definisi =
        engine.asSystem(
            () ->
                model
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MonitoringSemester.KEY)
                    .latestVersion()
                    .singleResult()
                    .getId());
    return sebagai(akun, () -> formulir.submitStartForm(definisi, isi));
  }

  /** Makes the plan with these offices only, all assessed by {@code asesor2}. */
  public Kota rencanakan(String kunci, String penutupan, String... kantor) {
    var ikut = Arrays.asList(kantor);
    daftar
        .rows(RencanaMonitoring.RENCANA, kunci)
        .forEach(
            baris ->
                daftar.set(
                    RencanaMonitoring.RENCANA,
                    kunci,
                    baris.key(),
                    ikut.contains(baris.key())
                        ? Map.of("ikut", "ya", "asesor", "asesor2")
                        : Map.of("ikut", "tidak"),
                    "organisasi"));
    return rencanakanSemua(kunci, penutupan);
  }

  /** Hands in the plan as it stands: as it was proposed, all offices, the assessors in turn. */
  public Kota rencanakanSemua(String kunci, String penutupan) {
    var hariIni = LocalDate.ofInstant(ClockUtil.getCurrentTime().toInstant(), WIB);
    selesaikan(
        "organisasi",
        kunci,
        MonitoringSemester.SUSUN_RENCANA,
        Map.of(
            "metode",
            "Daftar periksa",
            "teknik",
            "Observasi dan wawancara",
            "jadwal",
            "Minggu kedua dan ketiga",
            "batasPengisian",
            kerja(hariIni.plusDays(10)).toString(),
            "batasLapangan",
            kerja(hariIni.plusDays(20)).toString(),
            "tanggalPenutupan",
            penutupan));
    return this;
  }

  public Kota tetapkan(String kunci) {
    selesaikan(
        "sekda",
        kunci,
        MonitoringSemester.TETAPKAN_TIM,
        Map.of(
            "keputusan", "setuju",
            "nomorKeputusan", "000.8.6/Kep.41-Org/2026",
            "tanggalKeputusan", "2026-07-01"));
    return kerjakan();
  }

  /** Bagian Organisasi reviews the city's report, the Sekda approves it. */
  public Kota terbitkanLaporanKota(String kunci) {
    selesaikan("organisasi", kunci, MonitoringSemester.TINJAU_LAPORAN_KOTA, Map.of());
    selesaikan(
        "sekda", kunci, MonitoringSemester.SETUJUI_LAPORAN_KOTA, Map.of("keputusan", "setuju"));
    return kerjakan();
  }

  public Kasus kasus(String kunci) {
    return new Kasus(this, kunci);
  }

  /** The open task of a case; fails when there is none or several. */
  public Task tugas(String kunci, String langkah) {
    var semua =
        engine.asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processInstanceBusinessKey(kunci)
                    .taskDefinitionKey(langkah)
                    .list());
    assertThat(semua).as("tugas %s dari %s", langkah, kunci).hasSize(1);
    return semua.get(0);
  }

  public List<String> langkahTerbuka(String kunci) {
    return engine.asSystem(
        () ->
            tugas.createTaskQuery().processInstanceBusinessKey(kunci).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList());
  }

  /** Claims and completes as one person, through the guard. */
  public void selesaikan(String akun, String kunci, String langkah, Map<String, Object> isi) {
    var task = tugas(kunci, langkah);
    sebagai(
        akun,
        () -> {
          if (task.getAssignee() == null) {
            tugas.claim(task.getId(), akun);
          }
          formulir.submitTaskForm(task.getId(), new HashMap<>(isi));
          return null;
        });
  }

  public <T> T sebagai(String akun, Supplier<T> kerja) {
    return engine.as(akun, kerja);
  }

  public long instance(String kunci) {
    return engine.asSystem(
        () -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(kunci).count());
  }

  public Siklus siklus(String kunci) {
    return siklus.get(Semester.parse(kunci));
  }

  private static LocalDate kerja(LocalDate hari) {
    var satu = hari;
    while (satu.getDayOfWeek().getValue() > 5) {
      satu = satu.plusDays(1);
    }
    return satu;
  }
}
