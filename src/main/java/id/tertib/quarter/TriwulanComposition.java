package id.tertib.quarter;

import id.tertib.roadmap.ButirComposition;
import id.tertib.roadmap.ButirComposition.Butir;
import id.tertib.roadmap.PastSheet;
import id.tertib.roadmap.RencanaAksi;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows a quarterly report holds (RULES 1): the actions of its quarter, and those that an
 * earlier quarterly report left unproven. A report or a checklist that counts proves; the last word
 * in time holds. One-off actions are never asked again once they were proven.
 */
final class TriwulanComposition {

  private TriwulanComposition() {}

  /**
   * @param due actions of the quarter
   * @param ofOffice every action the office is asked about, for those carried over
   * @param lines for the office and each that was merged into it its earlier sheets, followed by
   *     those of its successor; each in any order
   * @param opened whether further actions open the report
   * @return in the order of {@code ofOffice}; none when nothing opens the report, for what is
   *     carried over opens none of its own
   */
  static List<Butir> compose(
      List<RencanaAksi> due,
      List<RencanaAksi> ofOffice,
      List<List<PastSheet>> lines,
      boolean opened) {
    var all =
        ButirComposition.compose(
            due,
            ofOffice,
            lines.stream()
                .<ButirComposition.Period>map(
                    earlier ->
                        new Past(
                            earlier.stream()
                                .sorted(Comparator.comparing(PastSheet::saat))
                                .toList()))
                .toList());
    return opened || all.stream().anyMatch(each -> due.contains(each.aksi())) ? all : List.of();
  }

  /** Sheets in the order of time. */
  private record Past(List<PastSheet> lama) implements ButirComposition.Period {

    @Override
    public boolean everProven(String kode) {
      return lama.stream().anyMatch(each -> each.proven(kode).orElse(false));
    }

    /** A checklist that counts takes a quarterly proof back, but is no quarter of its own. */
    @Override
    public int timesCarriedOver(String kode) {
      var count = 0;
      var asked = false;
      for (var each : lama) {
        var proven = each.proven(kode);
        if (proven.isEmpty() || !each.triwulan() && !each.sah()) {
          continue;
        }
        asked |= each.triwulan();
        if (proven.get()) {
          count = 0;
        } else if (each.triwulan()) {
          count++;
        } else if (asked) {
          count = Math.max(1, count);
        }
      }
      return count;
    }
  }
}
