package id.tertib.pmprb;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import id.tertib.procedure.Cycle;
import id.tertib.procedure.OfficeCase;
import id.tertib.procedure.OfficeCaseTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Everybody who was told to work in a year: who holds its open tasks, and who had mails of it. */
@Component
class DipanggilPmprb {

  private static final Set<String> TASK_MAILS = Set.of("tugas", "dikembalikan");

  private final OfficeCaseTable cases;
  private final TaskService tasks;
  private final EngineTasks engine;
  private final MailRegister mails;
  private final People people;

  DipanggilPmprb(
      OfficeCaseTable cases,
      TaskService tasks,
      EngineTasks engine,
      MailRegister mails,
      People people) {
    this.cases = cases;
    this.tasks = tasks;
    this.engine = engine;
    this.mails = mails;
    this.people = people;
  }

  /**
   * @param offices whose case runs
   * @param tasks open ones, the city's among them
   */
  record Called(int offices, int tasks, List<Person> people) {}

  /**
   * @param but who needs no news of it
   */
  Called of(Cycle cycle, String but) {
    var offices = cases.ofCycle(cycle.id());
    var open = open(cycle.key());
    var accounts = new LinkedHashSet<String>();
    open.forEach(task -> holders(task).forEach(accounts::add));
    Stream.concat(Stream.of(cycle.key()), offices.stream().map(OfficeCase::key))
        .flatMap(key -> mails.ofCase(key).stream())
        .filter(mail -> TASK_MAILS.contains(mail.kind()))
        .filter(mail -> !mail.createdAt().isBefore(cycle.startedAt()))
        .map(MailRow::recipient)
        .forEach(accounts::add);
    accounts.remove(but);
    return new Called(
        (int) offices.stream().filter(OfficeCase::isRunning).count(),
        open.size(),
        new ArrayList<>(people.all(accounts).values()));
  }

  private List<Task> open(String key) {
    return engine.asSystem(
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKeyIn(PmprbKota.KEY, PmprbPerangkatDaerah.KEY)
                .processInstanceBusinessKeyLike(key + "%")
                .list());
  }

  /** Who holds it, else all who may take it. */
  private Stream<String> holders(Task task) {
    return task.getAssignee() != null
        ? Stream.of(task.getAssignee())
        : engine.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
            .map(IdentityLink::getGroupId)
            .filter(Objects::nonNull)
            .distinct()
            .flatMap(group -> people.inGroup(group).stream())
            .map(Person::id);
  }
}
