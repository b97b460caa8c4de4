package id.tertib.training;

import id.tertib.engine.EngineTasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the engine did between two moments, and which timers wait before a third. */
@Component
@Profile("demo")
class EngineNews {

  /** A long jump fails the same job again and again; the newest tries tell enough. */
  private static final int MOST_FAILURES = 500;

  /** Runs every morning and is no news by itself. */
  private static final String CALENDAR = "kalender-siklus";

  private final HistoryService history;
  private final ManagementService management;
  private final RepositoryService repository;
  private final EngineTasks engine;

  EngineNews(
      HistoryService history,
      ManagementService management,
      RepositoryService repository,
      EngineTasks engine) {
    this.history = history;
    this.management = management;
    this.repository = repository;
    this.engine = engine;
  }

  /**
   * The same thing in several cases.
   *
   * @param nama as the model calls it
   * @param banyak how often
   * @param perkara business keys in their order, each once
   */
  record Alike(String nama, int banyak, List<String> perkara) {}

  /** A job that failed, at its last try. */
  record Failed(String nama, String perkara, Instant kapan, String sebab) {}

  /** Instances that began, by process. */
  List<Alike> started(Instant after, Instant until) {
    var byProcess = new LinkedHashMap<String, List<String>>();
    engine
        .asSystem(
            () ->
                history
                    .createHistoricProcessInstanceQuery()
                    .startedAfter(Date.from(after))
                    .startedBefore(Date.from(until))
                    .orderByProcessInstanceStartTime()
                    .asc()
                    .list())
        .stream()
        .filter(instance -> !instance.getProcessDefinitionKey().equals(CALENDAR))
        .forEach(instance -> add(byProcess, nameOf(instance), instance.getBusinessKey()));
    return grouped(byProcess);
  }

  /** Tasks that were made in this time and are open still, by name. */
  List<Alike> newTasks(Instant after, Instant until) {
    var keys = new LinkedHashMap<String, String>();
    var byName = new LinkedHashMap<String, List<String>>();
    engine
        .asSystem(
            () ->
                history
                    .createHistoricTaskInstanceQuery()
                    .startedAfter(Date.from(after))
                    .startedBefore(Date.from(until))
                    .unfinished()
                    .orderByHistoricActivityInstanceStartTime()
                    .asc()
                    .list())
        .forEach(
            task ->
                add(
                    byName,
                    task.getName(),
                    keys.computeIfAbsent(
                        Optional.ofNullable(task.getProcessInstanceId()).orElse(""),
                        this::businessKey)));
    return grouped(byName);
  }

  /** Jobs of which a try failed, each once. */
  List<Failed> failures(Instant after, Instant until) {
    var byJob = new LinkedHashMap<String, Failed>();
    engine
        .asSystem(
            () ->
                history
                    .createHistoricJobLogQuery()
                    .failureLog()
                    .orderByTimestamp()
                    .desc()
                    .listPage(0, MOST_FAILURES))
        .stream()
        .filter(log -> log.getTimestamp().toInstant().isAfter(after))
        .filter(log -> !log.getTimestamp().toInstant().isAfter(until))
        .forEach(
            log ->
                byJob.putIfAbsent(
                    log.getJobId(),
                    new Failed(
                        stepName(log.getProcessDefinitionId(), log.getActivityId()),
                        businessKey(Optional.ofNullable(log.getProcessInstanceId()).orElse("")),
                        log.getTimestamp().toInstant(),
                        Optional.ofNullable(log.getJobExceptionMessage()).orElse(""))));
    return List.copyOf(byJob.values());
  }

  /** Timers that fire until then, by what they are called in their model. */
  List<Alike> timers(Instant until) {
    var keys = new LinkedHashMap<String, String>();
    var byName = new LinkedHashMap<String, List<String>>();
    engine
        .asSystem(
            () ->
                management
                    .createJobQuery()
                    .timers()
                    .active()
                    .withRetriesLeft()
                    .duedateLowerThan(Date.from(until))
                    .orderByJobDuedate()
                    .asc()
                    .list())
        .stream()
        .filter(job -> job.getProcessInstanceId() != null)
        .forEach(
            job ->
                add(
                    byName,
                    stepName(job.getProcessDefinitionId(), stepOf(job)),
                    keys.computeIfAbsent(job.getProcessInstanceId(), this::businessKey)));
    return grouped(byName);
  }

  private static void add(Map<String, List<String>> groups, String name, @Nullable String key) {
    groups
        .computeIfAbsent(name, each -> new ArrayList<>())
        .add(Optional.ofNullable(key).orElse(""));
  }

  private static List<Alike> grouped(Map<String, List<String>> groups) {
    return groups.entrySet().stream()
        .map(
            group ->
                new Alike(
                    group.getKey(),
                    group.getValue().size(),
                    List.copyOf(new TreeSet<>(group.getValue()))))
        .toList();
  }

  private static String nameOf(HistoricProcessInstance instance) {
    return Optional.ofNullable(instance.getProcessDefinitionName())
        .orElse(instance.getProcessDefinitionKey());
  }

  private String stepOf(Job job) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(
                    management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult())
                .map(definition -> definition.getActivityId())
                .orElse(""));
  }

  private String stepName(String processDefinitionId, String step) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(processDefinitionId)
                .map(repository::getBpmnModelInstance)
                .map(
                    model ->
                        (org.camunda.bpm.model.bpmn.instance.FlowElement)
                            model.getModelElementById(step))
                .map(element -> element.getName())
                .orElse(step));
  }

  private String businessKey(String processInstanceId) {
    return engine.asSystem(
        () ->
            Optional.ofNullable(
                    history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(processInstanceId)
                        .singleResult())
                .map(HistoricProcessInstance::getBusinessKey)
                .orElse(""));
  }
}
