package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves a case to another step, as the system itself, where something outside the case made its
 * step pointless and its model knows no way on.
 */
@Component
public class CaseSteps {

  private final RuntimeService runtime;
  private final EngineTasks engine;
  private final Returns returns;

  CaseSteps(RuntimeService runtime, EngineTasks engine, Returns returns) {
    this.runtime = runtime;
    this.engine = engine;
    this.returns = returns;
  }

  /**
   * @param instance the engine's id; null for none
   * @param from id of a step in the model
   * @return false when the case does not stand there
   */
  public boolean move(
      @Nullable String instance, String from, String to, Map<String, Object> variables) {
    return instance != null
        && engine.asSystem(
            () -> Guard.open(() -> stands(instance, from) && moved(instance, from, to, variables)));
  }

  /**
   * As {@link #move}, to a step that was done before.
   *
   * @param note what whoever does it again is told
   * @return false when the case does not stand there
   */
  public boolean back(
      String caseKey, @Nullable String instance, String from, String to, Note note) {
    if (instance == null || !engine.asSystem(() -> stands(instance, from))) {
      return false;
    }
    returns.add(caseKey, to, note.by(), note.role(), note.text(), null, List.of());
    return move(instance, from, to, Map.of());
  }

  /**
   * Why a step is to be done again.
   *
   * @param by account by whose doing it goes back
   * @param role of that account, as people read it
   */
  public record Note(String by, String role, String text) {}

  private boolean stands(String instance, String step) {
    return runtime.createExecutionQuery().processInstanceId(instance).activityId(step).count() > 0;
  }

  private boolean moved(String instance, String from, String to, Map<String, Object> variables) {
    runtime.setVariables(instance, variables);
    // First there, then not here: a case without a step would end.
    runtime
        .createProcessInstanceModification(instance)
        .startBeforeActivity(to)
        .cancelAllForActivity(from)
        .execute();
    return true;
  }
}
