package id.tertib.engine.guard;

import id.tertib.engine.EngineTasks;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstanceQuery;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keys of the processes that the things of a command belong to, whoever asks. What is not there has
 * none.
 */
@Component
final class AffectedProcesses {

  private final EngineTasks engine;
  private final HistoryService history;
  private final ManagementService management;
  private final RepositoryService repository;

  AffectedProcesses(
      EngineTasks engine,
      HistoryService history,
      ManagementService management,
      RepositoryService repository) {
    this.engine = engine;
    this.history = history;
    this.management = management;
    this.repository = repository;
  }

  /** Running and ended ones. */
  Stream<String> ofInstances(Collection<String> ids) {
    return ids.isEmpty()
        ? Stream.empty()
        : found(history.createHistoricProcessInstanceQuery().processInstanceIds(Set.copyOf(ids)));
  }

  /** What a query of instances or decisions finds; nothing when there is no query. */
  Stream<String> found(@Nullable Object query) {
    if (query instanceof HistoricProcessInstanceQuery instances) {
      return list(instances::list).map(HistoricProcessInstance::getProcessDefinitionKey);
    }
    if (query instanceof ProcessInstanceQuery instances) {
      return list(instances::list).map(ProcessInstance::getProcessDefinitionKey);
    }
    if (query instanceof HistoricDecisionInstanceQuery decisions) {
      return list(decisions::list)
          .map(HistoricDecisionInstance::getProcessDefinitionKey)
          .flatMap(Stream::ofNullable);
    }
    return Stream.empty();
  }

  Stream<String> ofDefinitions(Collection<String> ids) {
    return ids.isEmpty()
        ? Stream.empty()
        : list(repository
                    .createProcessDefinitionQuery()
                    .processDefinitionIdIn(ids.toArray(String[]::new))
                ::list)
            .map(ProcessDefinition::getKey);
  }

  Stream<String> ofDeployment(String id) {
    return list(repository.createProcessDefinitionQuery().deploymentId(id)::list)
        .map(ProcessDefinition::getKey);
  }

  Stream<String> ofJob(String id) {
    return of(management.createJobQuery().jobId(id));
  }

  /** Only a job that waits for its time. */
  Stream<String> ofTimer(String id) {
    return of(management.createJobQuery().jobId(id).timers());
  }

  private Stream<String> of(JobQuery jobs) {
    return list(jobs::list).flatMap(job -> Stream.ofNullable(job.getProcessDefinitionKey()));
  }

  Stream<String> ofHistoricVariable(String id) {
    return list(history.createHistoricVariableInstanceQuery().variableId(id)::list)
        .flatMap(variable -> Stream.ofNullable(variable.getProcessDefinitionKey()));
  }

  Stream<String> ofHistoricTask(String id) {
    return list(history.createHistoricTaskInstanceQuery().taskId(id)::list)
        .flatMap(task -> Stream.ofNullable(task.getProcessDefinitionKey()));
  }

  Stream<String> ofDecisions(Collection<String> ids) {
    return ids.isEmpty()
        ? Stream.empty()
        : found(
            history
                .createHistoricDecisionInstanceQuery()
                .decisionInstanceIdIn(ids.toArray(String[]::new)));
  }

  Stream<String> ofDecisionDefinition(String id) {
    return found(history.createHistoricDecisionInstanceQuery().decisionDefinitionId(id));
  }

  private <T> Stream<T> list(Supplier<List<T>> query) {
    return engine.asSystem(query).stream();
  }
}
