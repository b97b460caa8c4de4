package id.tertib.account;

import id.tertib.access.People;
import id.tertib.access.Person;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Open tasks of somebody who moves or leaves: back to their group, or to a colleague in it whom
 * four eyes allow. A task that is its holder's alone stays; the procedure's own page gives it to
 * another. As the system, unjudged by the guard, in the caller's transaction.
 */
@Component
class Handover {

  private final TaskService tasks;
  private final EngineTasks engine;
  private final People people;
  private final List<TaskRule> rules;
  private final AuditTrail trail;

  Handover(
      TaskService tasks,
      EngineTasks engine,
      People people,
      ObjectProvider<TaskRule> rules,
      AuditTrail trail) {
    this.tasks = tasks;
    this.engine = engine;
    this.people = people;
    this.rules = rules.orderedStream().toList();
    this.trail = trail;
  }

  /** Everything he holds, by name. */
  List<HeldTask> of(String account) {
    return engine.asSystem(
        () -> held(account).stream().map(task -> described(task, account)).toList());
  }

  /** What he holds only through groups that are none of these. */
  List<HeldTask> leftBehind(String account, Collection<String> groups) {
    return engine.asSystem(
        () ->
            held(account).stream()
                .filter(task -> isLeftBehind(task, groups))
                .map(task -> described(task, account))
                .toList());
  }

  /** How many open tasks each of these accounts holds; who holds none is absent. */
  Map<String, Long> counts(Collection<String> accounts) {
    var counts = new TreeMap<String, Long>();
    if (accounts.isEmpty()) {
      return counts;
    }
    engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .taskAssigneeIn(accounts.toArray(String[]::new))
                    .active()
                    .list())
        .forEach(task -> counts.merge(task.getAssignee(), 1L, Long::sum));
    return counts;
  }

  /**
   * Gives on what can be given on.
   *
   * @param to the colleague for a task, by its id; a task that is not named goes to its group
   * @return how many tasks are somebody else's now
   * @throws RefusedException 400 when a colleague is not in the group or a rule keeps him from it
   */
  int giveOn(String account, List<HeldTask> held, Map<String, String> to, String by) {
    var given = 0;
    for (var each : held) {
      if (each.dapatDiserahkan()) {
        give(account, each, Optional.ofNullable(to.get(each.tugas().id())), by);
        given++;
      }
    }
    return given;
  }

  private void give(String account, HeldTask held, Optional<String> colleague, String by) {
    var task = held.tugas();
    colleague.ifPresent(to -> requireAllowed(held, to));
    tasks.setAssignee(task.id(), colleague.orElse(null));
    trail.record(
        AuditEntry.of(by, "menyerahkan tugas", task.businessKey())
            .detail(task.name())
            .change(account, colleague.orElse(String.join(", ", held.kelompok()))));
  }

  private void requireAllowed(HeldTask held, String to) {
    if (held.rekan().stream().noneMatch(person -> person.id().equals(to))) {
      throw RefusedException.badRequest(
          refusal(held.tugas(), to)
              .orElse(
                  "Tugas %s tidak dapat diserahkan kepada %s: ia bukan anggota kelompoknya. Pilih orang lain, atau kembalikan ke kelompok."
                      .formatted(held.tugas().name(), people.nameOf(to))));
    }
  }

  private List<Task> held(String account) {
    return tasks
        .createTaskQuery()
        .taskAssignee(account)
        .active()
        .orderByTaskName()
        .asc()
        .orderByTaskId()
        .asc()
        .list();
  }

  private boolean isLeftBehind(Task task, Collection<String> groups) {
    var own = groupsOf(task.getId());
    return !own.isEmpty() && Collections.disjoint(own, groups);
  }

  private HeldTask described(Task task, String account) {
    var info = engine.find(task.getId()).orElseThrow();
    var groups = groupsOf(task.getId());
    var names = people.groupNamesOf(groups);
    return new HeldTask(
        info,
        groups.stream().map(group -> names.getOrDefault(group, group)).toList(),
        groups.stream()
            .flatMap(group -> people.inGroup(group).stream())
            .distinct()
            .filter(person -> !person.id().equals(account))
            .filter(person -> refusal(info, person.id()).isEmpty())
            .sorted(Comparator.comparing(Person::nama))
            .toList());
  }

  private List<String> groupsOf(String task) {
    return tasks.getIdentityLinksForTask(task).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private Optional<String> refusal(TaskInfo task, String person) {
    return rules.stream()
        .filter(rule -> rule.concerns(task))
        .flatMap(rule -> rule.refuseHolder(task, person).stream())
        .findFirst();
  }
}
