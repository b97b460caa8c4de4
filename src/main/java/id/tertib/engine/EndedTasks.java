package id.tertib.engine;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Tasks that are over, as the engine remembers them. */
@Component
public class EndedTasks {

  private static final String COMPLETED = "completed";

  private final HistoryService history;
  private final EngineTasks engine;

  EndedTasks(HistoryService history, EngineTasks engine) {
    this.history = history;
    this.engine = engine;
  }

  /**
   * @param task with its last holder
   * @param completed false when its case went another way, or ended
   */
  public record Ended(TaskInfo task, Instant at, boolean completed) {}

  /** Empty while it is open, and when there never was one. */
  public Optional<Ended> find(String taskId) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(
                    history
                        .createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .finished()
                        .singleResult())
                .filter(task -> task.getProcessInstanceId() != null)
                .map(this::ended));
  }

  /** Whether this person held the task, or could have taken it, by himself or by a group. */
  public boolean wasFor(String userId, Set<String> groups, Ended ended) {
    return userId.equals(ended.task().assignee())
        || engine
            .asSystem(
                () ->
                    history
                        .createHistoricIdentityLinkLogQuery()
                        .taskId(ended.task().id())
                        .type(IdentityLinkType.CANDIDATE)
                        .list())
            .stream()
            .anyMatch(
                link -> userId.equals(link.getUserId()) || groups.contains(link.getGroupId()));
  }

  private Ended ended(HistoricTaskInstance task) {
    var instance =
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult();
    var definition = task.getProcessDefinitionId();
    return new Ended(
        new TaskInfo(
            task.getId(),
            definition,
            task.getProcessDefinitionKey(),
            task.getTaskDefinitionKey(),
            engine.caseOf(definition, instance == null ? null : instance.getBusinessKey()),
            task.getProcessInstanceId(),
            Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
            task.getAssignee()),
        task.getEndTime().toInstant(),
        COMPLETED.equals(task.getDeleteReason()));
  }
}
