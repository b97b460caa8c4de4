package id.tertib.instrument;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A band of the whole score, decided on two decimals.
 *
 * @param code e.g. {@code BB}
 * @param fromIncluded whether the lower edge belongs to it
 * @param toIncluded whether the upper edge belongs to it
 */
public record Category(
    String code,
    String label,
    BigDecimal from,
    boolean fromIncluded,
    BigDecimal to,
    boolean toIncluded,
    @Nullable String status,
    @Nullable String source) {

  /**
   * @param score rounded to two decimals
   */
  public boolean holds(BigDecimal score) {
    var above = score.compareTo(from);
    var below = score.compareTo(to);
    return (above > 0 || above == 0 && fromIncluded) && (below < 0 || below == 0 && toIncluded);
  }

  /** The smallest score of two decimals that belongs to it. */
  public BigDecimal first() {
    return fromIncluded ? from.setScale(2) : from.setScale(2).add(new BigDecimal("0.01"));
  }
}
