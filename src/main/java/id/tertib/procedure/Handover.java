package id.tertib.procedure;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives the open and the coming tasks of a running case into other hands. */
@Component
public class Handover {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final Descriptions descriptions;
  private final People people;
  private final AuditTrail trail;
  private final TaskMove move;
  private final Debtors debtors;

  Handover(
      TaskService tasks,
      RuntimeService runtime,
      Descriptions descriptions,
      People people,
      AuditTrail trail,
      TaskMove move,
      Debtors debtors) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.descriptions = descriptions;
    this.people = people;
    this.trail = trail;
    this.move = move;
    this.debtors = debtors;
  }

  /**
   * A running case of an office.
   *
   * @param key its business key
   * @param instanceId id of its instance
   * @param title e.g. “Monitoring 2026-S2/dinkes”
   */
  public record Running(String key, String instanceId, String title) {}

  /**
   * The open steps of a case, with the group that holds them if they were this office's; empty when
   * none is open.
   */
  public Optional<String> steps(String instanceId, PerangkatDaerah office) {
    return Optional.of(
            open(instanceId).stream()
                .sorted(Comparator.comparing(Task::getName))
                .map(
                    task ->
                        jabatan(task)
                            .map(
                                jabatan ->
                                    "%s: %s"
                                        .formatted(
                                            task.getName(),
                                            people.groupName(office.group(jabatan))))
                            .orElse(task.getName()))
                .collect(Collectors.joining("; ")))
        .filter(text -> !text.isEmpty());
  }

  /** To the office that carries on; does nothing to a case that is there already. */
  public void to(PerangkatDaerah office, Running running, String reason, String by) {
    runtime.setVariables(
        running.instanceId(),
        Arrays.stream(Jabatan.values())
            .filter(
                jabatan ->
                    runtime.getVariable(running.instanceId(), OfficeHolders.variable(jabatan))
                        != null)
            .collect(Collectors.toMap(OfficeHolders::variable, office::group)));
    trail.record(
        AuditEntry.of(by, "mengalihkan tugas perangkat daerah", running.key())
            .change(null, office.nama())
            .because(reason));
    for (var task : open(running.instanceId())) {
      debtors.changed(task);
      jabatan(task).ifPresent(jabatan -> move.to(office.group(jabatan), task, running, reason));
    }
  }

  /**
   * Each open step to the group that its procedure says owes it now; the case has told its
   * variables itself.
   */
  public void toDebtors(Running running, String reason) {
    for (var task : open(running.instanceId())) {
      debtors.changed(task);
      debtors.of(task).ifPresent(group -> move.to(group, task, running, reason));
    }
  }

  private List<Task> open(String instanceId) {
    return tasks.createTaskQuery().processInstanceId(instanceId).list();
  }

  /** The office's role that a step belongs to; empty for steps of the city. */
  private Optional<Jabatan> jabatan(Task task) {
    return descriptions
        .step(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
        .map(step -> step.holder().jabatan());
  }
}
