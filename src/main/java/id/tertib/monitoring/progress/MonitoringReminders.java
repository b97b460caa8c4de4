package id.tertib.monitoring.progress;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.calendar.DueWords;
import id.tertib.deadline.Reminders;
import id.tertib.deadline.Reminders.ByHand;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringRepository;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.monitoring.semester.OpenSteps.Holder;
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
public class MonitoringReminders {

  private final SiklusRepository siklus;
  private final MonitoringRepository monitoring;
  private final EarlierReminders earlier;
  private final OpenSteps openSteps;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Reminders reminders;

  MonitoringReminders(
      SiklusRepository siklus,
      MonitoringRepository monitoring,
      EarlierReminders earlier,
      OpenSteps openSteps,
      PerangkatDaerahRegister offices,
      People people,
      Reminders reminders) {
    this.siklus = siklus;
    this.monitoring = monitoring;
    this.earlier = earlier;
    this.openSteps = openSteps;
    this.offices = offices;
    this.people = people;
    this.reminders = reminders;
  }

  /** What becomes of a step's reminder. */
  public enum Fate {
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
  public record ReminderTarget(
      String kode,
      String perangkatDaerah,
      String langkah,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      String penerima,
      int orang,
      int tanpaAlamat,
      Fate nasib) {}

  /**
   * @param surel how many mails; one for each person, whatever he owes
   */
  public record ReminderResult(List<ReminderTarget> sasaran, int surel) {}

  /** Who would get what; nothing is sent. */
  @Transactional(readOnly = true)
  public ReminderResult preview(
      String key, List<String> perangkatDaerah, String message, String by) {
    return result(reminders(key, perangkatDaerah, message, by));
  }

  /**
   * Sends what has not been sent today, on record. Two at once wait for one another at the cycle's
   * row, so the second finds everything sent.
   *
   * @throws RefusedException when this person may not, or an office is unknown, named twice, or has
   *     no open step; then nothing is sent
   */
  @Transactional
  public ReminderResult remind(
      String key, List<String> perangkatDaerah, String message, String by) {
    requireOrganisasi(by);
    siklus.lockForChange(siklus(key).id());
    var all = reminders(key, perangkatDaerah, message, by);
    var sent = sent(all).map(each -> each.owed().deadline().id()).distinct().toList();
    var result = result(all);
    if (!sent.isEmpty()) {
      reminders.remind(sent, message, by);
    }
    return result;
  }

  private List<Reminder> reminders(
      String key, List<String> perangkatDaerah, String message, String by) {
    requireOrganisasi(by);
    reminders.sentence(message);
    var one = siklus(key);
    var cases = chosen(one, perangkatDaerah);
    var open = openSteps.of(one.key(), cases);
    var tenggat =
        reminders.ofTasks(open.values().stream().flatMap(List::stream).map(Task::getId).toList());
    var last = earlier.last(one.id());
    var day = openSteps.today();
    var all = new ArrayList<Reminder>();
    for (var each : cases) {
      var pd = offices.get(each.perangkatDaerah());
      var steps = open.getOrDefault(each.kunci(), List.of());
      if (steps.isEmpty()) {
        throw RefusedException.badRequest(
            "%s tidak punya langkah terbuka yang dapat diingatkan. Hapus dari pilihan."
                .formatted(pd.nama()));
      }
      var executor = offices.current(pd.kode());
      for (var task : steps) {
        var stepKey = new EarlierReminders.StepKey(each.id(), task.getTaskDefinitionKey());
        all.add(
            reminder(
                task,
                pd,
                openSteps.holder(task, each, executor),
                owed(task, pd, tenggat),
                last.get(stepKey),
                day));
      }
    }
    return all;
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

  private Reminder reminder(
      Task task,
      PerangkatDaerah pd,
      Holder recipient,
      ByHand owed,
      @Nullable LocalDate stepKey,
      DueWords.Reading day) {
    var tenggat = OpenSteps.tenggat(task);
    var already = day.day().equals(owed.last()) || day.day().equals(stepKey);
    return new Reminder(
        new ReminderTarget(
            pd.kode(),
            pd.nama(),
            task.getName(),
            tenggat,
            tenggat == null ? null : day.of(tenggat).text(),
            recipient.orang()
                ? people.nameOf(recipient.kunci())
                : people.groupName(recipient.kunci()),
            owed.people().size(),
            (int) owed.people().stream().filter(MonitoringReminders::hasNoAddress).count(),
            already
                ? Fate.SUDAH_HARI_INI
                : owed.people().isEmpty() ? Fate.TANPA_ORANG : Fate.DIKIRIM),
        owed);
  }

  /** The chosen offices in their fixed order. */
  private List<Monitoring> chosen(Siklus one, List<String> perangkatDaerah) {
    if (perangkatDaerah.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada perangkat daerah yang dipilih. Pilih paling sedikit satu.");
    }
    var cases =
        monitoring.ofSiklus(one.id()).stream()
            .collect(
                Collectors.toMap(
                    Monitoring::perangkatDaerah,
                    Function.identity(),
                    (a, b) -> a,
                    LinkedHashMap::new));
    var chosen = new HashSet<String>();
    for (var kode : perangkatDaerah) {
      if (!cases.containsKey(kode)) {
        throw RefusedException.badRequest(
            "Perangkat daerah '%s' tidak ikut monitoring %s. Periksa pilihan Anda."
                .formatted(kode, one.semester().text()));
      }
      if (!chosen.add(kode)) {
        throw RefusedException.badRequest(
            "%s dipilih dua kali. Sebut tiap perangkat daerah satu kali."
                .formatted(offices.get(kode).nama()));
      }
    }
    return cases.values().stream().filter(each -> chosen.contains(each.perangkatDaerah())).toList();
  }

  private Siklus siklus(String key) {
    return siklus
        .find(SiklusMonitoring.semester(key))
        .orElseThrow(() -> SiklusMonitoring.notFound(key));
  }

  private static Stream<Reminder> sent(List<Reminder> all) {
    return all.stream().filter(each -> each.sasaran().nasib() == Fate.DIKIRIM);
  }

  private static ReminderResult result(List<Reminder> all) {
    return new ReminderResult(
        all.stream().map(Reminder::sasaran).toList(),
        (int)
            sent(all)
                .flatMap(each -> each.owed().people().stream())
                .map(Person::id)
                .distinct()
                .count());
  }

  private void requireOrganisasi(String by) {
    var groups = people.groupsOf(by);
    if (!groups.contains(Groups.ORGANISASI) && !groups.contains(Groups.ADMIN)) {
      throw RefusedException.forbidden(
          "Pengingat hanya dapat dikirim Bagian Organisasi. Mintalah Bagian Organisasi.");
    }
  }

  private static boolean hasNoAddress(Person who) {
    return who.email() == null || who.email().isBlank();
  }

  /** A step with the deadline by which it is reminded. */
  private record Reminder(ReminderTarget sasaran, ByHand owed) {}
}
