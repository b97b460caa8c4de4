package id.tertib.skm;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.score.Score.Reached;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a survey is worth by its own scale.
 *
 * @param instrumen the scale
 * @param indeks rounded to two places, as the band is decided
 * @param reached null where the scale has no bands
 * @param unsur in the order of the scale
 */
record Hasil(
    Instrument instrumen, BigDecimal indeks, @Nullable Reached reached, List<Unsur> unsur) {

  /**
   * @param jumlah of the answers, of {@code penjawab} people
   * @param rerata of the answers, to two places
   * @param share of the best answer, 0 to 1, exact enough for a bar
   * @param nilai the same as points of the index, to two places
   */
  record Unsur(
      String kode,
      String judul,
      int jumlah,
      int penjawab,
      BigDecimal rerata,
      double share,
      BigDecimal nilai) {

    /** {@code 3,52}. */
    public String rerataText() {
      return Figures.words(rerata);
    }

    /** {@code 88,00}. */
    public String nilaiText() {
      return Figures.words(nilai);
    }

    public String penjawabText() {
      return Figures.words(penjawab);
    }

    /** Length of its bar, 0 to 100. */
    public long panjang() {
      return Math.round(share * 100);
    }
  }

  /** {@code B}; empty where the scale has no bands. */
  public String mutu() {
    return reached == null ? "" : reached.category().code();
  }

  /** {@code Baik}. */
  public String label() {
    return reached == null ? "" : reached.category().label();
  }

  /** {@code 84,12}. */
  public String angka() {
    return Figures.words(indeks);
  }

  /** What is missing to the next band; empty at the top. */
  public String kurang() {
    return reached == null || reached.needs() == null ? "" : Figures.words(reached.needs());
  }

  /** {@code IKM 84,12 (B)}. */
  String text() {
    return "IKM " + angka() + (mutu().isEmpty() ? "" : " (%s)".formatted(mutu()));
  }

  /** The elements from the lowest; those that are equal in the order of the scale. */
  public List<Unsur> ranked() {
    return unsur.stream().sorted(Comparator.comparingDouble(Unsur::share)).toList();
  }
}
