package id.tertib.instrument.xray;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a sheet, as its caller gathers it.
 *
 * @param items by code; those left out are blank, without note and document
 * @param known counts that another register keeps
 * @param cycles how earlier ones went, the oldest first; the running one may be the last once it is
 *     reviewed
 */
public record Facts(Map<String, ItemFacts> items, List<KnownCount> known, List<Cycle> cycles) {

  /**
   * @param answer that counts; null for a blank
   * @param note of the owner's own layer; empty for none
   * @param documents in any layer
   */
  public record ItemFacts(@Nullable GivenAnswer answer, String note, List<Document> documents) {

    static final ItemFacts BLANK = new ItemFacts(null, "", List.of());
  }

  /** A document by its content. */
  public record Document(String sha256, String name) {}

  /**
   * @param item code of a ratio
   * @param count name of one of its counts, e.g. {@code penyebut}
   * @param source who counts so, e.g. “Modul pengaduan”
   */
  public record KnownCount(String item, String count, long value, String source) {}

  /**
   * @param name e.g. {@code 2025}
   * @param scores by item, node or {@code total}
   */
  public record Cycle(String name, Map<String, TwoScores> scores) {}

  /** Points by the owner and by who judged last. */
  public record TwoScores(Fraction self, Fraction reviewer) {}

  ItemFacts item(String code) {
    return items.getOrDefault(code, ItemFacts.BLANK);
  }
}
