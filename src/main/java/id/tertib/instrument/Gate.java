package id.tertib.instrument;

import java.math.BigDecimal;
import java.util.List;
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
   * @param other what another source reads there; null when they agree
   */
  public record Condition(
      String code,
      String label,
      String from,
      BigDecimal minimum,
      boolean percent,
      @Nullable BigDecimal other,
      @Nullable String status,
      @Nullable String source) {}
}
