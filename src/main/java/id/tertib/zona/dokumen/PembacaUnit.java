package id.tertib.zona.dokumen;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.access.Reach;
import id.tertib.access.ReadScope;
import id.tertib.access.Visibility;
import id.tertib.zona.ZonaReaders;
import id.tertib.zona.unit.UnitZona;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who reads the report of a unit's evaluation beside leadership and secretariat: whoever is of the
 * unit, and the reviewers of all units. The owner of the report is the unit, by its code.
 */
@Component
public class PembacaUnit implements CaseReaders {

  private final ZonaReaders readers;

  PembacaUnit(ZonaReaders readers) {
    this.readers = readers;
  }

  @Override
  public List<CaseKind> kinds() {
    return DokumenZona.JENIS.keySet().stream().map(CaseKind::open).toList();
  }

  @Override
  public Map<String, Reach> of(String userId, Set<String> groups, Matter matter) {
    if (matter != Matter.REPORT || Visibility.leads(groups)) {
      return Map.of();
    }
    return Map.of(
        DokumenZona.EVALUASI,
        groups.stream().anyMatch(ZonaReaders.TPI::contains)
            ? Reach.ALL
            : Reach.of(readers.codes(userId, groups)));
  }

  /** Whether somebody with this scope reads the evaluation of a unit. */
  public static boolean membaca(ReadScope scope, UnitZona unit) {
    return scope.covers(new CaseSubject(Matter.REPORT, DokumenZona.EVALUASI, unit.kode(), ""));
  }
}
