package id.tertib.training;

import static java.util.stream.Collectors.toUnmodifiableMap;

import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.office.CaseOwners;
import id.tertib.office.Jabatan;
import id.tertib.training.SpecialActs.Act;
import id.tertib.training.SpecialActs.Occasion;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo accounts at their tasks: they see and work at them with their own rights and under the
 * guard, as in Tasklist.
 */
@Component
@Profile("demo")
class Cast {

  private final TaskService tasks;
  private final EngineTasks engine;
  private final CaseOwners owners;
  private final Hands hands;
  private final Map<String, Act> acts;
  private final TransactionTemplate transaction;

  Cast(
      TaskService tasks,
      EngineTasks engine,
      CaseOwners owners,
      Hands hands,
      List<SpecialActs> acts,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.engine = engine;
    this.owners = owners;
    this.hands = hands;
    this.acts =
        acts.stream()
            .flatMap(some -> some.acts().entrySet().stream())
            .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Plays a scene, all of it or nothing.
   *
   * @return false when there is no such task, as after it was played before
   */
  boolean play(Scene scene) {
    var act = acts.get(scene.what());
    return act != null
        ? act.play(
            new Occasion(scene.at().toLocalDate(), scene.subject(), account(scene), scene.values()))
        : open(scene).map(task -> work(task, scene)).orElse(false);
  }

  private boolean work(Task task, Scene scene) {
    var by = scene.account().isEmpty() ? task.getAssignee() : account(scene);
    var info = engine.find(task.getId()).orElseThrow();
    transaction.executeWithoutResult(
        status -> engine.as(by, () -> hands.work(task, info, scene, by)));
    return true;
  }

  /**
   * Who acts: the account of a role is called as the role's group in its office.
   *
   * @return empty for whoever holds the task
   */
  String account(Scene scene) {
    return Arrays.stream(Jabatan.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(scene.account()))
        .flatMap(
            role ->
                owners.office(CaseKey.parse(scene.subject()).requireOwner()).stream()
                    .map(office -> office.group(role)))
        .findFirst()
        .orElse(scene.account());
  }

  /** The account's own or one that is offered to it: a step may have a task for each of several. */
  private Optional<Task> open(Scene scene) {
    var by = account(scene);
    var query =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKey(scene.subject())
            .taskDefinitionKey(scene.step());
    var own = by.isEmpty() ? query : query.or().taskAssignee(by).taskCandidateUser(by).endOr();
    return engine.asSystem(own::list).stream().findFirst();
  }
}
