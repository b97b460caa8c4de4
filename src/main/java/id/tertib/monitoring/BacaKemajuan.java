package id.tertib.monitoring;

import id.tertib.access.Groups;
import id.tertib.access.Jabatan;
import id.tertib.access.People;
import id.tertib.access.PerangkatDaerah;
import id.tertib.access.PerangkatDaerahRegister;
import id.tertib.data.Tanggal;
import id.tertib.deadline.WorkingDayCalendar;
import id.tertib.engine.EngineTasks;
import id.tertib.monitoring.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.model.Semester;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a cycle; everyone sees his own part. */
@Service
public class BacaKemajuan {

  private static final Set<String> MELIHAT_SEMUA =
      Set.of(
          Groups.WALI_KOTA,
          Groups.SEKDA,
          Groups.INSPEKTUR,
          Groups.ORGANISASI,
          Groups.KETUA_TIM,
          Groups.ADMIN);

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final PelaksanaanMonitoring pelaksanaan;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Sheets lembar;
  private final TaskService tugas;
  private final EngineTasks engine;
  private final WorkingDayCalendar kalender;
  private final Clock clock;

  BacaKemajuan(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      PelaksanaanMonitoring pelaksanaan,
      PerangkatDaerahRegister kantor,
      People orang,
      Sheets lembar,
      TaskService tugas,
      EngineTasks engine,
      WorkingDayCalendar kalender,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.pelaksanaan = pelaksanaan;
    this.kantor = kantor;
    this.orang = orang;
    this.lembar = lembar;
    this.tugas = tugas;
    this.engine = engine;
    this.kalender = kalender;
    this.clock = clock;
  }

  /** A cycle as a choice: its key and how people read it. */
  public record Pilihan(String kunci, String teks) {}

  /** All cycles that count, newest first. */
  public List<Pilihan> semester() {
    return siklus.semua().stream()
        .map(satu -> new Pilihan(satu.kunci(), satu.semester().teks()))
        .toList();
  }

  /**
   * @param kunci of the cycle; null for the newest
   * @return empty when there is none, or nothing in it is this person's
   */
  @Transactional(readOnly = true)
  public Optional<KemajuanMonitoring> baca(@Nullable String kunci, String akun) {
    var dipilih =
        kunci == null ? siklus.semua().stream().findFirst() : siklus.find(Semester.parse(kunci));
    return dipilih.map(satu -> baca(satu, akun));
  }

  private KemajuanMonitoring baca(Siklus satu, String akun) {
    var kelompok = orang.groupsOf(akun);
    var semua = kelompok.stream().anyMatch(MELIHAT_SEMUA::contains);
    var register =
        kantor.all().stream().collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
    var terlihat =
        monitoring.dari(satu.id()).stream()
            .filter(
                kasus ->
                    semua
                        || kasus.asesor().equals(akun)
                        || milik(register.get(kasus.perangkatDaerah()), kelompok))
            .toList();
    var terbuka = tugasTerbuka(satu.kunci());
    var kemajuan = lembar.progress(terlihat.stream().map(Monitoring::lembarId).toList());
    var nama = new HashMap<String, String>();
    var ketua = kelompok.contains(Groups.KETUA_TIM);
    return new KemajuanMonitoring(
        satu.kunci(),
        satu.semester().teks(),
        satu.keadaan(),
        satu.tanggalPenutupan(),
        satu.prosesId(),
        clock.instant(),
        terlihat.stream()
            .map(
                kasus ->
                    kantor(
                        kasus,
                        java.util.Objects.requireNonNull(register.get(kasus.perangkatDaerah())),
                        terbuka.getOrDefault(kasus.kunci(), List.of()),
                        kemajuan.getOrDefault(kasus.lembarId(), new Sheets.Progress(0, 0, null)),
                        nama,
                        akun,
                        kelompok,
                        ketua))
            .toList(),
        (kelompok.contains(Groups.ORGANISASI) || kelompok.contains(Groups.ADMIN))
            && !satu.keadaan().equals(Siklus.DITUTUP));
  }

  private Kantor kantor(
      Monitoring kasus,
      PerangkatDaerah pd,
      List<Task> terbuka,
      Sheets.Progress kemajuan,
      Map<String, String> nama,
      String akun,
      Set<String> kelompok,
      boolean ketua) {
    var hariIni = LocalDate.now(clock);
    var langkah =
        terbuka.stream().map(task -> langkah(task, pd, kasus, nama, akun, kelompok)).toList();
    var terlambat =
        langkah.stream()
            .map(Langkah::tenggat)
            .filter(tenggat -> tenggat != null && tenggat.isBefore(hariIni))
            .mapToInt(tenggat -> kalender.between(tenggat, hariIni))
            .max()
            .orElse(0);
    var asesorNama = nama.computeIfAbsent(kasus.asesor(), orang::nameOf);
    return new Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        RencanaMonitoring.jenis(pd),
        kasus.kunci(),
        keadaan(kasus, terbuka, kemajuan),
        dikembalikan(kasus, terbuka),
        kemajuan.answered(),
        kemajuan.required(),
        terlambat,
        langkah,
        asesorNama,
        kasus.asesor(),
        terbuka.isEmpty() && kasus.hasil() != null ? null : kasus.prosesId(),
        kasus.laporanId(),
        kasus.alasan(),
        kelompok.contains(pd.group(Jabatan.ASESOR))
            && pelaksanaan.tolakTarik(kasus.kunci(), akun).isEmpty(),
        ketua && kasus.hasil() == null);
  }

  private Langkah langkah(
      Task task,
      PerangkatDaerah pd,
      Monitoring kasus,
      Map<String, String> nama,
      String akun,
      Set<String> kelompok) {
    var grup = grup(task.getTaskDefinitionKey(), pd);
    var pemegang =
        Optional.ofNullable(task.getAssignee())
            .or(() -> grup.isEmpty() ? Optional.of(kasus.asesor()) : Optional.empty())
            .map(siapa -> nama.computeIfAbsent(siapa, orang::nameOf))
            .orElseGet(() -> nama.computeIfAbsent(grup, orang::groupName));
    var milik =
        akun.equals(task.getAssignee()) || task.getAssignee() == null && kelompok.contains(grup);
    var tenggat = task.getDueDate() == null ? null : Tanggal.tanggal(task.getDueDate().toInstant());
    return new Langkah(task.getId(), task.getName(), tenggat, pemegang, milik);
  }

  private static String grup(String langkah, PerangkatDaerah pd) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> pd.group(Jabatan.ASESOR);
      case MonitoringPerangkatDaerah.TANGGAPAN, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT ->
          pd.group(Jabatan.SEKRETARIS);
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> Groups.KETUA_TIM;
      default -> "";
    };
  }

  private static Keadaan keadaan(Monitoring kasus, List<Task> terbuka, Sheets.Progress kemajuan) {
    if (Monitoring.TANPA_HASIL.equals(kasus.hasil())) {
      return Keadaan.TANPA_HASIL;
    }
    if (kasus.selesaiPada() != null) {
      return Keadaan.SELESAI;
    }
    var langkah = terbuka.stream().map(Task::getTaskDefinitionKey).findFirst().orElse("");
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA ->
          kemajuan.lastAt() == null ? Keadaan.BELUM_DIBUKA : Keadaan.MENGISI;
      case MonitoringPerangkatDaerah.OBSERVASI, MonitoringPerangkatDaerah.WAWANCARA ->
          Keadaan.LAPANGAN;
      case MonitoringPerangkatDaerah.ANALISIS -> Keadaan.ANALISIS;
      case MonitoringPerangkatDaerah.TANGGAPAN -> Keadaan.TANGGAPAN;
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> Keadaan.REVIU;
      case MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT -> Keadaan.TINDAK_LANJUT;
      default -> Keadaan.LAPORAN;
    };
  }

  private boolean dikembalikan(Monitoring kasus, List<Task> terbuka) {
    if (kasus.putaran() == 0 || terbuka.isEmpty()) {
      return false;
    }
    var semua = monitoring.pengembalian(kasus.kunci());
    var terakhir = semua.get(semua.size() - 1).langkah();
    return terbuka.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(terakhir));
  }

  private Map<String, List<Task>> tugasTerbuka(String kunciSiklus) {
    var kunci = new HashMap<String, List<Task>>();
    var kasus =
        monitoring.dari(siklus.get(Semester.parse(kunciSiklus)).id()).stream()
            .filter(satu -> satu.prosesId() != null)
            .collect(Collectors.toMap(Monitoring::prosesId, Monitoring::kunci));
    engine
        .asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .processInstanceBusinessKeyLike(kunciSiklus + "/%")
                    .list())
        .forEach(
            task ->
                Optional.ofNullable(kasus.get(task.getProcessInstanceId()))
                    .ifPresent(
                        satu ->
                            kunci
                                .computeIfAbsent(satu, k -> new java.util.ArrayList<>())
                                .add(task)));
    return kunci;
  }

  private static boolean milik(@Nullable PerangkatDaerah pd, Set<String> kelompok) {
    return pd != null
        && (kelompok.contains(pd.group())
            || kelompok.contains(pd.group(Jabatan.KEPALA))
            || kelompok.contains(pd.group(Jabatan.SEKRETARIS))
            || kelompok.contains(pd.group(Jabatan.ASESOR)));
  }
}
