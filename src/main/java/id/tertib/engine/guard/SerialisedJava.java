package id.tertib.engine.guard;

import id.tertib.engine.RefusedException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.core.variable.VariableUtil;

/**
 * Serialised Java objects run code when they are read, so the engine takes none, whatever the
 * process and whichever way they are sent. Its English 500 becomes a 400 in our words here.
 */
final class SerialisedJava {

  private static final String PROHIBITED =
      VariableUtil.ERROR_MSG.substring(VariableUtil.ERROR_MSG.indexOf('}') + 1);

  private SerialisedJava() {}

  /**
   * @return what to throw instead of a failure of the engine; the same when it is another one
   */
  static RuntimeException told(ProcessEngineException failure) {
    return String.valueOf(failure.getMessage()).contains(PROHIBITED)
        ? RefusedException.badRequest(
            "Variabel berisi objek Java terserialisasi, yang tidak diterima. Kirim teks, angka,"
                + " ya/tidak, tanggal, Json, Bytes, atau berkas.")
        : failure;
  }
}
