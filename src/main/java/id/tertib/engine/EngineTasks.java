package id.tertib.engine;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Open tasks as rules and pages see them. */
@Component
public class EngineTasks {

  private static final int TASKS_AT_ONCE = 500;

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final ProcessEngine configuration;
  private final OwnProcesses own;
  private final TransactionOperations transaction;

  /** By the id of a version, which never changes its key. */
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  EngineTasks(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      IdentityService identity,
      ProcessEngine configuration,
      OwnProcesses own,
      TransactionOperations transaction) {
    this.own = own;
    this.configuration = configuration;
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.identity = identity;
    this.transaction = transaction;
  }

  /** The open task of a process, whoever asks; empty when there is none. */
  public Optional<TaskInfo> find(String taskId) {
    return asSystem(() -> ofProcess(taskId)).map(this::info);
  }

  /**
   * As {@link #find}, but by its row alone: for who looks again under a lock that others wait for.
   */
  public Optional<TaskInfo> findAgain(String taskId) {
    return open(taskId).filter(task -> task.getProcessDefinitionId() != null).map(this::info);
  }

  /** The open task if the engine's authorisations let this person see it; empty otherwise. */
  public Optional<TaskInfo> findFor(String userId, String taskId) {
    return as(userId, () -> ofProcess(taskId)).map(this::info);
  }

  private Optional<Task> ofProcess(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
        .filter(task -> task.getProcessDefinitionId() != null);
  }

  /** The open tasks of a case that the engine's authorisations let this person see. */
  public List<TaskInfo> visibleOf(String userId, String businessKey) {
    return as(
            userId,
            () -> tasks.createTaskQuery().processInstanceBusinessKey(businessKey).active().list())
        .stream()
        .flatMap(task -> find(task.getId()).stream())
        .filter(task -> task.businessKey().equals(businessKey))
        .toList();
  }

  /** The task of a listener, before it is in the database. */
  public TaskInfo of(DelegateTask task) {
    return info((TaskEntity) task, task.getExecution().getProcessBusinessKey());
  }

  /** Whether this task of a listener is being made in the command that runs now. */
  public boolean isNew(DelegateTask task) {
    return Context.getCommandContext()
        .getDbEntityManager()
        .getDbEntityCache()
        .isTransient((TaskEntity) task);
  }

  /** Key of the process that this step belongs to. */
  public String processKeyOf(DelegateExecution execution) {
    return keyOf(execution.getProcessDefinitionId());
  }

  /** Whether this event of a listener tells that an instance of a process begins. */
  public boolean startsProcess(DelegateExecution execution) {
    return ExecutionListener.EVENTNAME_START.equals(execution.getEventName())
        && ((ExecutionEntity) execution).getEventSource() instanceof ProcessDefinitionImpl;
  }

  /** Runs with the engine's authorisations of this person. */
  public <T> T as(String userId, Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    var groups = groupsOf(userId);
    try {
      identity.setAuthentication(userId, groups);
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** Runs as the system itself: no authorisation is asked, nobody is written as the author. */
  public <T> T asSystem(Supplier<T> work) {
    var before = identity.getCurrentAuthentication();
    try {
      identity.clearAuthentication();
      return work.get();
    } finally {
      restore(before);
    }
  }

  /** As {@link #asSystem(Supplier)}, without a result. */
  public void asSystem(Runnable work) {
    asSystem(
        () -> {
          work.run();
          return true;
        });
  }

  /** As the system itself, unjudged by the guard, in one transaction: all of it or nothing. */
  public <T> T whole(Supplier<T> work) {
    return Objects.requireNonNull(
        asSystem(() -> Guard.open(() -> transaction.execute(status -> work.get()))));
  }

  /** As {@link #whole(Supplier)}, without a result. */
  public void whole(Runnable work) {
    asSystem(() -> Guard.open(() -> transaction.executeWithoutResult(status -> work.run())));
  }

  private void restore(org.camunda.bpm.engine.impl.identity.Authentication before) {
    if (before == null) {
      identity.clearAuthentication();
    } else {
      identity.setAuthentication(before);
    }
  }

  /**
   * Sets due dates, as the system itself, all in one batch; tasks that are no more are left out.
   *
   * @param dues by id of the task
   */
  public void moveDue(Map<String, Date> dues) {
    if (dues.isEmpty()) {
      return;
    }
    asSystem(() -> Guard.open(() -> inContext(context -> setDue(dues))));
  }

  /** Loaded in one go, so that each change finds its task in the cache. */
  private @Nullable Void setDue(Map<String, Date> dues) {
    var ids = List.copyOf(dues.keySet());
    for (var from = 0; from < ids.size(); from += TASKS_AT_ONCE) {
      var some = ids.subList(from, Math.min(ids.size(), from + TASKS_AT_ONCE));
      for (var task : tasks.createTaskQuery().taskIdIn(some.toArray(String[]::new)).list()) {
        tasks.setDueDate(task.getId(), dues.get(task.getId()));
      }
    }
    return null;
  }

  /** The open task, whoever asks; within a command it is the one that the command works on. */
  public Optional<Task> open(String taskId) {
    return Optional.ofNullable(inContext(context -> context.getTaskManager().findTaskById(taskId)));
  }

  /** What rules need of a task that a query found. */
  public TaskInfo info(Task task) {
    return info(task, businessKeyOf(task.getProcessInstanceId()));
  }

  private TaskInfo info(Task task, @Nullable String businessKey) {
    var definitionId = task.getProcessDefinitionId();
    return new TaskInfo(
        task.getId(),
        definitionId,
        keyOf(definitionId),
        task.getTaskDefinitionKey(),
        caseOf(definitionId, businessKey),
        task.getProcessInstanceId(),
        Optional.ofNullable(task.getName()).orElse(task.getTaskDefinitionKey()),
        task.getAssignee());
  }

  /** By its id and not by a query, which would join the definitions and ask for authorisations. */
  private String businessKeyOf(String processInstanceId) {
    return Optional.ofNullable(
            inContext(
                context -> context.getExecutionManager().findExecutionById(processInstanceId)))
        .map(ExecutionEntity::getBusinessKey)
        .orElse("");
  }

  private <T> @Nullable T inContext(Command<@Nullable T> work) {
    return ((ProcessEngineConfigurationImpl) configuration.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(work);
  }

  /** Others may choose keys as they like: none of theirs names a case of ours. */
  String caseOf(String definitionId, @Nullable String businessKey) {
    return businessKey != null && own.isCase(definitionId, keyOf(definitionId), businessKey)
        ? businessKey
        : "";
  }

  String keyOf(String processDefinitionId) {
    return keys.computeIfAbsent(
        processDefinitionId, id -> asSystem(() -> repository.getProcessDefinition(id).getKey()));
  }

  /** Whether the engine takes this person for an administrator. */
  public boolean isAdministrator(String userId) {
    return groupsOf(userId).contains(Groups.CAMUNDA_ADMIN);
  }

  /** Whether the engine lets this person open Cockpit: leadership, secretariat, administrators. */
  public boolean mayOpenCockpit(String userId) {
    return asSystem(
        () ->
            isAdministrator(userId)
                || configuration
                    .getAuthorizationService()
                    .isUserAuthorized(
                        userId,
                        groupsOf(userId),
                        Permissions.ACCESS,
                        Resources.APPLICATION,
                        "cockpit"));
  }

  /** Whether this person may take the task, or could if nobody had: himself, or by a group. */
  public boolean isCandidate(String taskId, String userId) {
    return asSystem(
        () ->
            tasks
                    .createTaskQuery()
                    .taskId(taskId)
                    .taskCandidateUser(userId)
                    .includeAssignedTasks()
                    .count()
                > 0);
  }

  /** Ids of the groups a person belongs to, from the engine's own directory. */
  public List<String> groupsOf(String userId) {
    return asSystem(
        () ->
            identity.createGroupQuery().groupMember(userId).list().stream()
                .map(group -> group.getId())
                .toList());
  }
}
