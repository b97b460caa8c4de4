package id.tertib.procedure;

import id.tertib.access.People;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Tanggal;
import id.tertib.deadline.DeadlineSource;
import id.tertib.deadline.Deadlines;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the open and the coming tasks of a running case into other hands. */
@Component
public class Handover {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final AuthorizationService authorizations;
  private final Descriptions descriptions;
  private final People people;
  private final AuditTrail trail;
  private final ObjectProvider<DeadlineSource> obligations;
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final EngineTasks engine;

  Handover(
      TaskService tasks,
      RuntimeService runtime,
      AuthorizationService authorizations,
      Descriptions descriptions,
      People people,
      AuditTrail trail,
      ObjectProvider<DeadlineSource> obligations,
      Deadlines deadlines,
      Outbox outbox,
      EngineTasks engine) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.authorizations = authorizations;
    this.descriptions = descriptions;
    this.people = people;
    this.trail = trail;
    this.obligations = obligations;
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.engine = engine;
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
      debtorChanged(task);
      jabatan(task).ifPresent(jabatan -> move(running, task, office.group(jabatan), reason));
    }
  }

  /** What is owed by an open step is owed by other hands now; its date stays. */
  public void debtorChanged(Task task) {
    if (task.getDueDate() == null) {
      return;
    }
    var due = Tanggal.tanggal(task.getDueDate().toInstant());
    engine
        .find(task.getId())
        .flatMap(
            info ->
                obligations
                    .orderedStream()
                    .flatMap(source -> source.describe(info, due).stream())
                    .findFirst())
        .ifPresent(now -> deadlines.handOver(now.kind(), now.caseKey(), now.role(), now.office()));
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

  private void move(Running running, Task task, String group, String reason) {
    var former =
        tasks.getIdentityLinksForTask(task.getId()).stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            .flatMap(id -> Optional.ofNullable(id).stream())
            .filter(id -> !id.equals(group))
            .collect(Collectors.toSet());
    if (former.isEmpty()) {
      return;
    }
    tasks.addCandidateGroup(task.getId(), group);
    former.forEach(id -> tasks.deleteCandidateGroup(task.getId(), id));
    withdraw(task, former);
    var holder = task.getAssignee();
    if (holder != null && people.isIn(holder, group)) {
      return;
    }
    if (holder != null) {
      tasks.setAssignee(task.getId(), null);
      withdraw(authorizations.createAuthorizationQuery().userIdIn(holder), task);
    }
    outbox.toGroup(group, mail(running, task, group, reason));
  }

  /** The engine lets a former candidate see a task for ever; what it gave goes with the task. */
  private void withdraw(Task task, Set<String> groups) {
    withdraw(
        authorizations.createAuthorizationQuery().groupIdIn(groups.toArray(String[]::new)), task);
  }

  private void withdraw(AuthorizationQuery whose, Task task) {
    whose
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .list()
        .forEach(one -> authorizations.deleteAuthorization(one.getId()));
  }

  private MailMessage mail(Running running, Task task, String group, String reason) {
    var name = people.groupName(group);
    var lines = new ArrayList<>(List.of(running.title()));
    if (task.getDueDate() != null) {
      lines.add("Tenggat " + Tanggal.hari(Tanggal.tanggal(task.getDueDate().toInstant())));
    }
    lines.add("Dasar: " + reason);
    return new MailMessage(
        "dialihkan/%s/%s".formatted(task.getId(), group),
        "tugas",
        "Tugas dialihkan kepada Anda: " + task.getName(),
        "tugas ini kini menjadi tugas %s, karena perangkat daerahnya berubah.".formatted(name),
        new MailMessage.Card(
            null,
            "biasa",
            task.getName(),
            lines,
            "Buka tugas",
            "/camunda/app/tasklist/default/#/?task=" + task.getId()),
        null,
        "Dikirim karena Anda anggota kelompok %s.".formatted(name),
        List.of(),
        running.key());
  }
}
