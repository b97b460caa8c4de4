package id.tertib.access;

import java.util.Collection;
import java.util.List;
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

  /** By the statistics: the list of definitions would read and check every model at each start. */
  List<String> keys() {
    return management.createProcessDefinitionStatisticsQuery().list().stream()
        .map(ProcessDefinition::getKey)
        .distinct()
        .sorted()
        .toList();
  }

  /** {@code candidateStarterGroups} and {@code candidateStarterUsers} of the newest versions. */
  List<Starter> starters(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKeysIn(keys.toArray(String[]::new))
        .latestVersion()
        .list()
        .stream()
        .flatMap(
            process ->
                repository.getIdentityLinksForProcessDefinition(process.getId()).stream()
                    .map(link -> starter(process, link)))
        .distinct()
        .toList();
  }

  private static Starter starter(ProcessDefinition process, IdentityLink link) {
    return link.getGroupId() == null
        ? new Starter(process.getKey(), Starter.Kind.ORANG, link.getUserId())
        : new Starter(process.getKey(), Starter.Kind.KELOMPOK, link.getGroupId());
  }
}
