package id.tertib.zona.perbandingan;

import id.tertib.zona.unit.UnitZona;
import java.util.List;

/** What units were worth, year by year. */
interface NilaiTahunan {

  /** Those among these of which anything is known, in their order. */
  List<UnitZona> dikenal(List<UnitZona> units);

  /**
   * In the order of the units, of each the oldest year first; years without anything are absent.
   */
  List<NilaiUnit> of(List<UnitZona> units);
}
