package id.tertib.portal;

import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Reasons;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.Sheets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open tasks of one person; only those that the engine lets this person see. */
@Component
class MyTasks {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final EngineTasks engine;
  private final CaseNames caseNames;
  private final DueWords dueWords;
  private final TaskDetails details;

  MyTasks(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      EngineTasks engine,
      CaseNames caseNames,
      DueWords dueWords,
      TaskDetails details) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.engine = engine;
    this.caseNames = caseNames;
    this.dueWords = dueWords;
    this.details = details;
  }

  /** Held by the person or open to one of the person's groups; nearest deadline first. */
  List<ShownTask> all(String userId, int most) {
    return describe(userId, nearest(userId, most));
  }

  long count(String userId) {
    return engine.as(userId, () -> mine(userId).mapToLong(TaskQuery::count).sum());
  }

  /** Those of the given tasks that are open and may be seen. */
  List<ShownTask> of(String userId, Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : describe(
            userId,
            engine
                .as(
                    userId,
                    () -> tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list())
                .stream()
                .sorted(nearest(userId))
                .toList());
  }

  /** As the engine has them: those with a deadline first, no more than asked for are read. */
  List<Task> nearest(String userId, int most) {
    return engine.as(
        userId,
        () -> {
          var dated =
              first(
                  userId,
                  mine(userId).map(query -> query.dueAfter(new Date(0)).orderByDueDate().asc()),
                  most);
          var undated =
              dated.size() == most
                  ? List.<Task>of()
                  : first(userId, mine(userId).map(TaskQuery::withoutDueDate), most - dated.size());
          return Stream.concat(dated.stream(), undated.stream()).toList();
        });
  }

  /** By day; of one day what the person holds comes before what the group may take. */
  private static Comparator<Task> nearest(String userId) {
    return Comparator.comparing(MyTasks::day, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(task -> !userId.equals(task.getAssignee()))
        .thenComparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(Task::getCreateTime);
  }

  private static @Nullable LocalDate day(Task task) {
    return task.getDueDate() == null ? null : Tanggal.date(task.getDueDate().toInstant());
  }

  private static List<Task> first(String userId, Stream<TaskQuery> queries, int most) {
    return queries
        .map(query -> query.orderByTaskCreateTime().asc())
        .flatMap(query -> query.listPage(0, most).stream())
        .sorted(nearest(userId))
        .limit(most)
        .toList();
  }

  /**
   * Held, and open to take. Two questions that each have an index: asked with “or”, the engine
   * reads all tasks of the city. No task is in both.
   */
  private Stream<TaskQuery> mine(String userId) {
    return Stream.of(
        tasks.createTaskQuery().taskAssignee(userId),
        tasks.createTaskQuery().taskCandidateUser(userId));
  }

  private List<ShownTask> describe(String userId, List<Task> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var keys = businessKeys(found);
    var definitions = definitions(found);
    var infos = found.stream().flatMap(task -> info(task, keys, definitions).stream()).toList();
    var progress = details.progress(infos);
    var again = details.marks(infos);
    var reasons = details.reasons(infos);
    return found.stream()
        .map(
            task ->
                shown(
                    userId,
                    task,
                    keys.getOrDefault(task.getProcessInstanceId(), ""),
                    Optional.ofNullable(definitions.get(task.getProcessDefinitionId())),
                    Optional.ofNullable(progress.get(task.getId())),
                    again.get(task.getId()),
                    reasons.get(task.getId())))
        .toList();
  }

  private ShownTask shown(
      String userId,
      Task task,
      String businessKey,
      Optional<ProcessDefinition> definition,
      Optional<Sheets.Progress> progress,
      @Nullable String mark,
      Reasons.@Nullable Owed reason) {
    var due = day(task);
    return new ShownTask(
        task.getId(),
        name(task),
        definition
            .map(process -> Optional.ofNullable(process.getName()).orElse(process.getKey()))
            .orElse(""),
        caseNames.name(businessKey),
        due,
        due == null ? null : dueWords.of(due),
        progress.map(Sheets.Progress::brief).orElse(null),
        progress.filter(far -> far.answered() > 0).isPresent(),
        mark,
        reason,
        userId.equals(task.getAssignee()));
  }

  private static String name(Task task) {
    return Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey());
  }

  private static Optional<TaskInfo> info(
      Task task, Map<String, String> keys, Map<String, ProcessDefinition> definitions) {
    return Optional.ofNullable(definitions.get(task.getProcessDefinitionId()))
        .map(
            process ->
                new TaskInfo(
                    task.getId(),
                    process.getId(),
                    process.getKey(),
                    task.getTaskDefinitionKey(),
                    keys.getOrDefault(task.getProcessInstanceId(), ""),
                    task.getProcessInstanceId(),
                    name(task),
                    task.getAssignee()));
  }

  private Map<String, String> businessKeys(List<Task> found) {
    var instances =
        found.stream()
            .flatMap(task -> Stream.ofNullable(task.getProcessInstanceId()))
            .collect(Collectors.toSet());
    if (instances.isEmpty()) {
      return Map.of();
    }
    return engine
        .asSystem(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list())
        .stream()
        .collect(
            Collectors.toMap(
                ProcessInstance::getProcessInstanceId,
                instance -> Optional.ofNullable(instance.getBusinessKey()).orElse("")));
  }

  private Map<String, ProcessDefinition> definitions(List<Task> found) {
    var ids =
        found.stream()
            .flatMap(task -> Stream.ofNullable(task.getProcessDefinitionId()))
            .distinct()
            .toArray(String[]::new);
    if (ids.length == 0) {
      return Map.of();
    }
    return engine
        .asSystem(() -> repository.createProcessDefinitionQuery().processDefinitionIdIn(ids).list())
        .stream()
        .collect(Collectors.toMap(ProcessDefinition::getId, Function.identity()));
  }
}
