package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every sequence flow of every model was taken by some test of this build. Runs last (classes are
 * ordered by {@code @Order}, see junit-platform.properties) and prints the count by process.
 */
@Order(Integer.MAX_VALUE - 1)
class FlowCoverageIT {

  private record Flow(String process, String id, String shown) {}

  @Test
  void everySequenceFlowIsTakenBySomeTest() {
    var taken = taken();
    var missed = new ArrayList<String>();
    var table = new StringBuilder("Alur yang dilalui uji:\n");
    models()
        .collect(Collectors.groupingBy(Flow::process, java.util.TreeMap::new, Collectors.toList()))
        .forEach(
            (process, flows) -> {
              var open =
                  flows.stream()
                      .filter(flow -> !taken.contains(flow.process() + ";" + flow.id()))
                      .map(flow -> "%s: %s".formatted(process, flow.shown()))
                      .toList();
              missed.addAll(open);
              table.append(
                  "  %-32s %3d dari %3d%n"
                      .formatted(process, flows.size() - open.size(), flows.size()));
            });
    System.out.print(table);

    assertThat(missed).as("flows that no test takes; write one that does").isEmpty();
  }

  private static Set<String> taken() {
    if (!Files.isDirectory(FlowCoverage.FOLDER)) {
      return Set.of();
    }
    try (var files = Files.list(FlowCoverage.FOLDER)) {
      var all = new TreeSet<String>();
      for (var file : files.toList()) {
        all.addAll(Files.readAllLines(file));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Flow> models() {
    var root = Path.of("processes");
    if (!Files.isDirectory(root)) {
      return Stream.empty();
    }
    try (var files = Files.walk(root)) {
      List<Path> models = files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
      return models.stream()
          .map(file -> Bpmn.readModelFromFile(file.toFile()))
          .flatMap(FlowCoverageIT::flows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Flow> flows(BpmnModelInstance model) {
    return model.getModelElementsByType(SequenceFlow.class).stream()
        .map(flow -> new Flow(processOf(flow), flow.getId(), shown(flow)));
  }

  private static String processOf(SequenceFlow flow) {
    var scope = flow.getParentElement();
    while (!(scope instanceof Process)) {
      scope = scope.getParentElement();
    }
    return ((Process) scope).getId();
  }

  private static String shown(SequenceFlow flow) {
    return "%s (%s → %s)".formatted(flow.getId(), name(flow.getSource()), name(flow.getTarget()));
  }

  private static String name(FlowElement element) {
    return element.getName() == null ? element.getId() : element.getName();
  }
}
