package id.tertib.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which actions a sheet asks of an office (RULES 1): those that fall due, what an earlier sheet
 * left unproven, and one-off actions until they are proven once, then never again. One row per
 * action.
 */
public final class ButirComposition {

  /**
   * @param terbawa how many earlier cycles asked it without proof, since it was last proven
   */
  public record Butir(RencanaAksi aksi, int terbawa) {}

  private ButirComposition() {}

  /** What one office did before, as far as the choice of rows asks. */
  public interface Period {

    boolean everProven(String kode);

    /** How often it was asked without proof, since it was last proven. */
    int timesCarriedOver(String kode);
  }

  /**
   * @param periods of the office and of each that was merged into it
   */
  public static List<Butir> compose(
      List<RencanaAksi> due, List<RencanaAksi> ofOffice, List<Period> periods) {
    var chosen = new LinkedHashMap<String, Butir>();
    for (var aksi : ofOffice) {
      var once = aksi.sifat() == RencanaAksi.Sifat.SEKALI;
      var carried =
          periods.stream()
              .filter(earlier -> !(once && earlier.everProven(aksi.kode())))
              .mapToInt(earlier -> earlier.timesCarriedOver(aksi.kode()))
              .max()
              .orElse(0);
      var onceDone =
          once
              && carried == 0
              && periods.stream().anyMatch(earlier -> earlier.everProven(aksi.kode()));
      if (!onceDone && (carried > 0 || contains(due, aksi.kode()))) {
        chosen.put(aksi.kode(), new Butir(aksi, carried));
      }
    }
    return new ArrayList<>(chosen.values());
  }

  private static boolean contains(List<RencanaAksi> aksi, String kode) {
    return aksi.stream().anyMatch(each -> each.kode().equals(kode));
  }
}
