package id.tertib.procedure;

import id.tertib.engine.DescribedProcesses;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.NewestVersions;
import id.tertib.engine.OwnProcesses;
import id.tertib.engine.TaskInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The description of each version of a process, read once from its model and the files that were
 * deployed with it. Versions of our processes from before models described their steps are read
 * with the description that ships with the product.
 */
@Component
public class Descriptions implements DescribedProcesses {

  private final RepositoryService repository;
  private final EngineTasks engine;
  private final NewestVersions newest;
  private final OwnProcesses own;
  private final ResourcePatternResolver files;
  private final Map<String, Optional<Description>> known = new ConcurrentHashMap<>();
  private final SingletonSupplier<Map<String, RowListFile>> shippedLists =
      SingletonSupplier.of(this::readShippedLists);
  private final SingletonSupplier<Map<String, Description>> shipped =
      SingletonSupplier.of(this::readShipped);

  Descriptions(
      RepositoryService repository,
      EngineTasks engine,
      NewestVersions newest,
      OwnProcesses own,
      ResourcePatternResolver files) {
    this.repository = repository;
    this.engine = engine;
    this.newest = newest;
    this.own = own;
    this.files = files;
  }

  @Override
  public boolean describes(String definitionId) {
    return of(definitionId).isPresent();
  }

  /** A version counts as confidential when it says so, or when its process has become so since. */
  @Override
  public boolean isConfidential(String definitionId) {
    return of(definitionId)
        .filter(
            description ->
                description.confidential()
                    || shipped(description.key()).filter(Description::confidential).isPresent())
        .isPresent();
  }

  /** Of each process one: as it ships with the product, else by its newest version. */
  Stream<Description> current() {
    return Stream.concat(
        shipped.obtain().values().stream(),
        Stream.of(newest)
            .flatMap(versions -> versions.ids().stream())
            .flatMap(id -> of(id).stream())
            .filter(description -> shipped(description.key()).isEmpty()));
  }

  /** The step as the version of its process describes it; empty when none does. */
  public Optional<Step> step(TaskInfo task) {
    return step(task.definitionId(), task.taskKey());
  }

  public Optional<Step> step(String definitionId, String taskKey) {
    return of(definitionId).flatMap(description -> description.step(taskKey));
  }

  /** A step of one of our processes, as its newest version calls it. */
  public Optional<Step> shipped(String processKey, String taskKey) {
    return shipped(processKey).flatMap(description -> description.step(taskKey));
  }

  Optional<Description> shipped(String processKey) {
    return Optional.ofNullable(shipped.obtain().get(processKey));
  }

  Optional<Description> of(String definitionId) {
    var found = known.get(definitionId);
    if (found == null) {
      found = engine.asSystem(() -> read(definitionId));
      known.put(definitionId, found);
    }
    return found;
  }

  private Optional<Description> read(String definitionId) {
    var definition = repository.getProcessDefinition(definitionId);
    var model = repository.getBpmnModelInstance(definitionId);
    var lists = new HashMap<>(ours(definition.getKey()));
    lists.putAll(ListFiles.of(listFiles(definition.getDeploymentId())));
    return ModelReader.read(model, definition.getKey(), lists)
        .or(() -> shipped(definition.getKey()));
  }

  private Map<String, RowListFile> ours(String processKey) {
    return own.owns(processKey) ? shippedLists.obtain() : Map.of();
  }

  private Map<String, byte[]> listFiles(String deploymentId) {
    var found = new HashMap<String, byte[]>();
    repository.getDeploymentResourceNames(deploymentId).stream()
        .filter(name -> name.endsWith(RowListFile.ENDING))
        .forEach(name -> found.put(name, content(deploymentId, name)));
    return found;
  }

  private byte[] content(String deploymentId, String name) {
    try (var content = repository.getResourceAsStream(deploymentId, name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private Map<String, Description> readShipped() {
    var found = new HashMap<String, Description>();
    resources("classpath*:processes/**/*.bpmn")
        .forEach(
            file -> {
              try (var content = file.getInputStream()) {
                var model = Bpmn.readModelFromStream(content);
                ModelReader.processes(model)
                    .flatMap(
                        process ->
                            ModelReader.read(model, process.getId(), shippedLists.obtain())
                                .stream())
                    .forEach(description -> found.put(description.key(), description));
              } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
              }
            });
    return Map.copyOf(found);
  }

  private Map<String, RowListFile> readShippedLists() {
    var found = new HashMap<String, byte[]>();
    resources("classpath*:forms/**/*" + RowListFile.ENDING)
        .forEach(
            file -> {
              try {
                found.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
              } catch (IOException e) {
                throw new UncheckedIOException(file.toString(), e);
              }
            });
    return ListFiles.of(found);
  }

  private Stream<Resource> resources(String pattern) {
    try {
      return Stream.of(files.getResources(pattern));
    } catch (IOException e) {
      throw new UncheckedIOException(pattern, e);
    }
  }
}
