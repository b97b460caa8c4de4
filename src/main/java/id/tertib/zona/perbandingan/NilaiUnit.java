package id.tertib.zona.perbandingan;

import id.tertib.worksheet.Layer;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiZona;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a unit in a year.
 *
 * @param lapis of its sheet that had their word on every item, in their order; may be none
 * @param resmi what the ministry scored; null where it is not known
 */
record NilaiUnit(
    String unit, String nama, int tahun, List<LapisZona> lapis, @Nullable NilaiZona resmi) {

  /** The unit's own; null where it is not known. */
  @Nullable LapisZona mandiri() {
    return lapis.stream().filter(one -> one.kode().equals(Layer.SELF)).findFirst().orElse(null);
  }

  /** The last layer of the reviewers; null while none has finished. */
  @Nullable LapisZona evaluasi() {
    return lapis.stream()
        .filter(one -> !one.kode().equals(Layer.SELF))
        .reduce((one, next) -> next)
        .orElse(null);
  }

  /** The last layer, the unit's own among them; null for none. */
  @Nullable LapisZona terakhir() {
    return lapis.isEmpty() ? null : lapis.get(lapis.size() - 1);
  }
}
