package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.calendar.DueWords;
import id.tertib.deadline.Reminders;
import id.tertib.monitoring.checklist.DaftarPeriksaWithdrawal;
import id.tertib.monitoring.progress.KemajuanMonitoring.Kantor;
import id.tertib.monitoring.progress.KemajuanMonitoring.Keadaan;
import id.tertib.monitoring.progress.KemajuanMonitoring.Langkah;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.LangkahTerbuka.Pemegang;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.RencanaMonitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Return;
import id.tertib.procedure.Returns;
import id.tertib.worksheet.Sheets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress of a cycle; everyone sees his own part. */
@Service
public class BacaKemajuan {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final Returns returns;
  private final DaftarPeriksaWithdrawal withdrawal;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Sheets lembar;
  private final LangkahTerbuka langkahTerbuka;
  private final EarlierReminders earlier;
  private final Reminders reminders;
  private final DueWords sisa;
  private final Visibility visibility;
  private final Clock clock;

  BacaKemajuan(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      Returns returns,
      DaftarPeriksaWithdrawal withdrawal,
      PerangkatDaerahRegister kantor,
      People orang,
      Sheets lembar,
      LangkahTerbuka langkahTerbuka,
      EarlierReminders earlier,
      Reminders reminders,
      DueWords sisa,
      Visibility visibility,
      Clock clock) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.returns = returns;
    this.withdrawal = withdrawal;
    this.kantor = kantor;
    this.orang = orang;
    this.lembar = lembar;
    this.langkahTerbuka = langkahTerbuka;
    this.earlier = earlier;
    this.reminders = reminders;
    this.sisa = sisa;
    this.visibility = visibility;
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
        kunci == null
            ? siklus.semua().stream().findFirst()
            : siklus.find(SiklusMonitoring.semester(kunci));
    return dipilih.map(satu -> baca(satu, akun));
  }

  private KemajuanMonitoring baca(Siklus satu, String akun) {
    var kelompok = orang.groupsOf(akun);
    var terbaca = visibility.of(akun, Matter.CASE);
    var semua = terbaca.all(MonitoringPerangkatDaerah.KEY);
    var kasus = monitoring.dari(satu.id());
    var register = register();
    var pelaksana = pelaksana(register);
    var terlihat =
        kasus.stream()
            .filter(
                milik ->
                    semua
                        || milik.asesor().equals(akun)
                        || terbaca.holds(milik.kunci())
                        || bekerjaDi(pd(register, milik), kelompok)
                        || bekerjaDi(pd(pelaksana, milik), kelompok))
            .toList();
    var bacaan = bacaan(satu, terlihat, register, pelaksana, akun, kelompok);
    var mengurus = kelompok.contains(Groups.ORGANISASI) || kelompok.contains(Groups.ADMIN);
    return new KemajuanMonitoring(
        satu.kunci(),
        satu.semester().teks(),
        satu.keadaan(),
        satu.tanggalPenutupan(),
        satu.prosesId(),
        clock.instant(),
        terlihat.stream().map(milik -> kantor(milik, bacaan)).toList(),
        mengurus && !satu.keadaan().equals(Siklus.DITUTUP),
        mengurus && !bacaan.terbuka().isEmpty(),
        !semua && terlihat.stream().anyMatch(milik -> milik.asesor().equals(akun)));
  }

  /** What was read for all offices together, so that no office asks for itself. */
  private record Bacaan(
      Map<String, PerangkatDaerah> register,
      Map<String, PerangkatDaerah> pelaksana,
      Map<String, List<Task>> terbuka,
      Map<String, Sheets.Progress> kemajuan,
      Map<String, Return> pengembalian,
      Map<String, LocalDate> pengingat,
      Map<EarlierReminders.Langkah, LocalDate> pengingatLama,
      Map<String, String> nama,
      Map<String, String> namaKelompok,
      DueWords.Reading hari,
      String akun,
      Set<String> kelompok) {}

  private Bacaan bacaan(
      Siklus satu,
      List<Monitoring> terlihat,
      Map<String, PerangkatDaerah> register,
      Map<String, PerangkatDaerah> pelaksana,
      String akun,
      Set<String> kelompok) {
    var terbuka = langkahTerbuka.dari(satu.kunci(), terlihat);
    var pemegang =
        terlihat.stream()
            .flatMap(
                kasus ->
                    terbuka.getOrDefault(kasus.kunci(), List.of()).stream()
                        .map(task -> LangkahTerbuka.pemegang(task, kasus, pd(pelaksana, kasus))))
            .toList();
    var akunAkun =
        Stream.concat(
                terlihat.stream().map(Monitoring::asesor),
                pemegang.stream().filter(Pemegang::orang).map(Pemegang::kunci))
            .collect(Collectors.toSet());
    return new Bacaan(
        register,
        pelaksana,
        terbuka,
        lembar.progress(terlihat.stream().map(Monitoring::lembarId).toList()),
        returns.lastOf(terlihat.stream().map(Monitoring::kunci).toList()),
        reminders.lastOfTasks(
            terbuka.values().stream().flatMap(List::stream).map(Task::getId).toList()),
        earlier.last(satu.id()),
        orang.namesOf(akunAkun),
        orang.groupNamesOf(
            pemegang.stream()
                .filter(yang -> !yang.orang())
                .map(Pemegang::kunci)
                .collect(Collectors.toSet())),
        sisa.today(),
        akun,
        kelompok);
  }

  private Kantor kantor(Monitoring kasus, Bacaan bacaan) {
    var pd = pd(bacaan.register(), kasus);
    var pelaksana = pd(bacaan.pelaksana(), kasus);
    var terbuka = bacaan.terbuka().getOrDefault(kasus.kunci(), List.of());
    var kemajuan =
        bacaan.kemajuan().getOrDefault(kasus.lembarId(), new Sheets.Progress(0, 0, null));
    var tenggat =
        terbuka.stream().map(LangkahTerbuka::tenggat).flatMap(Stream::ofNullable).toList();
    var kelompok = bacaan.kelompok();
    return new Kantor(
        pd.kode(),
        pd.nama(),
        pd.singkatan(),
        pd.jenis(),
        RencanaMonitoring.jenis(pd),
        kasus.kunci(),
        keadaan(kasus, terbuka, kemajuan),
        dikembalikan(terbuka, bacaan.pengembalian().get(kasus.kunci())),
        kemajuan.answered(),
        kemajuan.required(),
        tenggat.stream().anyMatch(satu -> satu.isBefore(bacaan.hari().day())),
        tenggat.stream().mapToInt(bacaan.hari()::late).max().orElse(0),
        terbuka.stream().map(task -> langkah(task, pelaksana, kasus, bacaan)).toList(),
        bacaan.nama().getOrDefault(kasus.asesor(), kasus.asesor()),
        kasus.asesor(),
        kasus.asesor().equals(bacaan.akun()),
        terbuka.isEmpty() && kasus.hasil() != null ? null : kasus.prosesId(),
        kasus.laporanId(),
        kasus.alasan(),
        kelompok.contains(pelaksana.group(Jabatan.ASESOR))
            && withdrawal.refuse(kasus.kunci(), bacaan.akun()).isEmpty(),
        kelompok.contains(TimAsesor.KETUA) && kasus.hasil() == null);
  }

  private static Langkah langkah(Task task, PerangkatDaerah pd, Monitoring kasus, Bacaan bacaan) {
    var kode = task.getTaskDefinitionKey();
    var pemegang = LangkahTerbuka.pemegang(task, kasus, pd);
    var nama = pemegang.orang() ? bacaan.nama() : bacaan.namaKelompok();
    var tenggat = LangkahTerbuka.tenggat(task);
    return new Langkah(
        task.getId(),
        kode,
        task.getName(),
        tenggat,
        tenggat == null ? null : bacaan.hari().of(tenggat).text(),
        nama.getOrDefault(pemegang.kunci(), pemegang.kunci()),
        bacaan
            .pengingat()
            .getOrDefault(
                task.getId(),
                bacaan.pengingatLama().get(new EarlierReminders.Langkah(kasus.id(), kode))),
        pemegang.orang()
            ? bacaan.akun().equals(pemegang.kunci())
            : bacaan.kelompok().contains(pemegang.kunci()));
  }

  /** The state of one office, whatever its cycle's. */
  Keadaan keadaan(Monitoring kasus) {
    return keadaan(
        kasus,
        langkahTerbuka
            .dari(kasus.semester().kunci(), List.of(kasus))
            .getOrDefault(kasus.kunci(), List.of()),
        lembar
            .progress(List.of(kasus.lembarId()))
            .getOrDefault(kasus.lembarId(), new Sheets.Progress(0, 0, null)));
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

  private static boolean dikembalikan(List<Task> terbuka, @Nullable Return terakhir) {
    return terakhir != null
        && terbuka.stream().anyMatch(task -> task.getTaskDefinitionKey().equals(terakhir.step()));
  }

  /** By code; one that is no more still has its name and its place. */
  private Map<String, PerangkatDaerah> register() {
    return kantor.allEver().stream()
        .collect(Collectors.toMap(PerangkatDaerah::kode, Function.identity()));
  }

  /** Who works on the cases of an office today: itself, or the one it was merged into. */
  private Map<String, PerangkatDaerah> pelaksana(Map<String, PerangkatDaerah> register) {
    var hasil = new HashMap<>(register);
    hasil.putAll(kantor.successors());
    return hasil;
  }

  private static PerangkatDaerah pd(Map<String, PerangkatDaerah> register, Monitoring kasus) {
    return Objects.requireNonNull(register.get(kasus.perangkatDaerah()));
  }

  static boolean bekerjaDi(PerangkatDaerah pd, Set<String> kelompok) {
    return kelompok.contains(pd.group())
        || kelompok.contains(pd.group(Jabatan.KEPALA))
        || kelompok.contains(pd.group(Jabatan.SEKRETARIS))
        || kelompok.contains(pd.group(Jabatan.ASESOR));
  }
}
