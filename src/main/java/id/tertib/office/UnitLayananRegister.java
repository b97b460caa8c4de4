package id.tertib.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Service units of the city: every perangkat daerah and the units of {@code data/unit-zi.csv}.
 * Units of an office that was merged belong to the one that carries on.
 */
@Component
public class UnitLayananRegister {

  private final PerangkatDaerahRegister register;
  private final List<UnitZonaIntegritas> units;

  UnitLayananRegister(PerangkatDaerahRegister register) {
    this.register = register;
    this.units = UnitZonaIntegritas.read(register.allEver());
  }

  /** All that exist or ever existed: offices in their fixed order, each before its units. */
  public List<UnitLayanan> allEver() {
    var offices = register.allEver();
    var codes = offices.stream().map(PerangkatDaerah::kode).collect(Collectors.toSet());
    var successors = register.successors();
    var all = new ArrayList<UnitLayanan>();
    for (var office : offices) {
      if (successors.containsKey(office.kode())) {
        continue;
      }
      all.add(new UnitLayanan(office.kode(), office.nama(), office, office.aktif()));
      offices.stream()
          .filter(other -> office.equals(successors.get(other.kode())))
          .forEach(other -> all.add(new UnitLayanan(other.kode(), other.nama(), office, false)));
      units.stream()
          .filter(unit -> belongsTo(unit.office().kode(), office, successors))
          // One that bears the code of an office is that office.
          .filter(unit -> !codes.contains(unit.kode()))
          .forEach(
              unit -> all.add(new UnitLayanan(unit.kode(), unit.nama(), office, office.aktif())));
    }
    return List.copyOf(all);
  }

  /** In whatever state it is. */
  public Optional<UnitLayanan> find(String kode) {
    return allEver().stream().filter(unit -> unit.kode().equals(kode)).findFirst();
  }

  private static boolean belongsTo(
      String kode, PerangkatDaerah office, Map<String, PerangkatDaerah> successors) {
    return kode.equals(office.kode()) || office.equals(successors.get(kode));
  }
}
