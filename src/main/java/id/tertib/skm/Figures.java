package id.tertib.skm;

import java.math.BigDecimal;
import java.util.Locale;

/** Figures as people read them. */
final class Figures {

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  private Figures() {}

  /** {@code 84,12}. */
  static String words(BigDecimal figure) {
    return figure.toPlainString().replace('.', ',');
  }

  /** {@code 1.250}. */
  static String words(int count) {
    return String.format(INDONESIA, "%,d", count);
  }
}
