package id.tertib.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Which processes are the product's own. Their rules are kept by the guard; every other process, of
 * whoever may deploy, runs as in any Camunda. Own are those whose models ship with the product
 * ({@code processes/**}, each in a file of its key's name) and the keys in {@code
 * data/kunci-proses.txt}, which are kept for later ones.
 */
@Component
public final class OwnProcesses {

  private static final String MODELS = "classpath*:processes/**/*.bpmn";
  private static final String RESERVED = "classpath*:data/kunci-proses.txt";

  private final Set<String> keys;
  private final SingletonSupplier<OwnNames> names;
  private final ObjectProvider<DescribedProcesses> described;

  /** Reads the keys and names of what ships; what is described elsewhere is asked later. */
  public OwnProcesses(ResourcePatternResolver files, ObjectProvider<DescribedProcesses> described) {
    this.described = described;
    this.names = SingletonSupplier.of(() -> OwnNames.read(files));
    try {
      this.keys =
          Stream.concat(
                  Stream.of(files.getResources(MODELS)).flatMap(OwnProcesses::nameOf),
                  Stream.of(files.getResources(RESERVED)).flatMap(OwnProcesses::linesOf))
              .collect(
                  Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Set::copyOf));
    } catch (IOException e) {
      throw new UncheckedIOException("Berkas proses tidak dapat dibaca", e);
    }
  }

  /**
   * @param processKey key of a process definition; null for what belongs to no process
   */
  public boolean owns(@Nullable String processKey) {
    return processKey != null && keys.contains(processKey);
  }

  /**
   * Whether the rules of ours hold for this version of a process: it is ours, or its model
   * describes its steps.
   */
  public boolean follows(String definitionId, @Nullable String processKey) {
    return owns(processKey)
        || described.stream().anyMatch(descriptions -> descriptions.describes(definitionId));
  }

  /** Whether the cases of this version of a process are confidential. */
  public boolean isConfidential(String definitionId) {
    return described.stream().anyMatch(descriptions -> descriptions.isConfidential(definitionId));
  }

  /** Whether the business key of an instance names a case, to which trail and sheets belong. */
  boolean isCase(String definitionId, String processKey, String businessKey) {
    return owns(processKey)
        || businessKey.startsWith(processKey + DescribedProcesses.CASE_SEPARATOR)
            && follows(definitionId, processKey);
  }

  /** What else is ours by name; the files are read when this is first asked. */
  public OwnNames names() {
    return names.obtain();
  }

  private static Stream<String> nameOf(Resource model) {
    return Optional.ofNullable(model.getFilename()).stream()
        .map(name -> name.substring(0, name.lastIndexOf('.')));
  }

  private static Stream<String> linesOf(Resource file) {
    try {
      return file.getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException("%s tidak dapat dibaca".formatted(file), e);
    }
  }
}
