package id.tertib.portal;

import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The open tasks of one person; only those that the engine lets this person see. */
@Component
class TugasSaya {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final EngineTasks engine;
  private final Perkara perkara;
  private final Sisa sisa;
  private final ObjectProvider<TaskWork> work;
  private final ObjectProvider<Sheets> sheets;

  TugasSaya(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      EngineTasks engine,
      Perkara perkara,
      Sisa sisa,
      ObjectProvider<TaskWork> work,
      ObjectProvider<Sheets> sheets) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.engine = engine;
    this.perkara = perkara;
    this.sisa = sisa;
    this.work = work;
    this.sheets = sheets;
  }

  /** Held by the person or open to one of the person's groups; nearest deadline first. */
  List<TugasTerbuka> semua(String userId, int most) {
    return read(
        userId,
        tasks.createTaskQuery().or().taskAssignee(userId).taskCandidateUser(userId).endOr(),
        most);
  }

  long jumlah(String userId) {
    return engine.as(
        userId,
        () ->
            tasks
                .createTaskQuery()
                .or()
                .taskAssignee(userId)
                .taskCandidateUser(userId)
                .endOr()
                .count());
  }

  /** Those of the given tasks that are open and may be seen. */
  List<TugasTerbuka> dari(String userId, Collection<String> taskIds) {
    return taskIds.isEmpty()
        ? List.of()
        : read(
            userId,
            tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)),
            taskIds.size());
  }

  private List<TugasTerbuka> read(String userId, TaskQuery query, int most) {
    var found =
        engine.as(userId, () -> query.list()).stream()
            .sorted(
                Comparator.comparing(
                        Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Task::getCreateTime))
            .limit(most)
            .toList();
    if (found.isEmpty()) {
      return List.of();
    }
    var keys = businessKeys(found);
    var definitions = definitions(found);
    return found.stream()
        .map(
            task ->
                tugas(
                    userId,
                    task,
                    keys.getOrDefault(task.getProcessInstanceId(), ""),
                    Optional.ofNullable(definitions.get(task.getProcessDefinitionId()))))
        .toList();
  }

  private TugasTerbuka tugas(
      String userId, Task task, String businessKey, Optional<ProcessDefinition> definition) {
    var due = task.getDueDate() == null ? null : Tanggal.tanggal(task.getDueDate().toInstant());
    var name = Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey());
    var progress =
        definition.flatMap(
            process ->
                items(
                    new TaskInfo(
                        task.getId(),
                        process.getKey(),
                        task.getTaskDefinitionKey(),
                        businessKey,
                        task.getProcessInstanceId(),
                        name,
                        task.getAssignee())));
    return new TugasTerbuka(
        task.getId(),
        name,
        definition
            .map(process -> Optional.ofNullable(process.getName()).orElse(process.getKey()))
            .orElse(""),
        perkara.nama(businessKey),
        due,
        due == null ? null : sisa.hingga(due),
        progress
            .map(items -> (int) items.stream().filter(TugasSaya::answered).count())
            .orElse(null),
        progress.map(List::size).orElse(null),
        userId.equals(task.getAssignee()));
  }

  private static boolean answered(AnsweredItem item) {
    return item.last().isPresent();
  }

  /** The required items of the sheet that this task fills; empty when it fills none. */
  private Optional<List<AnsweredItem>> items(TaskInfo task) {
    return work.stream()
        .map(procedure -> procedure.sheet(task))
        .flatMap(Optional::stream)
        .filter(sheet -> sheet.mode() == TaskSheet.Mode.FILL)
        .findFirst()
        .flatMap(
            sheet ->
                Optional.<@Nullable Sheets>ofNullable(sheets.getIfAvailable())
                    .map(
                        store ->
                            store.read(sheet.sheetId()).items().stream()
                                .filter(item -> item.item().required())
                                .toList()));
  }

  private Map<String, String> businessKeys(List<Task> found) {
    var instances =
        found.stream()
            .map(task -> Optional.ofNullable(task.getProcessInstanceId()))
            .flatMap(Optional::stream)
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
            .map(task -> Optional.ofNullable(task.getProcessDefinitionId()))
            .flatMap(Optional::stream)
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
