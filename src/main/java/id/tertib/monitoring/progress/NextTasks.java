package id.tertib.monitoring.progress;

import id.tertib.calendar.CycleNames;
import id.tertib.calendar.DueWords;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.OpenSteps;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads somebody with ten offices from one open task of his to the next. */
@Service
public class NextTasks {

  private static final Comparator<Task> MOST_URGENT_FIRST =
      Comparator.comparing(
              Task::getDueDate, Comparator.nullsLast(Comparator.<java.util.Date>naturalOrder()))
          // an office's two halves of the fieldwork were opened together and stay together
          .thenComparing(Task::getCreateTime)
          .thenComparing(Task::getName)
          .thenComparing(Task::getId);

  private final TaskService tasks;
  private final EngineTasks engine;
  private final PerangkatDaerahRegister offices;
  private final CycleNames cycles;
  private final DueWords dueWords;

  NextTasks(
      TaskService tasks,
      EngineTasks engine,
      PerangkatDaerahRegister offices,
      CycleNames cycles,
      DueWords dueWords) {
    this.tasks = tasks;
    this.engine = engine;
    this.offices = offices;
    this.cycles = cycles;
    this.dueWords = dueWords;
  }

  /**
   * @param siklus of its case as people read it, e.g. {@code triwulan IV 2026}
   * @param sisa how near its day is, as people read it; null while it has none
   * @param banyak how many open tasks of offices this person has, this one included
   */
  public record NextTask(
      String tugas,
      String nama,
      String perangkatDaerah,
      String siklus,
      @Nullable LocalDate tenggat,
      @Nullable String sisa,
      int banyak) {}

  /**
   * What stands beside an open task.
   *
   * @param cetak address of its office's checklist on paper; null when it is no office's task
   * @param salin whether questions can be copied from here
   * @param berikutnya the next task; null when nothing else waits
   */
  public record TaskTools(@Nullable String cetak, boolean salin, @Nullable NextTask berikutnya) {}

  /** Nothing for a task that is no office's, or none that this person sees. */
  @Transactional(readOnly = true)
  public TaskTools tools(String taskId, String account) {
    return engine
        .findFor(account, taskId)
        .filter(task -> office(task.businessKey()).isPresent())
        .map(
            task -> {
              var monitoring = task.processKey().equals(MonitoringPerangkatDaerah.KEY);
              return new TaskTools(
                  monitoring ? printAddress(CaseKey.parse(task.businessKey())) : null,
                  monitoring
                      && task.taskKey().equals(MonitoringPerangkatDaerah.WAWANCARA)
                      && account.equals(task.assignee()),
                  after(taskId, account).orElse(null));
            })
        .orElseGet(() -> new TaskTools(null, false, null));
  }

  private static String printAddress(CaseKey caseKey) {
    return "/api/monitoring/%s/cetak-daftar-periksa?perangkatDaerah=%s"
        .formatted(caseKey.cycle(), caseKey.requireOwner());
  }

  /**
   * The task after the given one, the most urgent first; the first one again at the end, or when
   * the given one is over.
   *
   * @param taskId null for the first
   * @return empty when nothing else waits for this person
   */
  @Transactional(readOnly = true)
  public Optional<NextTask> after(@Nullable String taskId, String account) {
    var all = tasksOf(account);
    var index = all.stream().map(Task::getId).toList().indexOf(taskId);
    return Stream.concat(all.stream().skip(index + 1L), all.stream().limit(Math.max(0, index)))
        .flatMap(task -> next(task, all.size()).stream())
        .findFirst();
  }

  private Optional<NextTask> next(Task task, int count) {
    return engine
        .find(task.getId())
        .map(TaskInfo::businessKey)
        .flatMap(key -> office(key).map(pd -> next(task, count, pd, CaseKey.parse(key).cycle())));
  }

  private NextTask next(Task task, int count, PerangkatDaerah pd, String cycle) {
    var tenggat = OpenSteps.tenggat(task);
    return new NextTask(
        task.getId(),
        task.getName(),
        pd.nama(),
        cycles.of(cycle),
        tenggat,
        tenggat == null ? null : dueWords.of(tenggat).text(),
        count);
  }

  /** Whose case it is; empty when it is no office's. */
  private Optional<PerangkatDaerah> office(String key) {
    return Optional.ofNullable(CaseKey.parse(key).owner()).flatMap(offices::find);
  }

  /** Of offices' cases, held by him or open to a group of his. */
  private List<Task> tasksOf(String account) {
    return engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKeyLike(CaseKey.OF_OWNERS)
                    .or()
                    .taskAssignee(account)
                    .taskCandidateUser(account)
                    .endOr()
                    .active()
                    .list())
        .stream()
        .sorted(MOST_URGENT_FIRST)
        .toList();
  }
}
