package id.tertib.zona.nilai;

import id.tertib.instrument.score.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. */
public final class Angka {

  private static final Fraction HUNDRED = Fraction.of(100);

  private Angka() {}

  /** {@code 81,25}. */
  public static String dua(Fraction figure) {
    return koma(figure.rounded(2));
  }

  /** {@code 81,25}; a dash where nothing is known. */
  public static String duaAtau(@Nullable Fraction figure) {
    return figure == null ? "–" : dua(figure);
  }

  /** {@code 8} or {@code 22,5}. */
  public static String bobot(Fraction weight) {
    return koma(weight.rounded(2).stripTrailingZeros());
  }

  /** {@code 59,9 %} of a weight. */
  public static String persen(Fraction share) {
    return koma(share.times(HUNDRED).rounded(1)) + " %";
  }

  public static String koma(BigDecimal figure) {
    return figure.toPlainString().replace('.', ',');
  }
}
