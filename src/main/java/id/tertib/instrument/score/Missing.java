package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.Item;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing to a category, a condition or a whole level, and what would close it.
 *
 * @param open what is not reached yet; empty once all is met
 * @param exact whether no set of its kind is smaller than the first; a suggestion otherwise
 * @param sets at most five: first those that need no new document, then by the number of items
 */
public record Missing(State state, List<Open> open, boolean exact, List<ClosingSet> sets) {

  static final Missing NOTHING = new Missing(State.MET, List.of(), true, List.of());

  /** Whether it can be closed. */
  public enum State {
    MET,
    OPEN,
    /** Not even full answers to all items reach it. */
    UNREACHABLE
  }

  /**
   * One figure that is too low.
   *
   * @param code of the condition or the category
   * @param required of a category: its smallest score of two decimals
   * @param actual exact
   * @param gap rounded up to two decimals
   * @param highest by full answers to all items, counts of last year kept
   */
  public record Open(
      String code,
      String label,
      Fraction required,
      Fraction actual,
      BigDecimal gap,
      Fraction highest) {}

  /**
   * Items that close it together; without any one of them it stays open.
   *
   * @param raises in the order of the sheet
   * @param withoutNewDocument whether each of them has a document already
   * @param gain of all, in points of the one figure, or of the whole for a level
   * @param closed every figure that was open
   */
  public record ClosingSet(
      List<Raise> raises, boolean withoutNewDocument, Fraction gain, List<Closed> closed) {}

  /**
   * @param actual after all raises, exact; a category is decided on two decimals
   */
  public record Closed(String code, Fraction required, Fraction actual) {}

  /**
   * One answer, raised.
   *
   * @param from as people write it, e.g. {@code C}, {@code 3,62}, {@code 11 dari 12}; empty for a
   *     blank
   * @param to likewise; {@code 80 %} of a ratio whose counts nobody gave yet
   * @param answer as it is given to the sheet; null where the counts behind it are not known
   * @param gain what it adds when raised after those before it
   * @param documented whether it has a document already
   */
  public record Raise(
      Item item,
      String from,
      String to,
      @Nullable JsonNode answer,
      Fraction share,
      Fraction gain,
      boolean documented) {

    /** E.g. “C menjadi B”. */
    public String change() {
      return "%s menjadi %s".formatted(from.isEmpty() ? "kosong" : from, to);
    }
  }
}
