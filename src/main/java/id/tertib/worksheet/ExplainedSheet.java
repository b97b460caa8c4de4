package id.tertib.worksheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet's score down to its answers, as a page tells it. Figures have two decimals and a comma;
 * sentences are Indonesian.
 *
 * @param instrument its title
 * @param version e.g. {@code pmprb-kota/26-2020}
 * @param total how the whole comes about
 * @param weight of the whole
 * @param waiting answers that count once their document, note or reason is there
 * @param blank items without an answer
 * @param layers the first, and those that judged something; the last is what counts
 * @param category null where the instrument has none, or the score lies in none
 * @param nearest raises that reach the next category, as far as they are known; may be none
 * @param nodes at the top
 */
public record ExplainedSheet(
    String instrument,
    String version,
    String total,
    String weight,
    int waiting,
    int blank,
    List<LayerScore> layers,
    @Nullable Band category,
    List<Raise> nearest,
    List<Part> nodes) {

  /**
   * @param change against the layer before; null for the first, and where nothing changed
   */
  public record LayerScore(String code, String name, String score, @Nullable String change) {}

  /**
   * @param next code of the band above; null at the top
   * @param needs points that reach it; null at the top
   */
  public record Band(String code, String label, @Nullable String next, @Nullable String needs) {}

  /**
   * @param gain points that it adds
   * @param documents names of those that are there already; none when a new one is needed
   */
  public record Raise(
      String code, String text, String from, String to, String gain, List<String> documents) {}

  /**
   * A component, an area, a part of it.
   *
   * @param share of its weight, 0 to 100
   * @param workings how it comes about
   * @param more what can be added; empty for nothing
   */
  public record Part(
      String code,
      String title,
      String weight,
      String score,
      int share,
      String workings,
      String more,
      List<Item> items,
      List<Part> parts) {}

  /**
   * @param compared what the answer changed against that of last year; null where nothing did
   * @param said what each layer said, in their order
   */
  public record Item(
      String code,
      String text,
      String weight,
      String score,
      String workings,
      String more,
      @Nullable String compared,
      List<Said> said,
      List<ItemView.Document> documents) {}

  /**
   * @param answer as short as a table takes it; empty for none
   * @param reason why somebody else's answer was corrected; null for none
   */
  public record Said(String layer, String answer, @Nullable String reason) {}

  /** What counts now. */
  public String score() {
    return layers.get(layers.size() - 1).score();
  }
}
