package id.tertib.training;

import id.tertib.engine.EngineTasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo accounts at their tasks: they see, take and complete them with their own rights and
 * under the guard, as in Tasklist.
 */
@Component
@Profile("demo")
class Cast {

  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final RepositoryService repository;
  private final EngineTasks engine;
  private final TransactionTemplate transaction;

  Cast(
      TaskService tasks,
      FormService forms,
      ManagementService management,
      RepositoryService repository,
      EngineTasks engine,
      PlatformTransactionManager transactions) {
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.repository = repository;
    this.engine = engine;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Takes the open task of a case, does the work and completes it, in one transaction; nothing when
   * there is no such task.
   *
   * @param work is told who holds the task
   */
  void complete(
      String userId, String subject, String step, Map<String, Object> form, Consumer<String> work) {
    at(
        userId,
        subject,
        step,
        task -> {
          work.accept(userId);
          forms.submitTaskForm(task.getId(), new HashMap<>(form));
        });
  }

  /** As {@link #complete}, by whoever the process gave the task to. */
  void completeByHolder(String subject, String step, Consumer<String> work) {
    open(subject, step)
        .flatMap(task -> Optional.ofNullable(task.getAssignee()))
        .ifPresent(holder -> complete(holder, subject, step, Map.of(), work));
  }

  /** Takes the open task and does some of its work without completing it. */
  void begin(String userId, String subject, String step, Consumer<String> work) {
    at(userId, subject, step, task -> work.accept(userId));
  }

  /** As {@link #begin}, by whoever the process gave the task to. */
  void beginByHolder(String subject, String step, Consumer<String> work) {
    open(subject, step)
        .flatMap(task -> Optional.ofNullable(task.getAssignee()))
        .ifPresent(holder -> begin(holder, subject, step, work));
  }

  /** Starts a process by its start form. */
  void start(String userId, String processKey, Map<String, Object> form) {
    var definition =
        engine.asSystem(
            () ->
                repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .latestVersion()
                    .singleResult()
                    .getId());
    transaction.executeWithoutResult(
        status -> engine.as(userId, () -> forms.submitStartForm(definition, new HashMap<>(form))));
  }

  boolean waitsAt(String subject, String step) {
    return open(subject, step).isPresent();
  }

  /** Jobs that are due, by the instance they belong to, each list in its order. */
  Map<String, List<Job>> dueJobs() {
    var byInstance = new HashMap<String, List<Job>>();
    management
        .createJobQuery()
        .executable()
        .active()
        .list()
        .forEach(
            job ->
                byInstance
                    .computeIfAbsent(
                        Optional.ofNullable(job.getProcessInstanceId()).orElse(""),
                        key -> new ArrayList<>())
                    .add(job));
    return byInstance;
  }

  void run(Job job) {
    management.executeJob(job.getId());
  }

  private void at(String userId, String subject, String step, Consumer<Task> work) {
    open(subject, step)
        .ifPresent(
            task ->
                transaction.executeWithoutResult(
                    status ->
                        engine.as(
                            userId,
                            () -> {
                              if (task.getAssignee() == null) {
                                tasks.claim(task.getId(), userId);
                              }
                              work.accept(task);
                              return true;
                            })));
  }

  private Optional<Task> open(String subject, String step) {
    return engine
        .asSystem(
            () ->
                tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(subject)
                    .taskDefinitionKey(step)
                    .list())
        .stream()
        .findFirst();
  }
}
