package id.tertib.instrument.score;

import id.tertib.instrument.Category;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set of answers is worth, opened down to the answers.
 *
 * @param total of the whole, exact
 * @param nodes at the top, each with what stands in it
 * @param missing codes of the items without an answer, in the order of the sheet
 * @param category null where the instrument has none, or the score lies in none
 * @param gates in the order of the file
 */
public record Score(
    Instrument instrument,
    Fraction total,
    List<ScoredNode> nodes,
    List<String> missing,
    @Nullable Reached category,
    List<GateResult> gates) {

  /**
   * @param weight points that it can reach within the whole
   * @param score exact
   */
  public record ScoredNode(
      Node node,
      Fraction weight,
      Fraction score,
      List<ScoredNode> children,
      List<ScoredItem> items) {

    /** Score as a share of its weight, 0 to 1. */
    public Fraction share() {
      return weight.signum() == 0 ? Fraction.ZERO : score.over(weight);
    }

    public Stream<ScoredNode> withBelow() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(ScoredNode::withBelow));
    }

    public Stream<ScoredItem> allItems() {
      return Stream.concat(items.stream(), children.stream().flatMap(ScoredNode::allItems));
    }
  }

  /**
   * @param answered whether it has an answer
   * @param share of its weight, 0 while blank
   * @param weight points that a full answer adds to the whole
   * @param score points that it adds now
   * @param more points that it could still add
   */
  public record ScoredItem(
      Item item,
      boolean answered,
      boolean scored,
      Fraction share,
      Fraction weight,
      Fraction score,
      Fraction more) {}

  /**
   * @param next the band above; null at the top
   * @param needs smallest amount of two decimals that reaches it; null at the top
   */
  public record Reached(Category category, @Nullable Category next, @Nullable BigDecimal needs) {}

  /** Whether a level's conditions hold all together. */
  public record GateResult(Gate gate, boolean met, List<ConditionResult> conditions) {

    public long metConditions() {
      return conditions.stream().filter(ConditionResult::met).count();
    }
  }

  /**
   * @param required in points, exact
   * @param actual in points, exact
   * @param gap rounded up to two decimals, so that an open condition never shows 0.00
   */
  public record ConditionResult(
      Gate.Condition condition, Fraction required, Fraction actual, boolean met, BigDecimal gap) {}

  public boolean complete() {
    return missing.isEmpty();
  }

  public Stream<ScoredNode> allNodes() {
    return nodes.stream().flatMap(ScoredNode::withBelow);
  }

  public Stream<ScoredItem> allItems() {
    return nodes.stream().flatMap(ScoredNode::allItems);
  }

  public Optional<ScoredNode> node(String code) {
    return allNodes().filter(node -> node.node().code().equals(code)).findFirst();
  }
}
