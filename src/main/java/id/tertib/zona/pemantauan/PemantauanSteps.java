package id.tertib.zona.pemantauan;

import id.tertib.procedure.Cycles;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the steps of a semester's monitoring change; the model calls it. */
@Component("langkahPemantauanZona")
public class PemantauanSteps {

  private final Pemantauan pemantauan;
  private final Cycles cycles;

  PemantauanSteps(Pemantauan pemantauan, Cycles cycles) {
    this.pemantauan = pemantauan;
    this.cycles = cycles;
  }

  public void dimulai(DelegateExecution execution) {
    pemantauan.buka(execution.getProcessBusinessKey());
  }

  /** Nothing of this semester is open any more once what follows was begun. */
  public void tindakLanjuti(DelegateExecution execution) {
    var key = execution.getProcessBusinessKey();
    pemantauan.tindakLanjuti(key);
    cycles.find(PemantauanZona.KEY, key).ifPresent(cycle -> cycles.close(cycle.id()));
  }
}
