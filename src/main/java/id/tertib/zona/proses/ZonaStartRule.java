package id.tertib.zona.proses;

import id.tertib.engine.StartRule;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A unit is proposed once a year, and never while the year before is not over. */
@Component
class ZonaStartRule implements StartRule {

  private final PerkaraDesk desk;

  ZonaStartRule(PerkaraDesk desk) {
    this.desk = desk;
  }

  @Override
  public String processKey() {
    return ZonaIntegritas.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    var year = ZonaIntegritas.TAHUN.decode(variables.get(ZonaIntegritas.TAHUN.name()));
    if (year.isEmpty()) {
      return Optional.of("Tahun belum diisi. Tulis tahun usulan, misalnya 2027.");
    }
    return desk.refuse(
        year.get(), String.valueOf(variables.get(ZonaIntegritas.UNIT.name())).strip());
  }

  @Override
  public Map<String, Object> proposals() {
    return Map.of(ZonaIntegritas.TAHUN.name(), desk.proposedYear());
  }
}
