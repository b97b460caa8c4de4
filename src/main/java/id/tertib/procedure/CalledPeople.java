package id.tertib.procedure;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.engine.EngineTasks;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Who was told to work in a cycle: who may do an open task, and who had a mail about one. */
@Component
public class CalledPeople {

  /** Kinds of mails that give somebody a task. */
  private static final Set<String> TASK_MAILS = Set.of("tugas", "dikembalikan");

  private final TaskService tasks;
  private final EngineTasks engine;
  private final MailRegister mails;
  private final People people;

  CalledPeople(TaskService tasks, EngineTasks engine, MailRegister mails, People people) {
    this.tasks = tasks;
    this.engine = engine;
    this.mails = mails;
    this.people = people;
  }

  /**
   * Whose work is asked for.
   *
   * @param processes keys of the cycle's own process and of its offices'
   * @param key of the cycle
   * @param cases keys of its offices' cases
   * @param since mails from before tell of an earlier cycle of the same key
   */
  public record Work(Set<String> processes, String key, Collection<String> cases, Instant since) {}

  /**
   * @param tasks how many are open, the cycle's own among them
   */
  public record Called(int tasks, List<Person> people) {}

  /**
   * @param others who were called otherwise
   * @param but who needs no news of it
   */
  public Called of(Work work, Collection<String> others, String but) {
    var open = open(work);
    var accounts = new LinkedHashSet<String>();
    open.forEach(task -> holders(task).forEach(accounts::add));
    accounts.addAll(others);
    Stream.concat(Stream.of(work.key()), work.cases().stream())
        .flatMap(key -> mails.ofCase(key).stream())
        .filter(mail -> TASK_MAILS.contains(mail.kind()))
        .filter(mail -> !mail.createdAt().isBefore(work.since()))
        .map(MailRow::recipient)
        .forEach(accounts::add);
    accounts.remove(but);
    return new Called(open.size(), new ArrayList<>(people.all(accounts).values()));
  }

  private List<Task> open(Work work) {
    return engine.asSystem(
        () ->
            tasks
                .createTaskQuery()
                .processDefinitionKeyIn(work.processes().toArray(String[]::new))
                .processInstanceBusinessKeyLike(work.key() + "%")
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
