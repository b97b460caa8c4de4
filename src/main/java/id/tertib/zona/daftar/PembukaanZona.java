package id.tertib.zona.daftar;

import id.tertib.data.Sentences;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.perkara.PerkaraZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.proses.PerkaraDesk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/** Opens the cases of several units for one year; each that can, whatever becomes of the others. */
@Service
class PembukaanZona {

  private final PerkaraDesk perkara;
  private final PerkaraZonaTable table;
  private final UnitDesk units;
  private final RuntimeService runtime;
  private final EngineTasks engine;
  private final Sentences words;

  PembukaanZona(
      PerkaraDesk perkara,
      PerkaraZonaTable table,
      UnitDesk units,
      RuntimeService runtime,
      EngineTasks engine,
      Sentences words) {
    this.perkara = perkara;
    this.table = table;
    this.units = units;
    this.runtime = runtime;
    this.engine = engine;
    this.words = words;
  }

  /**
   * @param dibuka cases that began, in the order in which the units were chosen
   * @param ditolak why the others did not, a sentence each
   */
  record Pembukaan(int tahun, List<PerkaraZona> dibuka, List<String> ditolak) {}

  /** Year that is offered first. */
  int usulan() {
    return perkara.proposedYear();
  }

  /** Key of the case that runs, by the unit's code. */
  Map<String, String> berjalan() {
    return table.all().stream()
        .filter(PerkaraZona::berjalan)
        .collect(Collectors.toMap(PerkaraZona::unit, PerkaraZona::kunci, (newer, older) -> newer));
  }

  /**
   * Begins each case as this person; every start stands for itself.
   *
   * @param typed the year
   * @param chosen codes of units
   * @throws RefusedException 403 for whoever does not keep the register; 400 without a year or a
   *     unit; then nothing is opened
   */
  Pembukaan buka(String by, String typed, List<String> chosen) {
    units.requireKeeper(by);
    if (!typed.strip().matches("\\d{4}")) {
      throw RefusedException.badRequest(words.of("zona.buka.tolak.tahun"));
    }
    if (chosen.isEmpty()) {
      throw RefusedException.badRequest(words.of("zona.buka.tolak.kosong"));
    }
    var year = Integer.parseInt(typed.strip());
    var opened = new ArrayList<PerkaraZona>();
    var refused = new ArrayList<String>();
    for (var kode : new LinkedHashSet<>(chosen)) {
      begin(by, year, kode)
          .ifPresentOrElse(
              refused::add, () -> opened.add(table.get(ZonaIntegritas.key(year, kode))));
    }
    return new Pembukaan(year, List.copyOf(opened), List.copyOf(refused));
  }

  /** Why not; empty when it began. */
  private Optional<String> begin(String by, int year, String kode) {
    var reason = perkara.refuse(year, kode);
    if (reason.isPresent()) {
      return reason;
    }
    try {
      engine.as(
          by,
          () ->
              runtime.startProcessInstanceByKey(
                  ZonaIntegritas.KEY,
                  Map.of(ZonaIntegritas.TAHUN.name(), year, ZonaIntegritas.UNIT.name(), kode)));
      return Optional.empty();
    } catch (RefusedException refusal) {
      return Optional.of(refusal.reason());
    } catch (RuntimeException failed) {
      // Somebody else may have opened it at this moment.
      return Optional.of(perkara.refuse(year, kode).orElseThrow(() -> failed));
    }
  }
}
