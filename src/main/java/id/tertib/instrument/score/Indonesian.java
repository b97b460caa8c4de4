package id.tertib.instrument.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Figures as they are written in Indonesian, with a decimal comma. */
final class Indonesian {

  private static final int FEWEST = 2;
  private static final int USUAL = 4;
  private static final int MOST = 10;

  private Indonesian() {}

  /** Rounded half-up. */
  static String rounded(Fraction number, int places) {
    return comma(number.rounded(places).toPlainString());
  }

  /** Two decimals or as many as it takes; what does not end within four is cut: 0,9166…. */
  static String part(Fraction number) {
    return exact(number, FEWEST, USUAL);
  }

  /** Four decimals or as many as it takes; what never ends is cut. */
  static String result(Fraction number) {
    return exact(number, USUAL, MOST);
  }

  /** Without decimals that say nothing: 4, 3,5. */
  static String plain(Fraction number) {
    return exact(number, 0, USUAL);
  }

  private static String exact(Fraction number, int fewest, int most) {
    var decimal = decimal(number);
    if (decimal == null) {
      return comma(number.rounded(USUAL, RoundingMode.DOWN).toPlainString()) + "…";
    }
    return decimal.scale() > most
        ? comma(decimal.setScale(most, RoundingMode.DOWN).toPlainString()) + "…"
        : comma(decimal.setScale(Math.max(decimal.scale(), fewest)).toPlainString());
  }

  /** Null for what never ends. */
  static @Nullable BigDecimal decimal(Fraction number) {
    var decimal = new BigDecimal(number.exact());
    if (!Fraction.of(decimal).equals(number)) {
      return null;
    }
    return decimal.signum() == 0
        ? BigDecimal.ZERO
        : decimal.setScale(Math.max(0, decimal.stripTrailingZeros().scale()));
  }

  private static String comma(String number) {
    return number.replace('.', ',');
  }
}
