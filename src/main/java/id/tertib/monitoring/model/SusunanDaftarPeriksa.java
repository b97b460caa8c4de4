package id.tertib.monitoring.model;

import id.tertib.roadmap.RencanaAksi;
import id.tertib.roadmap.SusunanButir;
import id.tertib.roadmap.SusunanButir.Butir;
import id.tertib.roadmap.SusunanButir.Masa;
import java.util.Comparator;
import java.util.List;

/**
 * Which rows a checklist holds (RULES 1): the actions of its quarters, what an earlier cycle left
 * unproven, and one-off actions whose quarter has come until they are proven once, then never
 * again. One row per action.
 */
public final class SusunanDaftarPeriksa {

  private SusunanDaftarPeriksa() {}

  /**
   * @param jatuhTempo actions of the semester's quarters and one-off actions whose quarter has come
   * @param bagiKantor every action the office is asked about, for those carried over
   * @param riwayat earlier checklists of this office that were not cancelled, in any order
   * @return in the order of {@code bagiKantor}
   */
  public static List<Butir> susun(
      List<RencanaAksi> jatuhTempo, List<RencanaAksi> bagiKantor, List<Riwayat> riwayat) {
    return susunGabungan(jatuhTempo, bagiKantor, List.of(riwayat));
  }

  /**
   * As {@link #susun}, for an office that others were merged into. An action is carried over when
   * one of them left it unproven; one-off actions are done when one of them proved it and none owes
   * it.
   *
   * @param garis for each of these offices its earlier checklists, followed by those of its
   *     successor; each in any order
   */
  public static List<Butir> susunGabungan(
      List<RencanaAksi> jatuhTempo, List<RencanaAksi> bagiKantor, List<List<Riwayat>> garis) {
    return SusunanButir.pilih(
        jatuhTempo,
        bagiKantor,
        garis.stream()
            .<Masa>map(
                riwayat ->
                    new Dahulu(
                        riwayat.stream().sorted(Comparator.comparing(Riwayat::semester)).toList()))
            .toList());
  }

  /** Checklists in the order of their semesters. */
  private record Dahulu(List<Riwayat> lama) implements Masa {

    @Override
    public boolean pernahTerbukti(String kode) {
      return lama.stream().anyMatch(satu -> satu.terbukti(kode).orElse(false));
    }

    @Override
    public int terbawa(String kode) {
      var banyak = 0;
      for (var satu : lama) {
        var terbukti = satu.terbukti(kode);
        if (terbukti.isPresent()) {
          banyak = terbukti.get() ? 0 : banyak + 1;
        }
      }
      return banyak;
    }
  }
}
