package id.tertib.worksheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet is worth as it stands, for a file that shows it beside the rows.
 *
 * @param lines above the rows, in their order
 * @param parts of its instrument, by the codes of {@link SheetItem#parts}
 * @param items by their code; those that score nothing are missing
 */
public record Outline(List<Beside> lines, Map<String, Part> parts, Map<String, Worth> items) {

  public record Part(String title, Worth worth) {}

  /**
   * @param weight points that it can reach
   * @param score points that it has, exact; null while nothing is answered
   */
  public record Worth(BigDecimal weight, @Nullable BigDecimal score) {}
}
