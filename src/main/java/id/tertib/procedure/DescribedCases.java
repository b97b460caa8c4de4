package id.tertib.procedure;

import static java.util.stream.Collectors.groupingBy;

import id.tertib.calendar.CycleNames;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The cases of described processes that are open or began within a year, with their open steps. */
@Component
class DescribedCases {

  private static final int DAYS = 366;

  private final HistoryService history;
  private final TaskService tasks;
  private final EngineTasks engine;
  private final Descriptions descriptions;
  private final OwnProcesses own;
  private final CycleNames cycles;
  private final Clock clock;

  DescribedCases(
      HistoryService history,
      TaskService tasks,
      EngineTasks engine,
      Descriptions descriptions,
      OwnProcesses own,
      CycleNames cycles,
      Clock clock) {
    this.history = history;
    this.tasks = tasks;
    this.engine = engine;
    this.descriptions = descriptions;
    this.own = own;
    this.cycles = cycles;
    this.clock = clock;
  }

  /**
   * @param cycle in which people look for it: a cycle that a procedure names, or the year of the
   *     process of an analyst
   * @param title of that cycle
   * @param process key of its process
   * @param id the engine's, also when the case is over
   * @param instance the engine's id; null when the case is over
   */
  record Case(
      CaseKey key,
      String cycle,
      String title,
      String process,
      String id,
      @Nullable String instance,
      List<Open> steps) {}

  /**
   * @param step null when its model does not describe it
   */
  record Open(TaskInfo task, @Nullable Step step, @Nullable LocalDate due) {}

  /**
   * @param except keys of processes that are left out
   * @return the latest first; without those that were ended by hand, and without cases of ours
   *     whose cycle no procedure names
   */
  List<Case> all(Set<String> except) {
    var keys =
        descriptions
            .current()
            .map(Description::key)
            .filter(key -> !except.contains(key))
            .distinct()
            .toArray(String[]::new);
    return keys.length == 0 ? List.of() : engine.asSystem(() -> read(keys));
  }

  private List<Case> read(String... keys) {
    var open =
        tasks.createTaskQuery().processDefinitionKeyIn(keys).orderByTaskName().asc().list().stream()
            .collect(groupingBy(Task::getProcessInstanceId));
    return history
        .createHistoricProcessInstanceQuery()
        .processDefinitionKeyIn(keys)
        .or()
        .unfinished()
        .startedAfter(Date.from(clock.instant().minus(Duration.ofDays(DAYS))))
        .endOr()
        .orderByProcessInstanceStartTime()
        .desc()
        .list()
        .stream()
        .filter(one -> one.getBusinessKey() != null && !one.getState().endsWith("TERMINATED"))
        .flatMap(
            one ->
                descriptions.of(one.getProcessDefinitionId()).stream()
                    .flatMap(described -> read(one, described, open).stream()))
        .toList();
  }

  private Optional<Case> read(
      HistoricProcessInstance instance, Description described, Map<String, List<Task>> open) {
    var key = CaseKey.parse(instance.getBusinessKey());
    var ours = own.owns(described.key());
    var year = CaseNumbers.number(key).split("-", 2)[0];
    var cycle = ours ? key.cycle() : described.key() + DescribedProcesses.CASE_SEPARATOR + year;
    var title = ours ? cycles.of(cycle) : described.name() + " " + year;
    return title.equals(cycle)
        ? Optional.empty()
        : Optional.of(
            new Case(
                key,
                cycle,
                StringUtils.capitalize(title),
                described.key(),
                instance.getId(),
                instance.getEndTime() == null ? instance.getId() : null,
                open.getOrDefault(instance.getId(), List.of()).stream()
                    .map(task -> open(task, instance, described))
                    .toList()));
  }

  private static Open open(Task task, HistoricProcessInstance instance, Description described) {
    return new Open(
        new TaskInfo(
            task.getId(),
            task.getProcessDefinitionId(),
            described.key(),
            task.getTaskDefinitionKey(),
            instance.getBusinessKey(),
            instance.getId(),
            Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
            task.getAssignee()),
        described.steps().get(task.getTaskDefinitionKey()),
        task.getDueDate() == null ? null : Tanggal.date(task.getDueDate().toInstant()));
  }
}
