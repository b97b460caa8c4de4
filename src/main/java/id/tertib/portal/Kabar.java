package id.tertib.portal;

import id.tertib.access.CaseSubject;
import id.tertib.access.Groups;
import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The last things that happened in the cases a person works on, told by role and not by name. */
@Component
class Kabar {

  private static final Pattern ROW_KEY =
      Pattern.compile(" ?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** What somebody is in a procedure says more than his place in the city. */
  private static final Comparator<String> MOST_TELLING =
      Comparator.<String>comparingInt(
              List.of(
                      Groups.ORGANISASI,
                      Groups.SEKDA,
                      Groups.INSPEKTUR,
                      Groups.WALI_KOTA,
                      Groups.ADMIN)
                  ::indexOf)
          .thenComparing(Comparator.naturalOrder());

  private static final int CASES = 10;
  private static final int ROWS = 200;

  private final AuditTrail trail;
  private final TugasSaya tugas;
  private final HistoryService history;
  private final EngineTasks engine;
  private final OwnProcesses own;
  private final Visibility visibility;
  private final People people;
  private final PerangkatDaerahRegister register;
  private final Perkara perkara;

  Kabar(
      AuditTrail trail,
      TugasSaya tugas,
      HistoryService history,
      EngineTasks engine,
      OwnProcesses own,
      Visibility visibility,
      People people,
      PerangkatDaerahRegister register,
      Perkara perkara) {
    this.trail = trail;
    this.tugas = tugas;
    this.history = history;
    this.engine = engine;
    this.own = own;
    this.visibility = visibility;
    this.people = people;
    this.register = register;
    this.perkara = perkara;
  }

  /**
   * @param isi e.g. {@code Ketua tim asesor mengembalikan daftar periksa}
   * @param perkara whose case
   */
  record Berita(String isi, String perkara, Instant kapan) {}

  /** Newest first; runs of the same act in the same case are told once, with their number. */
  List<Berita> bagi(String userId, int most) {
    var subjects = subjects(userId);
    if (subjects.isEmpty()) {
      return List.of();
    }
    var told = new ArrayList<Berita>();
    var run = new ArrayList<AuditRow>();
    for (var row : trail.latest(subjects, ROWS)) {
      if (isHousekeeping(row)) {
        continue;
      }
      if (!run.isEmpty() && !same(run.get(0), row)) {
        told.add(tell(userId, run));
        run.clear();
        if (told.size() == most) {
          return told;
        }
      }
      run.add(row);
    }
    if (!run.isEmpty()) {
      told.add(tell(userId, run));
    }
    return told;
  }

  /** Mails that went out and rows that the system prepared are for the trail, not for people. */
  private static boolean isHousekeeping(AuditRow row) {
    return row.who().equals(AuditEntry.SYSTEM)
        && (row.what().equals("mengirim surel") || row.what().endsWith(" baris"));
  }

  private static boolean same(AuditRow one, AuditRow other) {
    return one.who().equals(other.who())
        && one.what().equals(other.what())
        && one.subject().equals(other.subject());
  }

  private Berita tell(String userId, List<AuditRow> run) {
    var newest = run.get(0);
    var detail = newest.detail();
    var object =
        run.size() > 1
            ? " %d kali".formatted(run.size())
            : detail == null ? "" : " " + withoutKeys(detail);
    return new Berita(
        role(userId, newest.who()) + " " + newest.what() + object,
        perkara.nama(newest.subject()),
        newest.at());
  }

  /** The trail names a row by its list and key; people know the list, not the key. */
  private static String withoutKeys(String detail) {
    var plain = ROW_KEY.matcher(detail).replaceAll("");
    return plain.equals(detail) ? detail : plain.replace('-', ' ').strip();
  }

  private String role(String reader, String who) {
    if (who.equals(reader)) {
      return "Anda";
    }
    if (who.equals(AuditEntry.SYSTEM)) {
      return "Sistem";
    }
    var groups = new HashSet<>(people.groupsOf(who));
    var offices = register.allEver();
    return offices.stream()
        .sorted(Comparator.comparing(PerangkatDaerah::keadaan))
        .flatMap(office -> Arrays.stream(Jabatan.values()).map(office::group))
        .filter(groups::contains)
        .findFirst()
        .or(
            () -> {
              offices.forEach(office -> groups.remove(office.group()));
              return groups.stream().min(MOST_TELLING);
            })
        .map(people::groupName)
        .orElse("Petugas");
  }

  /** Business keys of the cases this person has a task in, or finished one in lately. */
  private Set<String> subjects(String userId) {
    var open = tugas.terdekat(userId, CASES).stream().map(Task::getProcessInstanceId);
    var done =
        engine
            .asSystem(
                () ->
                    history
                        .createHistoricTaskInstanceQuery()
                        .taskAssignee(userId)
                        .finished()
                        .orderByHistoricTaskInstanceEndTime()
                        .desc()
                        .listPage(0, CASES))
            .stream()
            .map(HistoricTaskInstance::getProcessInstanceId);
    var instances = new HashSet<String>();
    Stream.concat(open, done)
        .flatMap(id -> Optional.ofNullable(id).stream())
        .forEach(instances::add);
    if (instances.isEmpty()) {
      return Set.of();
    }
    var keys = new LinkedHashSet<String>();
    engine
        .asSystem(
            () -> history.createHistoricProcessInstanceQuery().processInstanceIds(instances).list())
        .stream()
        .filter(instance -> own.owns(instance.getProcessDefinitionKey()))
        .filter(instance -> instance.getBusinessKey() != null)
        .filter(instance -> mayRead(userId, instance))
        .map(HistoricProcessInstance::getBusinessKey)
        .filter(key -> !key.isBlank())
        .forEach(keys::add);
    return keys;
  }

  /** Of a confidential case only while the person holds a step of it. */
  private boolean mayRead(String userId, HistoricProcessInstance instance) {
    return !own.isConfidential(instance.getProcessDefinitionId())
        || visibility.mayRead(
            userId,
            new CaseSubject(
                Matter.CASE, instance.getProcessDefinitionKey(), null, instance.getBusinessKey()));
  }
}
