package id.tertib.zona;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.Matter;
import id.tertib.access.Reach;
import id.tertib.office.UnitLayananRegister;
import id.tertib.office.Workplaces;
import id.tertib.worksheet.Owner;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.BatasUsulan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Who reads the case of a unit beside leadership and secretariat: the people of its office, its
 * operators, and the internal assessment team.
 */
@Component
public class ZonaReaders implements CaseReaders {

  public static final Set<String> TPI = Set.of("tpianggota", "tpiketua", "tpidalnis");

  private final UnitLayananRegister units;
  private final Workplaces workplaces;

  ZonaReaders(UnitLayananRegister units, Workplaces workplaces) {
    this.units = units;
    this.workplaces = workplaces;
  }

  @Override
  public List<CaseKind> kinds() {
    var kinds =
        new java.util.ArrayList<>(
            IntStream.rangeClosed(1, RencanaZona.AREA.size())
                .mapToObj(area -> CaseKind.open(RencanaZona.TENGGAT_AREA + area))
                .toList());
    kinds.add(CaseKind.open(RencanaZona.TENGGAT_KEMAJUAN));
    kinds.add(CaseKind.open(BatasUsulan.KIND));
    kinds.add(new CaseKind(ZonaIntegritas.KEY, false, TPI));
    return List.copyOf(kinds);
  }

  @Override
  public Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
    var reach = new HashMap<String, Reach>();
    var codes = codes(userId, groups);
    if (!codes.isEmpty()) {
      var documents = new HashSet<String>();
      codes.forEach(code -> documents.add(Owner.of("unit", code).code()));
      // Whose unit it is reads its papers; the code itself may be that of a whole office.
      reach.put(CaseReaders.EVERY_OPEN_KIND, Reach.of(documents));
      reach.put(ZonaIntegritas.KEY, Reach.of(codes));
    }
    return reach;
  }

  /** Codes of the units whose people this person belongs to. */
  public Set<String> codes(String userId, Set<String> groups) {
    var offices = workplaces.codes(userId);
    var codes = new HashSet<String>();
    for (var unit : units.allEver()) {
      if (offices.contains(unit.office().kode())
          || groups.contains(UnitLayananRegister.operatorGroup(unit.kode()))) {
        codes.add(unit.kode());
      }
    }
    return codes;
  }
}
