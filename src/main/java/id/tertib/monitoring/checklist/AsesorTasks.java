package id.tertib.monitoring.checklist;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.procedure.Debtors;
import id.tertib.worksheet.Authors;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The open tasks of the assigned assessor, given to the one who takes over. */
@Component
class AsesorTasks {

  private static final Set<String> OF_ASESOR =
      Set.of(
          MonitoringPerangkatDaerah.OBSERVASI,
          MonitoringPerangkatDaerah.WAWANCARA,
          MonitoringPerangkatDaerah.ANALISIS);

  private final TaskService tasks;
  private final Debtors debtors;
  private final Authors authors;
  private final AuditTrail trail;

  AsesorTasks(TaskService tasks, Debtors debtors, Authors authors, AuditTrail trail) {
    this.tasks = tasks;
    this.debtors = debtors;
    this.authors = authors;
    this.trail = trail;
  }

  void give(String key, String before, String successor, String reason, String by) {
    trail.record(
        AuditEntry.of(by, "mengganti asesor", key).change(before, successor).because(reason));
    authors.note(key, PerangkatDaerahProcedure.ASESOR, successor);
    tasks
        .createTaskQuery()
        .processDefinitionKey(MonitoringPerangkatDaerah.KEY)
        .processInstanceBusinessKey(key)
        .active()
        .list()
        .stream()
        .filter(task -> OF_ASESOR.contains(task.getTaskDefinitionKey()))
        .forEach(
            task -> {
              tasks.deleteCandidateUser(task.getId(), before);
              tasks.addCandidateUser(task.getId(), successor);
              tasks.setAssignee(task.getId(), successor);
              debtors.changed(task);
            });
  }
}
