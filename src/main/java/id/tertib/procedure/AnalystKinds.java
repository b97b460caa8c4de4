package id.tertib.procedure;

import id.tertib.deadline.DeadlineKind;
import id.tertib.deadline.DeadlineKindSource;
import id.tertib.engine.CaseKey;
import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.OwnProcesses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Kinds and cycles of deadlines that analysts' models bring, by their newest versions. */
@Component
class AnalystKinds implements DeadlineKindSource {

  private final RepositoryService repository;
  private final Descriptions descriptions;
  private final OwnProcesses own;
  private final EngineTasks engine;

  AnalystKinds(
      RepositoryService repository,
      Descriptions descriptions,
      OwnProcesses own,
      EngineTasks engine) {
    this.repository = repository;
    this.descriptions = descriptions;
    this.own = own;
    this.engine = engine;
  }

  /** Named by what is owed, without the case. */
  @Override
  public List<DeadlineKind> kinds() {
    return newest()
        .flatMap(description -> description.steps().values().stream())
        .flatMap(step -> Stream.ofNullable(step.deadline()))
        .map(owed -> new DeadlineKind(owed.kind(), owed.title().replace("{periode}", "").strip()))
        .distinct()
        .toList();
  }

  /** “Peminjaman ruang nomor 2026-7” for {@code pinjam-ruang:2026-7}. */
  @Override
  public Optional<String> cycle(String key) {
    var end = key.indexOf(DescribedProcesses.CASE_SEPARATOR);
    return end < 1
        ? Optional.empty()
        : newest()
            .filter(description -> description.key().equals(key.substring(0, end)))
            .findFirst()
            .map(
                description ->
                    "%s nomor %s"
                        .formatted(description.name(), CaseNumbers.number(CaseKey.of(key))));
  }

  private Stream<Description> newest() {
    return engine
        .asSystem(() -> repository.createProcessDefinitionQuery().latestVersion().list())
        .stream()
        .filter(definition -> !own.owns(definition.getKey()))
        .map(ProcessDefinition::getId)
        .flatMap(id -> descriptions.of(id).stream());
  }
}
