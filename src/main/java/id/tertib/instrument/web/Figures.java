package id.tertib.instrument.web;

import id.tertib.instrument.score.Fraction;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as people read them: with a comma. */
final class Figures {

  private Figures() {}

  static String words(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /** Rounded for display. */
  static String words(Fraction number, int places) {
    return words(number.rounded(places));
  }

  /** All decimals where they say more than the display, else null. */
  static @Nullable String exact(Fraction number, int places) {
    return Fraction.of(number.rounded(places)).equals(number)
        ? null
        : number.exact().replace('.', ',');
  }
}
