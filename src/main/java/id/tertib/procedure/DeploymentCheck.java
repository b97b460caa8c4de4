package id.tertib.procedure;

import id.tertib.engine.DeploymentRule;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses models whose properties are not as they should be, before the engine has them. */
@Component
class DeploymentCheck implements DeploymentRule {

  /** Not before the first deployment: the engine, which they need, asks this while it starts. */
  private final ObjectProvider<CaseSheets> sheets;

  DeploymentCheck(ObjectProvider<CaseSheets> sheets) {
    this.sheets = sheets;
  }

  @Override
  public Optional<String> refuse(Map<String, byte[]> files) {
    try {
      var lists = ListFiles.of(files);
      return files.entrySet().stream()
          .filter(file -> isModel(file.getKey()))
          .flatMap(
              file ->
                  ModelCheck.problems(
                      file.getKey(),
                      file.getValue(),
                      lists,
                      Set.of(),
                      Set.of(),
                      named -> sheets.getObject().find(named).isPresent())
                      .stream())
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.of(Objects.requireNonNull(e.getMessage()));
    }
  }

  private static boolean isModel(String name) {
    return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
  }
}
