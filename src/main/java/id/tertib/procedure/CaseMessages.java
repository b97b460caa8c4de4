package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Sends a message of a model to one case, as the system itself: people may not (0004). */
@Component
public class CaseMessages {

  private final RuntimeService runtime;
  private final EngineTasks engine;

  CaseMessages(RuntimeService runtime, EngineTasks engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  /**
   * @param caseKey business key of the case
   * @throws RefusedException 409 when the case does not listen to it at this moment
   */
  public void send(String message, String caseKey, Map<String, Object> variables) {
    if (!told(message, caseKey, variables)) {
      throw RefusedException.conflict(
          "Perkara %s baru saja berpindah langkah. Muat ulang halaman.".formatted(caseKey));
    }
  }

  /**
   * @return false when the case takes no notice at this moment
   */
  public boolean told(String message, String caseKey, Map<String, Object> variables) {
    return engine.asSystem(
        () ->
            Guard.open(
                () ->
                    !runtime
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(caseKey)
                        .setVariables(variables)
                        .correlateAllWithResult()
                        .isEmpty()));
  }
}
