package id.tertib.pmprb;

import id.tertib.office.PerangkatDaerahRegister;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Mulai PMPRB perangkat daerah”: one instance and sheet for each perangkat daerah;
 * those that were asked by hand before are left.
 */
@Component("mulaiPmprbPerangkatDaerah")
final class StartUnitsTask implements JavaDelegate {

  private final SiklusPmprb siklus;
  private final PerangkatDaerahRegister offices;
  private final RuntimeService runtime;

  StartUnitsTask(SiklusPmprb siklus, PerangkatDaerahRegister offices, RuntimeService runtime) {
    this.siklus = siklus;
    this.offices = offices;
    this.runtime = runtime;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var year = PmprbKota.TAHUN.get(execution);
    for (var office : offices.all()) {
      var key = SiklusPmprb.key(year, office.kode());
      if (siklus.find(key).isEmpty()) {
        runtime.startProcessInstanceByKey(
            PmprbPerangkatDaerah.KEY,
            key,
            Map.of(
                PmprbPerangkatDaerah.TAHUN.name(),
                PmprbPerangkatDaerah.TAHUN.encode(year),
                PmprbPerangkatDaerah.PERANGKAT_DAERAH.name(),
                office.kode()));
      }
    }
  }
}
