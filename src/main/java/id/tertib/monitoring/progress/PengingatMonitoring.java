package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.Reminders.ByHand;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.LangkahTerbuka;
import id.tertib.monitoring.semester.LangkahTerbuka.Pemegang;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bagian Organisasi reminds whoever owes the open steps of the chosen offices, by their deadlines:
 * what was reminded today is left out, all that one recipient owes goes in one mail.
 */
@Service
public class PengingatMonitoring {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final EarlierReminders earlier;
  private final LangkahTerbuka langkahTerbuka;
  private final PerangkatDaerahRegister kantor;
  private final People orang;
  private final Reminders reminders;

  PengingatMonitoring(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      EarlierReminders earlier,
      LangkahTerbuka langkahTerbuka,
      PerangkatDaerahRegister kantor,
      People orang,
      Reminders reminders) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.earlier = earlier;
    this.langkahTerbuka = langkahTerbuka;
    this.kantor = kantor;
    this.orang = orang;
    this.reminders = reminders;
  }

  /** What becomes of a step's reminder. */
  public enum Nasib {
    /** Goes out, or would. */
    DIKIRIM,
    /** Was reminded today already. */
    SUDAH_HARI_INI,
    /** Nobody is in the group, so there is nobody to tell. */
    TANPA_ORANG
  }

  /**
   * A step and who hears of it.
   *
   * @param penerima role or name as pages show it
   * @param orang how many people
   * @param tanpaAlamat how many of them have no e-mail address
   */
  public record Sasaran(
      String kode,
      String perangkatDaerah,
      String langkah,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      String penerima,
      int orang,
      int tanpaAlamat,
      Nasib nasib) {}

  /**
   * @param surel how many mails; one for each person, whatever he owes
   */
  public record Hasil(List<Sasaran> sasaran, int surel) {}

  /** Who would get what; nothing is sent. */
  @Transactional(readOnly = true)
  public Hasil pratinjau(String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    return hasil(pengingat(kunci, perangkatDaerah, pesan, oleh));
  }

  /**
   * Sends what has not been sent today, on record. Two at once wait for one another at the cycle's
   * row, so the second finds everything sent.
   *
   * @throws RefusedException when this person may not, or an office is unknown, named twice, or has
   *     no open step; then nothing is sent
   */
  @Transactional
  public Hasil ingatkan(String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    hanyaOrganisasi(oleh);
    siklus.kunciUntukDiubah(siklus(kunci).id());
    var semua = pengingat(kunci, perangkatDaerah, pesan, oleh);
    var dikirim = dikirim(semua).map(satu -> satu.owed().deadline().id()).distinct().toList();
    var hasil = hasil(semua);
    if (!dikirim.isEmpty()) {
      reminders.remind(dikirim, pesan, oleh);
    }
    return hasil;
  }

  private List<Pengingat> pengingat(
      String kunci, List<String> perangkatDaerah, String pesan, String oleh) {
    hanyaOrganisasi(oleh);
    reminders.sentence(pesan);
    var satu = siklus(kunci);
    var kasus = dipilih(satu, perangkatDaerah);
    var terbuka = langkahTerbuka.dari(satu.kunci(), kasus);
    var tenggat =
        reminders.ofTasks(
            terbuka.values().stream().flatMap(List::stream).map(Task::getId).toList());
    var terakhir = earlier.last(satu.id());
    var hari = langkahTerbuka.today();
    var semua = new ArrayList<Pengingat>();
    for (var yang : kasus) {
      var pd = kantor.get(yang.perangkatDaerah());
      var langkah = terbuka.getOrDefault(yang.kunci(), List.of());
      if (langkah.isEmpty()) {
        throw RefusedException.badRequest(
            "%s tidak punya langkah terbuka yang dapat diingatkan. Hapus dari pilihan."
                .formatted(pd.nama()));
      }
      var pelaksana = kantor.current(pd.kode());
      for (var task : langkah) {
        var lama = new EarlierReminders.Langkah(yang.id(), task.getTaskDefinitionKey());
        semua.add(
            pengingat(
                task,
                pd,
                langkahTerbuka.pemegang(task, yang, pelaksana),
                owed(task, pd, tenggat),
                terakhir.get(lama),
                hari));
      }
    }
    return semua;
  }

  /** Each step of monitoring registers its deadline; one that did not cannot be in the ledger. */
  private static ByHand owed(Task task, PerangkatDaerah pd, Map<String, ByHand> tenggat) {
    return Optional.ofNullable(tenggat.get(task.getId()))
        .orElseThrow(
            () ->
                RefusedException.badRequest(
                    "%s %s tidak punya tenggat, jadi tidak dapat diingatkan. Hapus dari pilihan."
                        .formatted(task.getName(), pd.nama())));
  }

  private Pengingat pengingat(
      Task task,
      PerangkatDaerah pd,
      Pemegang penerima,
      ByHand owed,
      @Nullable LocalDate lama,
      DueWords.Reading hari) {
    var tenggat = LangkahTerbuka.tenggat(task);
    var sudah = hari.day().equals(owed.last()) || hari.day().equals(lama);
    return new Pengingat(
        new Sasaran(
            pd.kode(),
            pd.nama(),
            task.getName(),
            tenggat,
            tenggat == null ? null : hari.of(tenggat).text(),
            penerima.orang() ? orang.nameOf(penerima.kunci()) : orang.groupName(penerima.kunci()),
            owed.people().size(),
            (int) owed.people().stream().filter(PengingatMonitoring::tanpaAlamat).count(),
            sudah
                ? Nasib.SUDAH_HARI_INI
                : owed.people().isEmpty() ? Nasib.TANPA_ORANG : Nasib.DIKIRIM),
        owed);
  }

  /** The chosen offices in their fixed order. */
  private List<Monitoring> dipilih(Siklus satu, List<String> perangkatDaerah) {
    if (perangkatDaerah.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var kasus =
        monitoring.dari(satu.id()).stream()
            .collect(
                Collectors.toMap(
                    Monitoring::perangkatDaerah,
                    Function.identity(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    var dipilih = new HashSet<String>();
    for (var kode : perangkatDaerah) {
      if (!kasus.containsKey(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' tidak ikut monitoring %s. Periksa pilihan Anda."
                .formatted(kode, satu.semester().teks()));
      }
      if (!dipilih.add(kode)) {
        throw RefusedException.badRequest(
            "%s dipilih dua kali. Sebut tiap perangkat daerah satu kali."
                .formatted(kantor.get(kode).nama()));
      }
    }
    return kasus.values().stream()
        .filter(yang -> dipilih.contains(yang.perangkatDaerah()))
        .toList();
  }

  private Siklus siklus(String kunci) {
    return siklus
        .find(SiklusMonitoring.semester(kunci))
        .orElseThrow(() -> SiklusMonitoring.tidakAda(kunci));
  }

  private static Stream<Pengingat> dikirim(List<Pengingat> semua) {
    return semua.stream().filter(satu -> satu.sasaran().nasib() == Nasib.DIKIRIM);
  }

  private static Hasil hasil(List<Pengingat> semua) {
    return new Hasil(
        semua.stream().map(Pengingat::sasaran).toList(),
        (int)
            dikirim(semua)
                .flatMap(satu -> satu.owed().people().stream())
                .map(Person::id)
                .distinct()
                .count());
  }

  private void hanyaOrganisasi(String oleh) {
    var kelompok = orang.groupsOf(oleh);
    if (!kelompok.contains(Groups.ORGANISASI) && !kelompok.contains(Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
  }

  private static boolean tanpaAlamat(Person siapa) {
    return siapa.email() == null || siapa.email().isBlank();
  }

  /** A step with the deadline by which it is reminded. */
  private record Pengingat(Sasaran sasaran, ByHand owed) {}
}
