package id.tertib.zona.pemantauan;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.Matter;
import id.tertib.access.Reach;
import id.tertib.office.UnitLayanan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.office.Workplaces;
import id.tertib.zona.perkara.PencabutanTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A unit's revocation is read by the people of its office and by its operators. */
@Component
class PantauReaders implements CaseReaders {

  private static final List<String> OF_UNITS =
      List.of(PencabutanZona.KEY, PantauKinds.KONFIRMASI, PantauKinds.KEPUTUSAN);

  private final PencabutanTable table;
  private final UnitLayananRegister units;
  private final Workplaces workplaces;

  PantauReaders(PencabutanTable table, UnitLayananRegister units, Workplaces workplaces) {
    this.table = table;
    this.units = units;
    this.workplaces = workplaces;
  }

  @Override
  public List<CaseKind> kinds() {
    return OF_UNITS.stream().map(CaseKind::open).toList();
  }

  @Override
  public Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
    var concerned = table.units();
    if (concerned.isEmpty()) {
      return Map.of();
    }
    var offices = workplaces.codes(userId);
    var his =
        units.allEver().stream()
            .filter(unit -> concerned.contains(unit.kode()))
            .filter(
                unit ->
                    offices.contains(unit.office().kode())
                        || groups.contains(UnitLayananRegister.operatorGroup(unit.kode())))
            .map(UnitLayanan::kode)
            .collect(Collectors.toSet());
    return his.isEmpty()
        ? Map.of()
        : OF_UNITS.stream().collect(Collectors.toMap(kind -> kind, kind -> Reach.of(his)));
  }
}
