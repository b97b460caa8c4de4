package id.tertib.quarter;

import id.tertib.roadmap.LembarLama;
import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.SusunanButir;
import id.tertib.roadmap.SusunanButir.Butir;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows a quarterly report holds (RULES 1): the actions of its quarter, and those that an
 * earlier quarterly report left unproven. A report or a checklist that counts proves; the last word
 * in time holds. One-off actions are never asked again once they were proven.
 */
final class SusunanTriwulan {

  private SusunanTriwulan() {}

  /**
   * @param jatuhTempo actions of the quarter
   * @param bagiKantor every action the office is asked about, for those carried over
   * @param garis for the office and each that was merged into it its earlier sheets, followed by
   *     those of its successor; each in any order
   * @return in the order of {@code bagiKantor}; none when nothing falls due in the quarter, for
   *     what is carried over opens no report of its own
   */
  static List<Butir> susun(
      List<RencanaAksi> jatuhTempo, List<RencanaAksi> bagiKantor, List<List<LembarLama>> garis) {
    var semua =
        SusunanButir.pilih(
            jatuhTempo,
            bagiKantor,
            garis.stream()
                .<SusunanButir.Masa>map(
                    lama ->
                        new Dahulu(
                            lama.stream().sorted(Comparator.comparing(LembarLama::saat)).toList()))
                .toList());
    return semua.stream().anyMatch(satu -> jatuhTempo.contains(satu.aksi())) ? semua : List.of();
  }

  /** Sheets in the order of time. */
  private record Dahulu(List<LembarLama> lama) implements SusunanButir.Masa {

    @Override
    public boolean pernahTerbukti(String kode) {
      return lama.stream().anyMatch(satu -> satu.terbukti(kode).orElse(false));
    }

    /** A checklist that counts takes a quarterly proof back, but is no quarter of its own. */
    @Override
    public int terbawa(String kode) {
      var banyak = 0;
      var ditanyakan = false;
      for (var satu : lama) {
        var terbukti = satu.terbukti(kode);
        if (terbukti.isEmpty() || !satu.triwulan() && !satu.sah()) {
          continue;
        }
        ditanyakan |= satu.triwulan();
        if (terbukti.get()) {
          banyak = 0;
        } else if (satu.triwulan()) {
          banyak++;
        } else if (ditanyakan) {
          banyak = Math.max(1, banyak);
        }
      }
      return banyak;
    }
  }
}
