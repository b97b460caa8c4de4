package id.tertib.pengaduan.petugas;

import id.tertib.engine.EngineTasks;
import id.tertib.pengaduan.perkara.Laporan;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The open tasks of reports, in one question. */
@Component
class TugasTerbuka {

  private final TaskService tasks;
  private final EngineTasks engine;

  TugasTerbuka(TaskService tasks, EngineTasks engine) {
    this.tasks = tasks;
    this.engine = engine;
  }

  /** Ids by number; a report has at most one. */
  Map<String, String> of(Collection<Laporan> some) {
    var numbers = new HashMap<String, String>();
    some.forEach(one -> numbers.put(Objects.requireNonNullElse(one.proses(), ""), one.nomor()));
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<String, String>();
    engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceIdIn(numbers.keySet().toArray(String[]::new))
                    .active()
                    .list())
        .forEach(
            task -> {
              var number = numbers.get(task.getProcessInstanceId());
              if (number != null) {
                found.put(number, task.getId());
              }
            });
    return found;
  }
}
