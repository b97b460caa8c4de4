package id.tertib.worksheet.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.tertib.worksheet.ItemView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the score of a sheet came about, and which items would close what is missing. Figures are
 * decimals with two places as strings; sentences are Indonesian.
 *
 * @param total how the whole comes about
 * @param nodes at the top, each with what stands in it
 * @param items in the order of the sheet
 * @param category to the category above; null where the instrument has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
    String score,
    String total,
    List<NodePart> nodes,
    List<ItemPart> items,
    @Nullable MissingPart category,
    List<GatePart> gates) {

  /**
   * @param weight points that it can reach
   * @param workings e.g. {@code (0,50 + 0,00 + 0,00) : 3 × 1,50 = 0,2500, tampil 0,25}
   * @param more e.g. {@code dapat menambah 0,25}; empty when nothing can be added
   * @param items codes of what stands in it directly
   */
  public record NodePart(
      String code,
      String title,
      String weight,
      String score,
      String workings,
      String more,
      List<String> items,
      List<NodePart> nodes) {}

  /**
   * @param weight points that a full answer adds to the whole
   * @param compared what the answer changed against the one of last year, in a sentence; null where
   *     nothing did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ItemPart(
      String code,
      String weight,
      String score,
      String workings,
      String more,
      @Nullable String compared) {}

  /**
   * @param state {@code met}, {@code open} or {@code unreachable}
   * @param exact whether no set is smaller than the first; a suggestion otherwise
   * @param open what is not reached yet
   * @param sets those without a new document first, then the fewest items
   */
  public record MissingPart(String state, boolean exact, List<OpenPart> open, List<SetPart> sets) {}

  /**
   * @param highest by full answers to all items
   */
  public record OpenPart(
      String code, String label, String required, String actual, String gap, String highest) {}

  public record SetPart(
      boolean withoutNewDocument, String gain, List<RaisePart> raises, List<ClosedPart> closed) {}

  /**
   * @param from as people write it; empty for a blank
   * @param gain what it adds when raised after those before it
   * @param documents that the item has already, in any layer or last year's
   */
  public record RaisePart(
      String code, String from, String to, String gain, List<ItemView.Document> documents) {}

  /**
   * @param actual after all raises
   */
  public record ClosedPart(String code, String required, String actual) {}

  /**
   * @param missing to all its conditions at once
   * @param conditions those that are open, each alone; only of the first level not reached yet
   */
  public record GatePart(String level, MissingPart missing, List<ConditionPart> conditions) {}

  public record ConditionPart(String code, MissingPart missing) {}
}
