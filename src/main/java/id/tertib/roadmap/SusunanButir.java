package id.tertib.roadmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which actions a sheet asks of an office (RULES 1): those that fall due, what an earlier sheet
 * left unproven, and one-off actions until they are proven once, then never again. One row per
 * action.
 */
public final class SusunanButir {

  /**
   * @param terbawa how many earlier cycles asked it without proof, since it was last proven
   */
  public record Butir(RencanaAksi aksi, int terbawa) {}

  private SusunanButir() {}

  /** What one office did before, as far as the choice of rows asks. */
  public interface Masa {

    boolean pernahTerbukti(String kode);

    /** How often it was asked without proof, since it was last proven. */
    int terbawa(String kode);
  }

  /**
   * @param masa of the office and of each that was merged into it
   */
  public static List<Butir> pilih(
      List<RencanaAksi> jatuhTempo, List<RencanaAksi> bagiKantor, List<Masa> masa) {
    var dipilih = new LinkedHashMap<String, Butir>();
    for (var aksi : bagiKantor) {
      var sekali = aksi.sifat() == RencanaAksi.Sifat.SEKALI;
      var terbawa =
          masa.stream()
              .filter(lama -> !(sekali && lama.pernahTerbukti(aksi.kode())))
              .mapToInt(lama -> lama.terbawa(aksi.kode()))
              .max()
              .orElse(0);
      var sekaliSelesai =
          sekali
              && terbawa == 0
              && masa.stream().anyMatch(lama -> lama.pernahTerbukti(aksi.kode()));
      if (!sekaliSelesai && (terbawa > 0 || memuat(jatuhTempo, aksi.kode()))) {
        dipilih.put(aksi.kode(), new Butir(aksi, terbawa));
      }
    }
    return new ArrayList<>(dipilih.values());
  }

  private static boolean memuat(List<RencanaAksi> aksi, String kode) {
    return aksi.stream().anyMatch(satu -> satu.kode().equals(kode));
  }
}
