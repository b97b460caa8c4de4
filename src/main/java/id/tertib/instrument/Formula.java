package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;

/**
 * How two counts become a share between 0 and 1.
 *
 * @param kind which of the two divides
 * @param first words for {@code pembilang}, or for {@code lalu} of a decrease
 * @param second words for {@code penyebut}, or for {@code kini}
 * @param zeroByZero share when both counts are nought
 * @param explanation who says so
 */
public record Formula(
    Kind kind, String first, String second, BigDecimal zeroByZero, String explanation) {

  /** What is set against what. */
  public enum Kind {
    /** {@code pembilang / penyebut}, above 1 counted as 1. */
    RATIO("pembilang", "penyebut"),
    /** {@code (lalu − kini) / lalu}, below 0 counted as 0. */
    DECREASE("lalu", "kini");

    private final List<String> keys;

    Kind(String first, String second) {
      this.keys = List.of(first, second);
    }

    /** Names of the two counts in an answer. */
    public List<String> keys() {
      return keys;
    }

    public String first() {
      return keys.get(0);
    }

    public String second() {
      return keys.get(1);
    }
  }
}
