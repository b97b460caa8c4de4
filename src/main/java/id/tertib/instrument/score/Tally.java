package id.tertib.instrument.score;

import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Points of the whole, its nodes and items while answers are raised; they never fall. */
final class Tally {

  /** Place of the whole. */
  static final int WHOLE = 0;

  /** What never changes, shared by all copies. */
  private static final class Layout {
    final List<Integer> above = new ArrayList<>();
    final List<Boolean> best = new ArrayList<>();
    final List<Fraction> weights = new ArrayList<>();
    final List<List<Integer>> below = new ArrayList<>();
    final Map<String, Integer> nodes = new HashMap<>();
    final Map<String, Integer> items = new HashMap<>();
  }

  private final Layout layout;
  private final List<Fraction> points;

  private Tally(Layout layout, List<Fraction> points) {
    this.layout = layout;
    this.points = points;
  }

  static Tally of(Score score) {
    var tally = new Tally(new Layout(), new ArrayList<>());
    tally.place(-1, score.instrument().rollUp(), Fraction.ZERO, score.total());
    score.nodes().forEach(node -> tally.place(WHOLE, node));
    return tally;
  }

  private void place(int above, ScoredNode node) {
    var here = place(above, node.node().rollUp(), node.weight(), node.score());
    layout.nodes.put(node.node().code(), here);
    node.children().forEach(child -> place(here, child));
    node.items().stream().filter(ScoredItem::scored).forEach(item -> place(here, item));
  }

  private void place(int above, ScoredItem item) {
    layout.items.put(item.item().code(), place(above, RollUp.SUM, item.weight(), item.score()));
  }

  private int place(int above, RollUp rollUp, Fraction weight, Fraction now) {
    var here = points.size();
    layout.above.add(above);
    layout.best.add(rollUp == RollUp.BEST);
    layout.weights.add(weight);
    layout.below.add(new ArrayList<>());
    points.add(now);
    if (above >= 0) {
      layout.below.get(above).add(here);
    }
    return here;
  }

  Tally copy() {
    return new Tally(layout, new ArrayList<>(points));
  }

  int item(String code) {
    return Objects.requireNonNull(layout.items.get(code), code);
  }

  int node(String code) {
    return Objects.requireNonNull(layout.nodes.get(code), code);
  }

  /** The place that it counts for; -1 above the whole. */
  int above(int place) {
    return layout.above.get(place);
  }

  List<Integer> below(int place) {
    return layout.below.get(place);
  }

  /** Whether the best of what stands there alone counts. */
  boolean best(int place) {
    return layout.best.get(place);
  }

  boolean anyBest() {
    return layout.best.contains(true);
  }

  Fraction points(int place) {
    return points.get(place);
  }

  Fraction points(List<Integer> places) {
    return places.stream().map(points::get).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Points that an item adds to its node, were it answered so. */
  Fraction gain(int item, Fraction share) {
    return layout.weights.get(item).times(share).minus(points.get(item));
  }

  /** Raises an item; nothing happens where it stands as high already. */
  void raise(int item, Fraction share) {
    var place = item;
    var gain = gain(item, share);
    while (gain.signum() > 0) {
      points.set(place, points.get(place).plus(gain));
      var above = above(place);
      if (above < 0) {
        return;
      }
      gain = gainAbove(place, gain, points.get(place));
      place = above;
    }
  }

  /** Tells every place that would rise, and by how much. */
  void would(int item, Fraction share, Risen risen) {
    var place = item;
    var gain = gain(item, share);
    while (gain.signum() > 0) {
      risen.by(place, gain);
      var above = above(place);
      if (above < 0) {
        return;
      }
      gain = gainAbove(place, gain, points.get(place).plus(gain));
      place = above;
    }
  }

  private Fraction gainAbove(int place, Fraction gain, Fraction reached) {
    var above = above(place);
    return best(above) ? reached.minus(points.get(above)) : gain;
  }

  /** Takes one place that would rise. */
  interface Risen {
    void by(int place, Fraction gain);
  }
}
