package id.tertib.instrument.check;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.Node;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An instrument with the place of each node and item in its file, and what each node can reach. */
final class Sheet {

  private final Instrument instrument;
  private final List<PlacedNode> nodes = new ArrayList<>();
  private final List<PlacedItem> items = new ArrayList<>();
  private final Map<String, PlacedNode> nodesByCode = new HashMap<>();
  private final Map<String, PlacedItem> itemsByCode = new HashMap<>();

  /**
   * @param within how the score of what it stands in comes about
   * @param weight points that it can reach; null where a weight is missing
   */
  record PlacedNode(Node node, String path, RollUp within, @Nullable Fraction weight) {

    String place() {
      return "simpul " + node.code();
    }

    String path(String key) {
      return path + "." + key;
    }
  }

  record PlacedItem(Item item, PlacedNode parent, String path) {

    String place() {
      return "butir " + item.code();
    }

    String path(String key) {
      return path + "." + key;
    }
  }

  Sheet(Instrument instrument) {
    this.instrument = instrument;
    place(instrument.nodes(), "simpul", instrument.rollUp(), Fraction.of(instrument.weight()));
  }

  private void place(List<Node> children, String path, RollUp within, @Nullable Fraction whole) {
    var sum =
        children.stream()
            .map(Node::weight)
            .filter(Objects::nonNull)
            .map(Fraction::of)
            .reduce(Fraction.ZERO, Fraction::plus);
    for (var node : children) {
      var placed =
          new PlacedNode(
              node,
              "%s[%s]".formatted(path, node.code()),
              within,
              reach(node, within, whole, children.size(), sum));
      nodes.add(placed);
      nodesByCode.putIfAbsent(node.code(), placed);
      for (var item : node.items()) {
        var one = new PlacedItem(item, placed, "%s.butir[%s]".formatted(placed.path, item.code()));
        items.add(one);
        itemsByCode.putIfAbsent(item.code(), one);
      }
      place(node.children(), placed.path + ".isi", node.rollUp(), placed.weight);
    }
  }

  private static @Nullable Fraction reach(
      Node node, RollUp within, @Nullable Fraction whole, int count, Fraction sum) {
    if (within == RollUp.SUM) {
      return node.weight() == null ? null : Fraction.of(node.weight());
    }
    if (whole == null) {
      return null;
    }
    return switch (within) {
      case MEAN -> whole.over(Fraction.of(count));
      case WEIGHTED_MEAN ->
          node.weight() == null || sum.signum() == 0
              ? null
              : whole.times(Fraction.of(node.weight())).over(sum);
      default -> whole;
    };
  }

  Instrument instrument() {
    return instrument;
  }

  /** Each before what stands in it. */
  List<PlacedNode> nodes() {
    return nodes;
  }

  List<PlacedItem> items() {
    return items;
  }

  Optional<PlacedNode> node(String code) {
    return Optional.ofNullable(nodesByCode.get(code));
  }

  Optional<PlacedItem> item(String code) {
    return Optional.ofNullable(itemsByCode.get(code));
  }

  /** Empty when the instrument has no such scale. */
  Optional<AnswerScale> scale(Item item) {
    return Optional.ofNullable(instrument.scales().get(item.scale()));
  }

  /** Whether it counts for the score; also while its scale is unknown. */
  boolean scores(Item item) {
    return scale(item).map(AnswerScale::scored).orElse(true);
  }
}
