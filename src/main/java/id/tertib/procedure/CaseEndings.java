package id.tertib.procedure;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Ends a case that was started by mistake, as the system itself: people may not. */
@Component
public class CaseEndings {

  private final RuntimeService runtime;
  private final EngineTasks engine;

  CaseEndings(RuntimeService runtime, EngineTasks engine) {
    this.runtime = runtime;
    this.engine = engine;
  }

  /**
   * @param instance the engine's id; one that is over already is left
   * @param reason kept by the engine, read in Cockpit
   */
  public void end(String instance, String reason) {
    engine.asSystem(
        () ->
            Guard.open(
                () -> {
                  if (runtime.createProcessInstanceQuery().processInstanceId(instance).count()
                      > 0) {
                    runtime.deleteProcessInstance(instance, reason);
                  }
                  return instance;
                }));
  }
}
