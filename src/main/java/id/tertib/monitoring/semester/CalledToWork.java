package id.tertib.monitoring.semester;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Everybody who was told to work in a cycle: by an open task, by the plan, or by a mail. */
@Component
class CalledToWork {

  /** Kinds of mails that give somebody a task. */
  private static final Set<String> TASK_MAILS = Set.of("tugas", "dikembalikan");

  private final MonitoringRepository monitoring;
  private final TaskService tasks;
  private final EngineTasks engine;
  private final MailRegister mails;
  private final People people;

  CalledToWork(
      MonitoringRepository monitoring,
      TaskService tasks,
      EngineTasks engine,
      MailRegister mails,
      People people) {
    this.monitoring = monitoring;
    this.tasks = tasks;
    this.engine = engine;
    this.mails = mails;
    this.people = people;
  }

  /**
   * @param offices that are not finished
   * @param tasks open ones, the city's among them
   */
  record Called(int offices, int tasks, List<Person> people) {}

  /**
   * @param but who needs no news of it
   */
  Called of(Siklus one, String but) {
    var cases = monitoring.ofSiklus(one.id());
    var open = open(one.key());
    var accounts = new LinkedHashSet<String>();
    open.forEach(task -> accounts.addAll(holders(task)));
    cases.forEach(officeCase -> accounts.add(officeCase.asesor()));
    Stream.concat(Stream.of(one.key()), cases.stream().map(Monitoring::kunci))
        .flatMap(key -> mails.ofCase(key).stream())
        .filter(mail -> TASK_MAILS.contains(mail.kind()))
        .filter(mail -> !mail.createdAt().isBefore(one.dimulaiPada()))
        .map(MailRow::recipient)
        .forEach(accounts::add);
    accounts.remove(but);
    return new Called(
        (int) cases.stream().filter(officeCase -> officeCase.hasil() == null).count(),
        open.size(),
        new ArrayList<>(people.all(accounts).values()));
  }

  private List<Task> open(String key) {
    return engine.asSystem(
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKeyIn(MonitoringSemester.KEY, MonitoringPerangkatDaerah.KEY)
                .processInstanceBusinessKeyLike(key + "%")
                .list());
  }

  /** Who holds it, else all who may take it. */
  private Collection<String> holders(Task task) {
    if (task.getAssignee() != null) {
      return List.of(task.getAssignee());
    }
    return engine.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
        .map(IdentityLink::getGroupId)
        .flatMap(group -> Optional.ofNullable(group).stream())
        .distinct()
        .flatMap(group -> people.inGroup(group).stream())
        .map(Person::id)
        .toList();
  }
}
