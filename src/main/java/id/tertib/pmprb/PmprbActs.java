package id.tertib.pmprb;

import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.training.SpecialActs;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens beside the tasks of PMPRB in the history of the training. */
@Component
@Profile("demo")
class PmprbActs implements SpecialActs {

  private final SiklusPmprb siklus;
  private final EngineTasks engine;
  private final RuntimeService runtime;

  PmprbActs(SiklusPmprb siklus, EngineTasks engine, RuntimeService runtime) {
    this.siklus = siklus;
    this.engine = engine;
    this.runtime = runtime;
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("mulaiPmprb", this::start);
  }

  /** By hand, as with the start form; the batas unit only with the first of a year. */
  private boolean start(Occasion occasion) {
    if (siklus.find(occasion.subject()).isPresent()) {
      return false;
    }
    var key = CaseKey.parse(occasion.subject());
    var variables = new HashMap<String, Object>();
    variables.put(PmprbPerangkatDaerah.TAHUN.name(), SiklusPmprb.year(key.cycle()).orElseThrow());
    variables.put(PmprbPerangkatDaerah.PERANGKAT_DAERAH.name(), key.requireOwner());
    if (occasion.values().containsKey(PmprbPerangkatDaerah.BATAS_UNIT.name())) {
      variables.put(
          PmprbPerangkatDaerah.BATAS_UNIT.name(),
          occasion.value(PmprbPerangkatDaerah.BATAS_UNIT.name()));
    }
    engine.as(
        occasion.account(),
        () -> runtime.startProcessInstanceByKey(PmprbPerangkatDaerah.KEY, variables));
    return true;
  }
}
