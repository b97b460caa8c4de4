package id.tertib.worksheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the tab shows the figures of an instrument; the values are those of {@link SheetFigures}.
 *
 * @param name of the sheet among the parts of a task, e.g. “Daftar periksa”
 * @param empty what is said of a sheet without items; null for the tab's own words
 * @param head figures beside the progress
 * @param columns of the table by area; empty for no table
 * @param note under that table; null for none
 * @param waiting name of the figure that counts the items which are not counted yet; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetView(
    String name,
    @Nullable String empty,
    List<Figure> head,
    List<Figure> columns,
    @Nullable String note,
    @Nullable String waiting) {

  public enum Kind {
    NUMBER,
    PERCENT,
    /** The figure against another one. */
    RATIO,
    /** A number that opens the rows behind it. */
    ROWS,
    /** How many rows contradict themselves; opens them. */
    CONTRADICTIONS;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param key of the figure
   * @param whole key of the figure that a ratio is set against
   * @param choice code of the answer that the rows behind it have; null for all rows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Figure(
      String label, Kind kind, String key, @Nullable String whole, @Nullable String choice) {

    public static Figure number(String label, String key) {
      return new Figure(label, Kind.NUMBER, key, null, null);
    }

    public static Figure percent(String label, String key) {
      return new Figure(label, Kind.PERCENT, key, null, null);
    }

    public static Figure ratio(String label, String part, String whole) {
      return new Figure(label, Kind.RATIO, part, whole, null);
    }

    /** Counts rows that somebody should look at, since they contradict themselves. */
    public static Figure contradictions(String label, String key) {
      return new Figure(label, Kind.CONTRADICTIONS, key, null, null);
    }

    /** Counts rows, those with this answer or, with null, all of them. */
    public static Figure rows(String label, String key, @Nullable String choice) {
      return new Figure(label, Kind.ROWS, key, null, choice);
    }
  }
}
