package id.tertib.access;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Which processes the engine has, and who may start them by their models. */
@Component
final class DeployedProcesses {

  private final ManagementService management;
  private final RepositoryService repository;

  DeployedProcesses(ManagementService management, RepositoryService repository) {
    this.management = management;
    this.repository = repository;
  }

  List<String> keys() {
    return newest().map(ProcessDefinition::getKey).sorted().toList();
  }

  /** {@code candidateStarterGroups} and {@code candidateStarterUsers} of the newest versions. */
  List<Starter> starters() {
    return newest()
        .flatMap(
            process ->
                repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
                    .map(link -> starter(process, link)))
        .distinct()
        .toList();
  }

  /** By the statistics: the list of definitions would read and check every model at each start. */
  private Stream<ProcessDefinition> newest() {
    return management.createProcessDefinitionStatisticsQuery().list().stream()
        .map(ProcessDefinition.class::cast)
        .collect(
            Collectors.toMap(
                ProcessDefinition::getKey,
                Function.identity(),
                BinaryOperator.maxBy(Comparator.comparingInt(ProcessDefinition::getVersion))))
        .values()
        .stream();
  }

  private static Starter starter(ProcessDefinition process, IdentityLink link) {
    return link.getGroupId() == null
        ? new Starter(process.getKey(), Starter.Kind.ORANG, link.getUserId())
        : new Starter(process.getKey(), Starter.Kind.KELOMPOK, link.getGroupId());
  }
}
