package id.tertib.quarter;

import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.calendar.DueWords;
import id.tertib.data.Tanggal;
import id.tertib.deadline.Reminders;
import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.Return.Comment;
import id.tertib.procedure.ReturnComments;
import id.tertib.quarter.PapanTriwulan.Langkah;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open steps of a quarter's reports, read for all of them together. */
@Component
class LangkahLaporan {

  private final TaskService tasks;
  private final EngineTasks engine;
  private final PerangkatDaerahRegister offices;
  private final Reminders reminders;
  private final People people;
  private final DueWords words;
  private final ReturnComments comments;

  LangkahLaporan(
      TaskService tasks,
      EngineTasks engine,
      PerangkatDaerahRegister offices,
      Reminders reminders,
      People people,
      DueWords words,
      ReturnComments comments) {
    this.tasks = tasks;
    this.engine = engine;
    this.offices = offices;
    this.reminders = reminders;
    this.people = people;
    this.words = words;
    this.comments = comments;
  }

  /** By key of the report; one that is over is absent. */
  Map<String, Task> open(List<OfficeCase> some) {
    var keys =
        some.stream()
            .filter(each -> each.instance() != null)
            .collect(
                Collectors.toMap(each -> Objects.requireNonNull(each.instance()), OfficeCase::key));
    var found = new HashMap<String, Task>();
    if (!keys.isEmpty()) {
      engine
          .asSystem(
              () ->
                  tasks
                      .createTaskQuery()
                      .processInstanceIdIn(keys.keySet().toArray(String[]::new))
                      .list())
          .forEach(
              task ->
                  found.put(Objects.requireNonNull(keys.get(task.getProcessInstanceId())), task));
    }
    return found;
  }

  /**
   * What was read for all reports together.
   *
   * @param marked what a reviewer has ticked so far, by key of the report
   */
  record Reading(
      Map<String, Task> open,
      Map<String, String> holders,
      Map<String, String> names,
      Map<String, LocalDate> reminded,
      Set<String> paused,
      Map<String, List<Comment>> marked,
      DueWords.Reading day) {}

  Reading read(List<OfficeCase> some) {
    var open = open(some);
    var carriers = carriers();
    var holders = new HashMap<String, String>();
    open.forEach(
        (key, task) ->
            holders.put(
                task.getId(),
                holder(
                    task,
                    Objects.requireNonNull(carriers.get(CaseKey.parse(key).requireOwner())))));
    var names = new HashMap<>(people.namesOf(Set.copyOf(holders.values())));
    names.putAll(people.groupNamesOf(Set.copyOf(holders.values())));
    return new Reading(
        open,
        holders,
        names,
        reminders.lastOfTasks(holders.keySet()),
        reminders.pausedTasks(holders.keySet()),
        comments.marked(open.keySet()),
        words.today());
  }

  /** Who works on the cases of an office today: itself, or its successor. */
  private Map<String, PerangkatDaerah> carriers() {
    var carriers = new HashMap<String, PerangkatDaerah>();
    offices.allEver().forEach(each -> carriers.put(each.kode(), each));
    carriers.putAll(offices.successors());
    return carriers;
  }

  /** Account or group. */
  private static String holder(Task task, PerangkatDaerah office) {
    if (task.getAssignee() != null) {
      return task.getAssignee();
    }
    return switch (task.getTaskDefinitionKey()) {
      case RencanaAksiTriwulan.LAPORKAN -> office.group(Jabatan.ASESOR);
      case RencanaAksiTriwulan.PERIKSA_LAPORAN -> office.group(Jabatan.SEKRETARIS);
      default -> Groups.ORGANISASI;
    };
  }

  Langkah step(Task task, Reading reading, LaporanSight.Sight sight) {
    var holder = reading.holders().getOrDefault(task.getId(), "");
    var due = due(task);
    var paused = reading.paused().contains(task.getId());
    return new Langkah(
        task.getId(),
        task.getName(),
        reading.names().getOrDefault(holder, holder),
        due,
        due == null ? null : reading.day().of(due).text(),
        !paused && reading.day().isLate(due),
        paused || due == null ? 0 : reading.day().late(due),
        paused,
        reading.reminded().get(task.getId()),
        holder.equals(sight.account()) || sight.groups().contains(holder));
  }

  private static @Nullable LocalDate due(Task task) {
    return task.getDueDate() == null ? null : Tanggal.date(task.getDueDate().toInstant());
  }
}
