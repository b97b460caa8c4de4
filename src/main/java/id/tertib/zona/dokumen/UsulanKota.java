package id.tertib.zona.dokumen;

import id.tertib.instrument.score.Fraction;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZona;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the city proposes with one letter.
 *
 * @param susulan 0 for the first letter of the year, then the number of the supplement
 * @param hari of the letter
 */
record UsulanKota(int tahun, int susulan, LocalDate hari, List<Unit> unit) {

  UsulanKota {
    if (susulan < 0 || unit.isEmpty()) {
      throw new IllegalArgumentException(
          "Usulan %d susulan %d memuat %d unit".formatted(tahun, susulan, unit.size()));
    }
    unit = List.copyOf(unit);
  }

  /**
   * A unit that is proposed.
   *
   * @param nilai by the last layer of the evaluation
   * @param dasar day of <em>penetapan unit</em> for WBK, of the WBK decree for WBBM; null where the
   *     unit may complete it later
   */
  record Unit(
      String nama, String kantor, Tingkat tingkat, Fraction nilai, @Nullable LocalDate dasar) {

    static Unit of(UnitZona unit, Tingkat tingkat, Fraction nilai, @Nullable LocalDate dasar) {
      return new Unit(unit.nama(), unit.unit().office().nama(), tingkat, nilai, dasar);
    }
  }

  boolean isSusulan() {
    return susulan > 0;
  }

  /** “2026” or “2026, Usulan susulan 1”. */
  String edisi() {
    return isSusulan() ? "%d, Usulan susulan %d".formatted(tahun, susulan) : String.valueOf(tahun);
  }

  long banyak(Tingkat tingkat) {
    return unit.stream().filter(one -> one.tingkat() == tingkat).count();
  }
}
