package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that must hold all together for a level, e.g. WBK.
 *
 * @param level e.g. {@code WBK}
 */
public record Gate(String level, String title, List<Condition> conditions) {

  /** {@code from} of a condition on the whole score. */
  public static final String TOTAL = "total";

  /**
   * One of the minima.
   *
   * @param code e.g. {@code area-1}
   * @param from {@link #TOTAL}, the code of a node or of a group
   * @param minimum in points, or in percent of the weight
   * @param percent whether the minimum is in percent of the weight
   * @param other what another source reads there, which does not count; null when they agree
   */
  public record Condition(
      String code,
      String label,
      String from,
      BigDecimal minimum,
      boolean percent,
      @Nullable BigDecimal other,
      @Nullable String status,
      @Nullable String source) {

    /** The other reading counts, and the first is the other. */
    private Condition swapped(BigDecimal counts) {
      return new Condition(code, label, from, counts, percent, minimum, status, source);
    }
  }

  /**
   * @param other says of a condition with two readings whether the other counts
   */
  Gate reading(Predicate<Condition> other) {
    return new Gate(
        level,
        title,
        conditions.stream()
            .map(one -> one.other() != null && other.test(one) ? one.swapped(one.other()) : one)
            .toList());
  }
}
