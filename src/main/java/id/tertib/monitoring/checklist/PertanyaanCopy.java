package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An assessor asks several of his offices the same questions: copied from one of his interviews
 * into others of his, the question alone, never who was asked or what was answered.
 */
@Service
public class PertanyaanCopy {

  private static final String PERTANYAAN = "pertanyaan";

  private final TaskService tasks;
  private final EngineTasks engine;
  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final AuditTrail trail;

  PertanyaanCopy(
      TaskService tasks,
      EngineTasks engine,
      RowLists lists,
      PerangkatDaerahRegister offices,
      AuditTrail trail) {
    this.tasks = tasks;
    this.engine = engine;
    this.lists = lists;
    this.offices = offices;
    this.trail = trail;
  }

  /** A question that can be copied. */
  public record Pertanyaan(String id, String teks) {}

  /**
   * Another interview of this person.
   *
   * @param pertanyaan how many questions stand there already
   */
  public record Target(String tugas, String perangkatDaerah, int pertanyaan) {}

  /** What can be copied from an interview, and where to. */
  public record Choices(List<Pertanyaan> pertanyaan, List<Target> tujuan) {}

  /** What came of it in one office. */
  public record Copied(String perangkatDaerah, int ditambah, int sudahAda) {}

  /**
   * @throws RefusedException 404 when this is no open interview that this person holds
   */
  @Transactional(readOnly = true)
  public Choices choices(String taskId, String account) {
    var origin = wawancaraTask(taskId, account);
    return new Choices(
        pertanyaan(origin.businessKey()).stream()
            .map(row -> new Pertanyaan(row.id(), row.value(PERTANYAAN)))
            .toList(),
        tasksOf(account).stream()
            .filter(task -> !task.id().equals(taskId))
            .sorted(Comparator.comparingInt(task -> officeOf(task).urutan()))
            .map(
                task ->
                    new Target(
                        task.id(), officeOf(task).nama(), pertanyaan(task.businessKey()).size()))
            .toList());
  }

  /**
   * Copies the chosen questions; one that stands there already is left out.
   *
   * @throws RefusedException when something chosen is not there, named twice, or not this person's;
   *     then nothing is copied
   */
  @Transactional
  public List<Copied> copy(String taskId, List<String> rows, List<String> targets, String account) {
    var origin = wawancaraTask(taskId, account);
    requireOnce(rows, "pertanyaan");
    requireOnce(targets, "perangkat daerah");
    var all =
        pertanyaan(origin.businessKey()).stream()
            .collect(Collectors.toMap(ListRow::id, Function.identity()));
    var texts = new ArrayList<String>();
    for (var id : rows) {
      var row = all.get(id);
      if (row == null) {
        throw RefusedException.badRequest(
            "Pertanyaan yang dipilih sudah tidak ada. Muat ulang, lalu pilih lagi.");
      }
      texts.add(row.value(PERTANYAAN));
    }
    if (targets.contains(taskId)) {
      throw RefusedException.badRequest(
          "Wawancara ini tidak dapat menjadi tujuan salinannya sendiri. Pilih yang lain.");
    }
    // Always in the same order, so that two copies never wait for one another.
    var sorted =
        targets.stream()
            .map(id -> wawancaraTask(id, account))
            .sorted(Comparator.comparing(TaskInfo::businessKey))
            .toList();
    return sorted.stream().map(task -> copy(origin, task, texts, account)).toList();
  }

  private Copied copy(TaskInfo origin, TaskInfo target, List<String> texts, String account) {
    lists.hold(TemuanMonitoring.WAWANCARA, target.businessKey());
    // Under the list's lock: whoever ended the task in between is seen now.
    wawancaraTask(target.id(), account);
    var existing =
        pertanyaan(target.businessKey()).stream()
            .map(row -> normalised(row.value(PERTANYAAN)))
            .collect(Collectors.toCollection(HashSet::new));
    var added = texts.stream().filter(each -> existing.add(normalised(each))).toList();
    added.forEach(
        each ->
            lists.add(
                TemuanMonitoring.WAWANCARA,
                target.businessKey(),
                Map.of(PERTANYAAN, each),
                account));
    if (!added.isEmpty()) {
      trail.record(
          AuditEntry.of(account, "menyalin pertanyaan", target.businessKey())
              .change(
                  null, "%d pertanyaan dari %s".formatted(added.size(), officeOf(origin).nama())));
    }
    return new Copied(officeOf(target).nama(), added.size(), texts.size() - added.size());
  }

  /** Rows that ask something; one that is only begun has nothing to copy. */
  private List<ListRow> pertanyaan(String key) {
    return lists.rows(TemuanMonitoring.WAWANCARA, key).stream()
        .filter(row -> !row.value(PERTANYAAN).isBlank())
        .toList();
  }

  private static String normalised(String text) {
    return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private TaskInfo wawancaraTask(String taskId, String account) {
    return engine
        .find(taskId)
        .filter(task -> task.processKey().equals(MonitoringPerangkatDaerah.KEY))
        .filter(task -> task.taskKey().equals(MonitoringPerangkatDaerah.WAWANCARA))
        .filter(task -> account.equals(task.assignee()))
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Wawancara ini tidak terbuka bagi Anda. Muat ulang Daftar Tugas."));
  }

  private List<TaskInfo> tasksOf(String account) {
    return engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .taskDefinitionKey(MonitoringPerangkatDaerah.WAWANCARA)
                    .taskAssignee(account)
                    .active()
                    .list())
        .stream()
        .map(Task::getId)
        .flatMap(id -> engine.find(id).stream())
        .toList();
  }

  private PerangkatDaerah officeOf(TaskInfo task) {
    var key = task.businessKey();
    return offices.get(CaseKey.parse(key).requireOwner());
  }

  private static void requireOnce(List<String> choices, String what) {
    if (choices.isEmpty()) {
      throw RefusedException.badRequest(
          "Belum ada %s yang dipilih. Pilih paling sedikit satu.".formatted(what));
    }
    if (Set.copyOf(choices).size() < choices.size()) {
      throw RefusedException.badRequest(
          "Satu %s dipilih dua kali. Sebut masing-masing satu kali.".formatted(what));
    }
  }
}
