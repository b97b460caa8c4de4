package id.tertib.worksheet;

import java.util.List;
import java.util.Map;

/**
 * One thing a sheet asks, as it stood when the sheet was made.
 *
 * @param code e.g. {@code RA-014} or {@code TEMUAN-…}
 * @param headings it stands under, the outermost first, e.g. component, area, sub-area
 * @param text the question or action
 * @param scale name of its {@link Scale}, with the version of the instrument that describes it
 * @param required whether it must be answered before the task ends
 * @param context what is known of this item, by key: documents wanted, last year's answer; read by
 *     its scale and by whoever brought it
 */
public record SheetItem(
    String code,
    List<String> headings,
    String text,
    String scale,
    boolean required,
    Map<String, String> context) {

  public SheetItem {
    headings = List.copyOf(headings);
  }

  /** Under one heading. */
  public SheetItem(
      String code,
      String section,
      String text,
      String scale,
      boolean required,
      Map<String, String> context) {
    this(code, List.of(section), text, scale, required, context);
  }

  /** Key of the context that names the parts of the instrument it stands in. */
  public static final String PARTS = "simpul";

  /** Codes of the parts of its instrument that it stands in, the outermost first; may be none. */
  public List<String> parts() {
    var parts = context.getOrDefault(PARTS, "");
    return parts.isEmpty() ? List.of() : List.of(parts.split("/"));
  }

  /** Its scale by the name that the instrument's file gives it, e.g. {@code ABC}. */
  public String scaleName() {
    return scale.substring(scale.indexOf('#') + 1);
  }

  /** The nearest heading, e.g. the area; empty when it stands under none. */
  public String section() {
    return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
  }
}
