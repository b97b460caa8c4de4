package id.tertib.zona.daftar;

import id.tertib.zona.unit.UnitZona;
import java.util.Locale;

/**
 * What a list of units is narrowed to; blank parts ask nothing.
 *
 * @param tahap name of a {@link id.tertib.zona.unit.Tahap}
 * @param predikat name of a {@link id.tertib.zona.unit.Predikat}
 */
record UnitFilter(String cari, String tahap, String predikat) {

  boolean shows(UnitZona unit) {
    return (tahap.isEmpty() || unit.tahap().name().equals(tahap))
        && (predikat.isEmpty() || unit.predikat().name().equals(predikat))
        && words(unit).contains(cari.strip().toLowerCase(Locale.ROOT));
  }

  private static String words(UnitZona unit) {
    var office = unit.unit().office();
    return String.join(" ", unit.nama(), unit.kode(), office.nama(), office.singkatan())
        .toLowerCase(Locale.ROOT);
  }
}
