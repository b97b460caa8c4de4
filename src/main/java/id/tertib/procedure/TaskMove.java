package id.tertib.procedure;

import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.engine.CaseKey;
import id.tertib.notification.MailMessage;
import id.tertib.notification.Outbox;
import id.tertib.office.CaseOwners;
import id.tertib.procedure.Handover.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Gives one open task to another group, takes it from the former, and tells the new one. */
@Component
class TaskMove {

  private final TaskService tasks;
  private final AuthorizationService authorizations;
  private final People people;
  private final CaseOwners owners;
  private final Outbox outbox;

  TaskMove(
      TaskService tasks,
      AuthorizationService authorizations,
      People people,
      CaseOwners owners,
      Outbox outbox) {
    this.tasks = tasks;
    this.authorizations = authorizations;
    this.people = people;
    this.owners = owners;
    this.outbox = outbox;
  }

  /** Does nothing to a task that is the group's already. */
  void to(String group, Task task, Running running, String reason) {
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
    var office = Optional.ofNullable(CaseKey.parse(running.key()).owner()).flatMap(owners::name);
    var lines = new ArrayList<>(List.of(running.title()));
    office.ifPresent(lines::add);
    if (task.getDueDate() != null) {
      lines.add("Tenggat " + Tanggal.hari(Tanggal.date(task.getDueDate().toInstant())));
    }
    lines.add("Dasar: " + reason);
    return new MailMessage(
        "dialihkan/%s/%s".formatted(task.getId(), group),
        "tugas",
        "Tugas dialihkan kepada Anda: "
            + office.map(of -> task.getName() + ", " + of).orElseGet(task::getName),
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
