package id.tertib.monitoring.semester;

import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.office.PerangkatDaerah;
import id.tertib.procedure.Descriptions;
import id.tertib.procedure.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open steps of a cycle's offices, read at once, and who owes each of them. */
@Component
public class OpenSteps {

  private final TaskService tasks;
  private final EngineTasks engine;
  private final DueWords words;
  private final Descriptions descriptions;

  OpenSteps(TaskService tasks, EngineTasks engine, DueWords words, Descriptions descriptions) {
    this.tasks = tasks;
    this.engine = engine;
    this.words = words;
    this.descriptions = descriptions;
  }

  /** How near a step's day is, as people read it today. */
  public DueWords.Reading today() {
    return words.today();
  }

  /**
   * Who owes a step: its holder, else the group that may take it.
   *
   * @param kunci account or group
   */
  public record Holder(String kunci, boolean orang) {}

  /** By key of the case; an office without an open step is absent. */
  public Map<String, List<Task>> of(String siklusKey, List<Monitoring> all) {
    var cases =
        all.stream()
            .filter(officeCase -> officeCase.prosesId() != null)
            .collect(
                Collectors.toMap(
                    officeCase -> Objects.requireNonNull(officeCase.prosesId()),
                    Monitoring::kunci));
    if (cases.isEmpty()) {
      return Map.of();
    }
    // One office asks for its own tasks only; more ask for the whole cycle in one question.
    var pattern = all.size() == 1 ? all.get(0).kunci() : siklusKey + "/%";
    var result = new HashMap<String, List<Task>>();
    engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .processInstanceBusinessKeyLike(pattern)
                    .orderByTaskName()
                    .asc()
                    .list())
        .forEach(
            task -> {
              var key = cases.get(task.getProcessInstanceId());
              if (key != null) {
                result.computeIfAbsent(key, each -> new ArrayList<>()).add(task);
              }
            });
    return result;
  }

  /** Of one case. */
  public List<Task> of(String key) {
    return engine.asSystem(
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                .processInstanceBusinessKey(key)
                .active()
                .list());
  }

  public static @Nullable LocalDate tenggat(Task task) {
    return task.getDueDate() == null ? null : Tanggal.date(task.getDueDate().toInstant());
  }

  public Holder holder(Task task, Monitoring officeCase, PerangkatDaerah pd) {
    if (task.getAssignee() != null) {
      return new Holder(task.getAssignee(), true);
    }
    return step(task)
        .holder()
        .group(pd)
        .map(group -> new Holder(group, false))
        .orElseGet(() -> new Holder(officeCase.asesor(), true));
  }

  /** As its model describes it. */
  public Step step(Task task) {
    return descriptions
        .step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
        .orElseThrow();
  }

  /** Whether the office still fills its checklist: what stands in it is its own business. */
  public boolean isBeingFilled(Monitoring officeCase) {
    return of(officeCase.kunci()).stream()
        .anyMatch(
            task ->
                task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA));
  }
}
