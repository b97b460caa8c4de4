package id.tertib.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Counts which sequence flows the tests take. As an engine plugin in the test classes it is part of
 * every application that a test starts; each flow taken for the first time in this JVM becomes a
 * line {@code process;flow} in {@code target/flow-coverage/<phase>.csv}. The phase is {@code test}
 * under Surefire and {@code it} under Failsafe (system property {@code tertib.phase}), so that a
 * run replaces its own file and {@link FlowCoverageIT}, the last class of the last phase, reads
 * both.
 */
@Component
public final class FlowCoverage extends AbstractProcessEnginePlugin {

  static final Path FOLDER = Path.of("target", "flow-coverage");

  private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();
  private static boolean begun;

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    List<BpmnParseListener> listeners =
        Optional.ofNullable(engine.getCustomPostBPMNParseListeners())
            .map(ArrayList::new)
            .orElseGet(ArrayList::new);
    listeners.add(
        new AbstractBpmnParseListener() {
          @Override
          public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
            var key = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
            ExecutionListener listener = execution -> taken(key + ";" + transition.getId());
            transition.addListener(ExecutionListener.EVENTNAME_TAKE, listener);
          }
        });
    engine.setCustomPostBPMNParseListeners(listeners);
  }

  private static void taken(String flow) {
    if (TAKEN.add(flow)) {
      write(flow);
    }
  }

  private static synchronized void write(String flow) {
    var file = FOLDER.resolve(System.getProperty("tertib.phase", "desk") + ".csv");
    try {
      Files.createDirectories(FOLDER);
      if (!begun) {
        Files.deleteIfExists(file);
        begun = true;
      }
      Files.writeString(file, flow + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
