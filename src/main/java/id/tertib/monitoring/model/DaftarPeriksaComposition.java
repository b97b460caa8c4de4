package id.tertib.monitoring.model;

import id.tertib.roadmap.ButirComposition;
import id.tertib.roadmap.ButirComposition.Butir;
import id.tertib.roadmap.ButirComposition.Period;
import id.tertib.roadmap.RencanaAksi;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows a checklist holds (RULES 1): the actions of its quarters, what an earlier cycle left
 * unproven, and one-off actions whose quarter has come until they are proven once, then never
 * again. One row per action.
 */
public final class DaftarPeriksaComposition {

  private DaftarPeriksaComposition() {}

  /**
   * @param due actions of the semester's quarters and one-off actions whose quarter has come
   * @param ofOffice every action the office is asked about, for those carried over
   * @param riwayat earlier checklists of this office that were not cancelled, in any order
   * @return in the order of {@code ofOffice}
   */
  public static List<Butir> compose(
      List<RencanaAksi> due, List<RencanaAksi> ofOffice, List<Riwayat> riwayat) {
    return composeMerged(due, ofOffice, List.of(riwayat));
  }

  /**
   * As {@link #compose}, for an office that others were merged into. An action is carried over when
   * one of them left it unproven; one-off actions are done when one of them proved it and none owes
   * it.
   *
   * @param lines for each of these offices its earlier checklists, followed by those of its
   *     successor; each in any order
   */
  public static List<Butir> composeMerged(
      List<RencanaAksi> due, List<RencanaAksi> ofOffice, List<List<Riwayat>> lines) {
    return ButirComposition.compose(
        due,
        ofOffice,
        lines.stream()
            .<Period>map(
                riwayat ->
                    new Past(
                        riwayat.stream().sorted(Comparator.comparing(Riwayat::semester)).toList()))
            .toList());
  }

  /** Checklists in the order of their semesters. */
  private record Past(List<Riwayat> lama) implements Period {

    @Override
    public boolean everProven(String kode) {
      return lama.stream().anyMatch(each -> each.proven(kode).orElse(false));
    }

    @Override
    public int timesCarriedOver(String kode) {
      var count = 0;
      for (var each : lama) {
        var proven = each.proven(kode);
        if (proven.isPresent()) {
          count = proven.get() ? 0 : count + 1;
        }
      }
      return count;
    }
  }
}
