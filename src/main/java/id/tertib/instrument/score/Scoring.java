package id.tertib.instrument.score;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.Category;
import id.tertib.instrument.Gate;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Score.GateResult;
import id.tertib.instrument.score.Score.Reached;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Scores one instrument. What follows from the instrument alone is worked out once; a scoring may
 * be used by many at a time.
 */
public final class Scoring {

  private static final Fraction HUNDRED = Fraction.of(100);

  private final Instrument instrument;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Fraction> nodeWeights = new HashMap<>();
  private final Map<String, Fraction> itemWeights = new HashMap<>();
  private final Map<String, AnswerReader> readers = new HashMap<>();

  public Scoring(Instrument instrument) {
    this.instrument = instrument;
    weigh(
        instrument.nodes(),
        instrument.rollUp(),
        Fraction.of(instrument.weight()),
        sumOfWeights(instrument.nodes()));
  }

  private void weigh(List<Node> nodes, RollUp rollUp, Fraction whole, Fraction sum) {
    for (var node : nodes) {
      var weight = part(rollUp, node.weight(), whole, nodes.size(), sum);
      this.nodes.put(node.code(), node);
      nodeWeights.put(node.code(), weight);
      weigh(node.children(), node.rollUp(), weight, sumOfWeights(node.children()));
      for (var item : node.items()) {
        items.put(item.code(), item);
        itemWeights.put(item.code(), weight);
        readers.put(item.code(), new AnswerReader(item, instrument.scale(item), weight));
      }
    }
  }

  /** Points of one of {@code count} parts of a whole. */
  private static Fraction part(
      RollUp rollUp, @Nullable BigDecimal weight, Fraction whole, int count, Fraction sum) {
    return switch (rollUp) {
      case SUM -> weight == null ? whole : Fraction.of(weight).times(scaled(whole, sum));
      case MEAN -> whole.over(Fraction.of(count));
      case BEST -> whole;
      case WEIGHTED_MEAN ->
          weight == null ? Fraction.ZERO : Fraction.of(weight).times(scaled(whole, sum));
    };
  }

  private static Fraction scaled(Fraction whole, Fraction sum) {
    return sum.signum() == 0 ? Fraction.ZERO : whole.over(sum);
  }

  private static Fraction sumOfWeights(List<Node> nodes) {
    return nodes.stream()
        .map(Node::weight)
        .filter(Objects::nonNull)
        .map(Fraction::of)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Points of the node that an item stands in. */
  public Fraction nodeWeight(String itemCode) {
    return Objects.requireNonNull(itemWeights.get(itemCode), itemCode);
  }

  public Instrument instrument() {
    return instrument;
  }

  /** The item, with what it asks; empty when the instrument has none of that code. */
  public Optional<Item> item(String code) {
    return Optional.ofNullable(items.get(code));
  }

  /**
   * Reads one answer.
   *
   * @throws BadAnswerException when its scale does not take it
   * @throws IllegalArgumentException when the instrument has no such item
   */
  public GivenAnswer read(String code, JsonNode value) throws BadAnswerException {
    var reader = readers.get(code);
    if (reader == null) {
      throw new IllegalArgumentException(unknown(code));
    }
    return reader.read(value);
  }

  /** Whether the item's scale takes this answer. */
  public boolean takes(String code, JsonNode value) {
    try {
      read(code, value);
      return true;
    } catch (BadAnswerException bad) {
      return false;
    }
  }

  /**
   * An answer that was kept, and so was taken before.
   *
   * @throws IllegalStateException when its scale does not take it
   */
  public GivenAnswer kept(String code, JsonNode value) {
    try {
      return read(code, value);
    } catch (BadAnswerException changed) {
      throw new IllegalStateException(
          "Jawaban %s yang tersimpan tidak terbaca: %s".formatted(code, value), changed);
    }
  }

  /**
   * Reads many; those that cannot be read are named, all of them.
   *
   * @param answers by item; null or JSON's null is a blank
   * @param problems takes what was wrong
   * @return what was answered, blanks left out
   */
  public Map<String, GivenAnswer> read(
      Map<String, ? extends @Nullable JsonNode> answers, List<BadAnswer> problems) {
    var given = new LinkedHashMap<String, GivenAnswer>();
    answers.forEach(
        (code, value) -> {
          if (!readers.containsKey(code)) {
            problems.add(new BadAnswer(code, unknown(code)));
          } else if (value != null && !value.isNull()) {
            try {
              given.put(code, read(code, value));
            } catch (BadAnswerException bad) {
              problems.add(new BadAnswer(code, bad.sentence()));
            }
          }
        });
    return given;
  }

  private String unknown(String code) {
    return "Kode %s tidak ada pada instrumen %s."
        .formatted(code.length() <= 80 ? code : code.substring(0, 79) + "…", instrument.id());
  }

  /**
   * @param shares of the items that are answered, by code; a blank counts as nought
   */
  public Score score(Map<String, Fraction> shares) {
    var scored = instrument.nodes().stream().map(node -> score(node, shares)).toList();
    var total = total(scored);
    var missing = items.keySet().stream().filter(code -> !shares.containsKey(code)).toList();
    return new Score(instrument, total, scored, missing, category(total), gates(total, scored));
  }

  private Fraction total(List<ScoredNode> scored) {
    return combined(
        instrument.rollUp(),
        Fraction.of(instrument.weight()),
        scored.stream().map(ScoredNode::score).toList());
  }

  /** Points of the whole, a node or a group, by these answers alone. */
  Fraction figure(String from, Map<String, Fraction> shares) {
    if (from.equals(Gate.TOTAL)) {
      return total(instrument.nodes().stream().map(node -> score(node, shares)).toList());
    }
    return nodeCodes(from).stream()
        .map(code -> score(Objects.requireNonNull(nodes.get(code)), shares).score())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** The node itself, or those of a group. */
  List<String> nodeCodes(String from) {
    return nodes.containsKey(from)
        ? List.of(from)
        : nodesOf(from).stream().filter(nodes::containsKey).toList();
  }

  /** Scores what {@link #read(Map, List)} read. */
  public Score scoreGiven(Map<String, GivenAnswer> given) {
    var shares = new HashMap<String, Fraction>();
    given.forEach((code, answer) -> shares.put(code, answer.share()));
    return score(shares);
  }

  private ScoredNode score(Node node, Map<String, Fraction> shares) {
    var weight = Objects.requireNonNull(nodeWeights.get(node.code()));
    var children = node.children().stream().map(child -> score(child, shares)).toList();
    var scored = items(node, weight, shares);
    var parts = new ArrayList<Fraction>();
    children.forEach(child -> parts.add(child.score()));
    scored.stream().filter(ScoredItem::scored).forEach(item -> parts.add(item.score()));
    return new ScoredNode(node, weight, combined(node.rollUp(), weight, parts), children, scored);
  }

  /** Parts already carry their share of the whole; of the best one alone counts. */
  private static Fraction combined(RollUp rollUp, Fraction whole, List<Fraction> parts) {
    if (rollUp == RollUp.BEST) {
      return parts.stream().max(Comparator.naturalOrder()).orElse(Fraction.ZERO).min(whole);
    }
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  private List<ScoredItem> items(Node node, Fraction weight, Map<String, Fraction> shares) {
    var counting = node.items().stream().filter(item -> instrument.scale(item).scored()).toList();
    var sum =
        counting.stream()
            .map(Item::weight)
            .filter(Objects::nonNull)
            .map(Fraction::of)
            .reduce(Fraction.ZERO, Fraction::plus);
    var best =
        counting.stream()
            .map(item -> shares.getOrDefault(item.code(), Fraction.ZERO))
            .max(Comparator.naturalOrder())
            .orElse(Fraction.ZERO);
    return node.items().stream()
        .map(
            item -> {
              var scored = instrument.scale(item).scored();
              var points =
                  scored
                      ? part(node.rollUp(), item.weight(), weight, counting.size(), sum)
                      : Fraction.ZERO;
              var share = shares.getOrDefault(item.code(), Fraction.ZERO);
              var reached = node.rollUp() == RollUp.BEST ? best : share;
              return new ScoredItem(
                  item,
                  shares.containsKey(item.code()),
                  scored,
                  share,
                  points,
                  points.times(share),
                  points.times(Fraction.ONE.minus(reached)));
            })
        .toList();
  }

  private @Nullable Reached category(Fraction total) {
    var table = instrument.categoriesInUse();
    var score = total.rounded(2);
    for (var category : table) {
      if (category.holds(score)) {
        var next = next(table, category);
        return new Reached(
            category, next, next == null ? null : next.first().subtract(score).setScale(2));
      }
    }
    return null;
  }

  /** The band that begins nearest above. */
  private static @Nullable Category next(List<Category> table, Category reached) {
    return table.stream()
        .filter(category -> category.from().compareTo(reached.from()) > 0)
        .min(Comparator.comparing(Category::from))
        .orElse(null);
  }

  private List<GateResult> gates(Fraction total, List<ScoredNode> nodes) {
    if (instrument.gates().isEmpty()) {
      return List.of();
    }
    var scores = new HashMap<String, Fraction>();
    nodes.stream()
        .flatMap(ScoredNode::withBelow)
        .forEach(node -> scores.put(node.node().code(), node.score()));
    return instrument.gates().stream().map(gate -> gate(gate, total, scores)).toList();
  }

  private GateResult gate(Gate gate, Fraction total, Map<String, Fraction> scores) {
    var conditions =
        gate.conditions().stream()
            .map(
                condition -> {
                  var required = required(condition);
                  var actual = actual(condition.from(), total, scores);
                  var lacking = required.minus(actual).max(Fraction.ZERO);
                  return new ConditionResult(
                      condition,
                      required,
                      actual,
                      lacking.signum() == 0,
                      lacking.rounded(2, RoundingMode.CEILING));
                })
            .toList();
    return new GateResult(gate, conditions.stream().allMatch(ConditionResult::met), conditions);
  }

  private Fraction required(Gate.Condition condition) {
    var minimum = Fraction.of(condition.minimum());
    return condition.percent() ? minimum.over(HUNDRED).times(weight(condition.from())) : minimum;
  }

  /** A node's weight as its file writes it, or to two decimals where it follows from a mean. */
  public static String shownWeight(ScoredNode node) {
    var weight = node.node().weight();
    return weight == null ? node.weight().rounded(2).toPlainString() : weight.toPlainString();
  }

  /** Points that a node, a group or the whole can reach. */
  Fraction weight(String from) {
    return actual(from, Fraction.of(instrument.weight()), nodeWeights);
  }

  private Fraction actual(String from, Fraction total, Map<String, Fraction> scores) {
    if (from.equals(Gate.TOTAL)) {
      return total;
    }
    var node = scores.get(from);
    return node == null
        ? nodesOf(from).stream()
            .map(code -> scores.getOrDefault(code, Fraction.ZERO))
            .reduce(Fraction.ZERO, Fraction::plus)
        : node;
  }

  private List<String> nodesOf(String group) {
    return instrument.groups().stream()
        .filter(one -> one.code().equals(group))
        .findFirst()
        .map(Instrument.Group::nodes)
        .orElse(List.of());
  }
}
