package id.tertib.zona.proses;

import id.tertib.engine.StartRule;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.usulan.UsulanTahunan;
import id.tertib.zona.usulan.UsulanZonaIntegritas;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The city proposes once a year, with as many letters as it needs. */
@Component
class UsulanKotaStartRule implements StartRule {

  private final UsulanTahunan usulan;
  private final PerkaraDesk desk;

  UsulanKotaStartRule(UsulanTahunan usulan, PerkaraDesk desk) {
    this.usulan = usulan;
    this.desk = desk;
  }

  @Override
  public String processKey() {
    return UsulanZonaIntegritas.KEY;
  }

  @Override
  public Optional<String> refuseStart(String userId, Map<String, Object> variables) {
    var found = UsulanZonaIntegritas.TAHUN.decode(variables.get(UsulanZonaIntegritas.TAHUN.name()));
    if (found.isEmpty()) {
      return Optional.of("Tahun belum diisi. Tulis tahun usulan, misalnya 2027.");
    }
    var year = found.get();
    return usulan
        .refuse(year)
        .map(why -> "%s (%s)".formatted(why.pesan(), why.pasal()))
        .or(
            () ->
                usulan.find(ZonaIntegritas.key(year)).map(open -> UsulanTahunan.sudahDibuka(year)));
  }

  @Override
  public Map<String, Object> proposals() {
    return Map.of(UsulanZonaIntegritas.TAHUN.name(), desk.proposedYear());
  }
}
