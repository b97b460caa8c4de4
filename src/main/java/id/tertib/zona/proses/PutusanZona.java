package id.tertib.zona.proses;

import id.tertib.procedure.Decision;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What a step's form decided. */
final class PutusanZona {

  private PutusanZona() {}

  static boolean is(DelegateTask task, String value) {
    return Decision.of(task.getVariables()).value().equals(value);
  }
}
