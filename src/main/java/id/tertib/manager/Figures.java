package id.tertib.manager;

import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures of finished cycles as people read them. */
final class Figures {

  static final String NONE = "–";

  private static final Locale INDONESIA = Locale.forLanguageTag("id-ID");

  /** From here on a change of percentages is told in words. */
  private static final BigDecimal TOLD = BigDecimal.valueOf(5);

  private Figures() {}

  /**
   * @param text e.g. {@code naik 5,20}
   */
  record Change(String text, boolean up) {}

  static BigDecimal rounded(Unit unit, BigDecimal value) {
    return value.setScale(unit.places(), RoundingMode.HALF_UP);
  }

  static String text(Unit unit, @Nullable BigDecimal value) {
    return value == null ? NONE : text(rounded(unit, value));
  }

  private static String text(BigDecimal rounded) {
    return String.format(INDONESIA, "%,." + rounded.scale() + "f", rounded);
  }

  /** Of two percentages as they are shown, so that whoever subtracts finds the same. */
  static Optional<Change> change(
      Measure measure, @Nullable BigDecimal now, @Nullable BigDecimal before) {
    if (measure.unit() != Unit.PERCENT || now == null || before == null) {
      return Optional.empty();
    }
    var points = rounded(Unit.PERCENT, now).subtract(rounded(Unit.PERCENT, before));
    if (points.abs().compareTo(TOLD) < 0) {
      return Optional.empty();
    }
    var up = points.signum() > 0;
    return Optional.of(new Change((up ? "naik " : "turun ") + text(points.abs()), up));
  }
}
