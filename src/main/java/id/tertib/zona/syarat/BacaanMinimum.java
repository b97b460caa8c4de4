package id.tertib.zona.syarat;

import id.tertib.instrument.Gate;
import id.tertib.instrument.GateReadings;
import id.tertib.instrument.InstrumentId;
import id.tertib.procedure.Parameters;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Two minima of WBBM are read differently by their sources. Bagian Organisasi or an administrator
 * chooses for each of them, by a parameter, whether the higher or the lower counts; the higher does
 * until then.
 */
@Component
class BacaanMinimum implements GateReadings {

  private final Parameters parameters;

  BacaanMinimum(Parameters parameters) {
    this.parameters = parameters;
  }

  @Override
  public boolean takesOther(InstrumentId instrument, Gate gate, Gate.Condition condition) {
    var other = condition.other();
    if (!instrument.key().equals(ZonaIntegritas.LKE.key()) || other == null) {
      return false;
    }
    var lower =
        parameters
            .find(kode(gate.level(), condition.code()))
            .filter(one -> one.nilai().equals(Parameters.LOWER))
            .isPresent();
    return lower
        ? other.compareTo(condition.minimum()) < 0
        : other.compareTo(condition.minimum()) > 0;
  }

  /** E.g. {@code minimal_zi_lke_wbbm_bersih}. */
  static String kode(String level, String condition) {
    return "minimal_zi_lke_%s_%s".formatted(level, condition).toLowerCase(Locale.ROOT);
  }
}
