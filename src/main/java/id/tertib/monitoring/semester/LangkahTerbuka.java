package id.tertib.monitoring.semester;

import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.engine.EngineTasks;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
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

  LangkahTerbuka(TaskService tugas, EngineTasks engine, DueWords words) {
    this.tugas = tugas;
    this.engine = engine;
    this.words = words;
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

  public static Pemegang pemegang(Task task, Monitoring kasus, PerangkatDaerah pd) {
    if (task.getAssignee() != null) {
      return new Pemegang(task.getAssignee(), true);
    }
    var kelompok = kelompok(task.getTaskDefinitionKey(), pd);
    return kelompok == null ? new Pemegang(kasus.asesor(), true) : new Pemegang(kelompok, false);
  }

  /** The group that a step is offered to; null where it is the assigned assessor's own. */
  public static @Nullable String kelompok(String langkah, PerangkatDaerah pd) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA -> pd.group(Jabatan.ASESOR);
      case MonitoringPerangkatDaerah.TANGGAPAN, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT ->
          pd.group(Jabatan.SEKRETARIS);
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM -> TimAsesor.KETUA;
      default -> null;
    };
  }
}
