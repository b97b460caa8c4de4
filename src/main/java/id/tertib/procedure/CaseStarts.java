package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts a case as the system itself: people start what their models name them for. */
@Component
public class CaseStarts {

  private final RuntimeService runtime;
  private final EngineTasks engine;

  CaseStarts(RuntimeService runtime, EngineTasks engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  /**
   * @return the engine's id of the instance
   */
  public String start(String process, String caseKey, Map<String, Object> variables) {
    return engine.asSystem(
        () ->
            Guard.open(
                () -> runtime.startProcessInstanceByKey(process, caseKey, variables).getId()));
  }

  /**
   * Starts the case of a model that begins with a message.
   *
   * @return the engine's id of the instance
   */
  public String startByMessage(String message, String caseKey) {
    return engine.asSystem(
        () -> Guard.open(() -> runtime.startProcessInstanceByMessage(message, caseKey).getId()));
  }
}
