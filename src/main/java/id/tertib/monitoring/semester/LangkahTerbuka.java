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
public class LangkahTerbuka {

  private final TaskService tugas;
  private final EngineTasks engine;
  private final DueWords words;
  private final Descriptions descriptions;

  LangkahTerbuka(TaskService tugas, EngineTasks engine, DueWords words, Descriptions descriptions) {
    this.tugas = tugas;
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
  public record Pemegang(String kunci, boolean orang) {}

  /** By key of the case; an office without an open step is absent. */
  public Map<String, List<Task>> dari(String kunciSiklus, List<Monitoring> semua) {
    var kasus =
        semua.stream()
            .filter(satu -> satu.prosesId() != null)
            .collect(
                Collectors.toMap(
                    satu -> Objects.requireNonNull(satu.prosesId()), Monitoring::kunci));
    if (kasus.isEmpty()) {
      return Map.of();
    }
    // One office asks for its own tasks only; more ask for the whole cycle in one question.
    var pola = semua.size() == 1 ? semua.get(0).kunci() : kunciSiklus + "/%";
    var hasil = new HashMap<String, List<Task>>();
    engine
        .asSystem(
            () ->
                tugas
                    .createTaskQuery()
                    .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                    .processInstanceBusinessKeyLike(pola)
                    .orderByTaskName()
                    .asc()
                    .list())
        .forEach(
            task -> {
              var kunci = kasus.get(task.getProcessInstanceId());
              if (kunci != null) {
                hasil.computeIfAbsent(kunci, satu -> new ArrayList<>()).add(task);
              }
            });
    return hasil;
  }

  /** Of one case. */
  public List<Task> of(String key) {
    return engine.asSystem(
        () ->
            tugas
                .createTaskQuery()
                .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
                .processInstanceBusinessKey(key)
                .active()
                .list());
  }

  public static @Nullable LocalDate tenggat(Task task) {
    return task.getDueDate() == null ? null : Tanggal.tanggal(task.getDueDate().toInstant());
  }

  public Pemegang pemegang(Task task, Monitoring kasus, PerangkatDaerah pd) {
    if (task.getAssignee() != null) {
      return new Pemegang(task.getAssignee(), true);
    }
    return step(task)
        .holder()
        .group(pd)
        .map(kelompok -> new Pemegang(kelompok, false))
        .orElseGet(() -> new Pemegang(kasus.asesor(), true));
  }

  /** As its model describes it. */
  public Step step(Task task) {
    return descriptions
        .step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
        .orElseThrow();
  }

  /** Whether the office still fills its checklist: what stands in it is its own business. */
  public boolean isBeingFilled(Monitoring kasus) {
    return of(kasus.kunci()).stream()
        .anyMatch(
            task ->
                task.getTaskDefinitionKey().equals(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA));
  }
}
