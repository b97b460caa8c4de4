package id.tertib.zona.proses;

import id.tertib.engine.CaseKey;
import id.tertib.engine.EngineTasks;
import id.tertib.training.SpecialActs;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opening a unit for a year, in the history of the training. */
@Component
@Profile("demo")
class ZonaActs implements SpecialActs {

  private final PerkaraZonaTable table;
  private final RuntimeService runtime;
  private final EngineTasks engine;

  ZonaActs(PerkaraZonaTable table, RuntimeService runtime, EngineTasks engine) {
    this.table = table;
    this.runtime = runtime;
    this.engine = engine;
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of("bukaUnit", this::open);
  }

  private boolean open(Occasion occasion) {
    if (table.find(occasion.subject()).isPresent()) {
      return false;
    }
    var key = CaseKey.parse(occasion.subject());
    Map<String, Object> asked =
        Map.of(
            ZonaIntegritas.TAHUN.name(),
            ZonaIntegritas.TAHUN.encode(ZonaIntegritas.year(key.cycle()).orElseThrow()),
            ZonaIntegritas.UNIT.name(),
            key.requireOwner());
    engine.as(
        occasion.account(), () -> runtime.startProcessInstanceByKey(ZonaIntegritas.KEY, asked));
    return true;
  }
}
