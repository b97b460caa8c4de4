package id.tertib.files;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every model and form comes into the engine when the product starts, and finds its beans. */
@ProcessTest
class DeployedFilesTest {

  private static final Pattern BEAN =
      Pattern.compile("(?:delegateExpression|expression)=\"\\$\\{([a-z][A-Za-z0-9]*)[^\"]*\"");

  @Autowired RepositoryService repository;
  @Autowired ApplicationContext application;

  @Test
  void shouldDeployEveryFile() throws IOException {
    var deployed =
        repository.createDeploymentQuery().list().stream()
            .flatMap(
                deployment -> repository.getDeploymentResourceNames(deployment.getId()).stream())
            .toList();

    for (var file : files()) {
      assertThat(deployed).anyMatch(name -> name.endsWith(file.toString().replace('\\', '/')));
    }
  }

  @Test
  void everyDelegateIsABean() throws IOException {
    var missing = new ArrayList<String>();
    for (var file : files()) {
      var beans = BEAN.matcher(Files.readString(file));
      while (beans.find()) {
        if (!application.containsBean(beans.group(1))) {
          missing.add("%s: bean %s tidak ada".formatted(file, beans.group(1)));
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<Path> files() throws IOException {
    var all = new ArrayList<Path>();
    for (var root : List.of(Path.of("processes"), Path.of("forms"))) {
      if (Files.isDirectory(root)) {
        try (var files = Files.walk(root)) {
          files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).forEach(all::add);
        }
      }
    }
    return all;
  }
}
