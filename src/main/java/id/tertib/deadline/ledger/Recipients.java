package id.tertib.deadline.ledger;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.register.Chunks;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.EngineTasks;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Who stands behind a role when a reminder's time comes. */
@Component
public class Recipients {

  private final People people;
  private final TaskService tasks;
  private final EngineTasks engine;
  private final DeadlineTable table;
  private final ReminderRoles roles;

  Recipients(
      People people,
      TaskService tasks,
      EngineTasks engine,
      DeadlineTable table,
      ReminderRoles roles) {
    this.people = people;
    this.tasks = tasks;
    this.engine = engine;
    this.table = table;
    this.roles = roles;
  }

  /** Looks for one pass of the run; asks the directory once for each role. */
  public Look look(Collection<Long> deadlines) {
    return new Look(holders(deadlines));
  }

  /** Who took a task of each of these deadlines; nothing where nobody did. */
  public Map<Long, List<String>> accounts(Collection<Long> deadlines) {
    return holders(deadlines).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().accounts()));
  }

  /** Whether anybody is to be reminded as its holder. */
  boolean reminds(Deadline deadline) {
    return !roles.holders(deadline).isEmpty();
  }

  /** Accounts that hold open tasks, by deadline; a task that nobody took is left out. */
  private Map<Long, Holders> holders(Collection<Long> deadlines) {
    var open = table.openTasks(deadlines);
    var assignees = new HashMap<String, String>();
    Chunks.each(
        open.stream().map(DeadlineTable.OpenTask::task).toList(),
        some ->
            engine
                .asSystem(
                    () ->
                        tasks
                            .createTaskQuery()
                            .taskIdIn(some.toArray(String[]::new))
                            .taskAssigned()
                            .list())
                .forEach(task -> assignees.put(task.getId(), task.getAssignee())));
    return open.stream()
        .collect(
            Collectors.groupingBy(
                DeadlineTable.OpenTask::deadline,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    some ->
                        new Holders(
                            some.stream()
                                .map(DeadlineTable.OpenTask::task)
                                .map(assignees::get)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                            some.stream().anyMatch(task -> !assignees.containsKey(task.task()))))));
  }

  /**
   * @param accounts who took a task of the deadline
   * @param free whether a task waits for its group
   */
  private record Holders(List<String> accounts, boolean free) {}

  /** One pass. */
  public final class Look {

    private final Map<Long, Holders> holders;
    private final Map<String, List<Person>> groups = new HashMap<>();
    private final Map<String, List<Person>> accounts = new HashMap<>();

    private Look(Map<Long, Holders> holders) {
      this.holders = holders;
    }

    /** The people whom a row reaches now, each once; empty when nobody has the role. */
    public Map<String, Person> of(LedgerRow row) {
      return row.target().equals(ReminderPlanner.HOLDER)
          ? holders(row.deadline(), row.role())
          : byId(role(row.role()));
    }

    /** Who stands behind a role of this deadline, its holders included when it is theirs. */
    public Map<String, Person> of(Deadline deadline, String role) {
      return role.equals(deadline.role()) ? holders(deadline.id(), role) : byId(role(role));
    }

    /** Who is reminded as its holder; nobody of what an outsider owes. */
    Map<String, Person> reminded(Deadline deadline) {
      var found = new LinkedHashMap<String, Person>();
      roles.holders(deadline).forEach(role -> found.putAll(of(deadline, role)));
      return found;
    }

    private Map<String, Person> holders(long deadline, String role) {
      var held = holders.get(deadline);
      var found = new LinkedHashMap<String, Person>();
      if (held != null) {
        held.accounts().forEach(account -> found.putAll(byId(account(account))));
      }
      if (held == null || held.free()) {
        found.putAll(byId(role(role)));
      }
      return found;
    }

    /** The members of a group; of a role that is no group the account itself. */
    private List<Person> role(String role) {
      var members = groups.computeIfAbsent(role, people::inGroup);
      return members.isEmpty() && !isGroup(role) ? account(role) : members;
    }

    /** Some groups are called like an account: nobody in them is nobody. */
    private boolean isGroup(String role) {
      return !people.groupNamesOf(List.of(role)).isEmpty();
    }

    private List<Person> account(String account) {
      return accounts.computeIfAbsent(account, id -> people.find(id).stream().toList());
    }

    private static Map<String, Person> byId(List<Person> some) {
      return some.stream()
          .collect(Collectors.toMap(Person::id, person -> person, (a, b) -> a, LinkedHashMap::new));
    }
  }
}
