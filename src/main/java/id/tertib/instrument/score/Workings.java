package id.tertib.instrument.score;

import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How every figure of a score comes from answers and weights, in a sentence each.
 *
 * @param nodes by code, each before what stands in it
 * @param items by code, in the order of the sheet
 */
public record Workings(Working total, Map<String, Working> nodes, Map<String, Working> items) {

  /**
   * @param expression e.g. {@code (0,50 + 0,00 + 0,00) : 3 × 1,50}; empty where nothing is reckoned
   * @param sentence e.g. {@code (0,50 + 0,00 + 0,00) : 3 × 1,50 = 0,2500, tampil 0,25}
   * @param more e.g. {@code dapat menambah 0,25}; empty when nothing can be added
   */
  public record Working(String expression, String sentence, String more) {}

  /** Blanks that are named one by one. */
  private static final int NAMED = 3;

  /**
   * @param score of these answers
   * @param given what was answered, by item
   */
  public static Workings of(Score score, Map<String, GivenAnswer> given) {
    var writer = new Writer(score.instrument(), given);
    var nodes = new LinkedHashMap<String, Working>();
    var items = new LinkedHashMap<String, Working>();
    score
        .allNodes()
        .forEach(
            node -> {
              nodes.put(node.node().code(), writer.node(node));
              node.items().forEach(item -> items.put(item.item().code(), writer.item(item, node)));
            });
    return new Workings(writer.total(score), nodes, items);
  }

  private record Writer(Instrument instrument, Map<String, GivenAnswer> given) {

    Working total(Score score) {
      var weight = Fraction.of(instrument.weight());
      return together(score.nodes(), instrument.rollUp(), weight, score.total());
    }

    /** A node of one part says so; there is nothing to reckon. */
    private Working together(
        List<ScoredNode> nodes, RollUp rollUp, Fraction weight, Fraction score) {
      var more = weight.minus(score);
      return nodes.size() == 1
          ? new Working(
              "",
              "Sama dengan %s: %s, tampil %s"
                  .formatted(
                      nodes.get(0).node().code(),
                      Indonesian.result(score),
                      Indonesian.rounded(score, instrument.places())),
              more(more))
          : working(children(nodes, rollUp, weight), score, "", more);
    }

    Working node(ScoredNode node) {
      var more = node.weight().minus(node.score());
      var scored = node.items().stream().filter(ScoredItem::scored).toList();
      if (scored.isEmpty()) {
        return node.items().isEmpty()
            ? together(node.children(), node.node().rollUp(), node.weight(), node.score())
            : new Working("", "Dicatat, tidak dinilai.", "");
      }
      if (scored.size() == 1 && node.node().rollUp() != RollUp.SUM) {
        return item(scored.get(0), node);
      }
      return working(items(scored, node), node.score(), blanks(scored), more);
    }

    Working item(ScoredItem item, ScoredNode node) {
      if (!item.scored()) {
        return new Working("", "Dicatat, tidak dinilai.", "");
      }
      if (!item.answered()) {
        return new Working("", "Kosong, dihitung 0.", more(item.more()));
      }
      var scale = instrument.scale(item.item());
      if (scale.kind() == AnswerScale.Kind.SCORE
          && item.weight().equals(node.weight())
          && given.containsKey(item.item().code())) {
        return new Working(
            "",
            "Nilai %s dari %s, tampil %s"
                .formatted(
                    Indonesian.part(item.score()), Indonesian.part(item.weight()), shown(item)),
            more(item.more()));
      }
      var counted =
          node.node().rollUp() != RollUp.BEST || item.score().equals(node.score())
              ? ""
              : "; tidak dihitung, yang terbaik " + Indonesian.part(node.share());
      return working(
          share(item, node) + " × " + Indonesian.part(item.weight()),
          item.score(),
          counted,
          item.more());
    }

    private String shown(ScoredItem item) {
      return Indonesian.rounded(item.score(), instrument.places());
    }

    private Working working(String expression, Fraction result, String after, Fraction more) {
      return new Working(
          expression,
          "%s = %s, tampil %s%s"
              .formatted(
                  expression,
                  Indonesian.result(result),
                  Indonesian.rounded(result, instrument.places()),
                  after),
          more(more));
    }

    private String more(Fraction more) {
      if (more.signum() <= 0) {
        return "";
      }
      var points = more.rounded(instrument.places());
      return points.signum() == 0
          ? "dapat menambah kurang dari "
              + Indonesian.rounded(
                  Fraction.of(BigDecimal.valueOf(1, instrument.places())), instrument.places())
          : "dapat menambah " + Indonesian.rounded(more, instrument.places());
    }

    private static String blanks(List<ScoredItem> items) {
      var blanks =
          items.stream().filter(item -> !item.answered()).map(item -> item.item().code()).toList();
      if (blanks.isEmpty()) {
        return "";
      }
      return "; kosong dihitung 0: "
          + (blanks.size() > NAMED ? blanks.size() + " butir" : String.join(", ", blanks));
    }

    private String items(List<ScoredItem> items, ScoredNode node) {
      var weight = Indonesian.part(node.weight());
      return switch (node.node().rollUp()) {
        case MEAN -> "(%s) : %d × %s".formatted(shares(items, node, " + "), items.size(), weight);
        case BEST -> "terbaik dari (%s) × %s".formatted(shares(items, node, "; "), weight);
        case WEIGHTED_MEAN ->
            "(%s) : %s × %s"
                .formatted(
                    items.stream()
                        .map(item -> weighed(item.item().weight(), share(item, node)))
                        .collect(Collectors.joining(" + ")),
                    sum(items.stream().map(item -> item.item().weight()).toList()),
                    weight);
        case SUM ->
            items.stream()
                .map(item -> share(item, node) + " × " + Indonesian.part(item.weight()))
                .collect(Collectors.joining(" + "));
      };
    }

    private String shares(List<ScoredItem> items, ScoredNode node, String between) {
      return items.stream().map(item -> share(item, node)).collect(Collectors.joining(between));
    }

    private static String children(List<ScoredNode> nodes, RollUp rollUp, Fraction whole) {
      var weight = Indonesian.part(whole);
      return switch (rollUp) {
        case SUM ->
            nodes.stream()
                .map(node -> Indonesian.part(node.score()))
                .collect(Collectors.joining(" + "));
        case MEAN -> "(%s) : %d × %s".formatted(shares(nodes, " + "), nodes.size(), weight);
        case BEST -> "terbaik dari (%s) × %s".formatted(shares(nodes, "; "), weight);
        case WEIGHTED_MEAN ->
            "(%s) : %s × %s"
                .formatted(
                    nodes.stream()
                        .map(node -> weighed(node.node().weight(), Indonesian.part(node.share())))
                        .collect(Collectors.joining(" + ")),
                    sum(nodes.stream().map(node -> node.node().weight()).toList()),
                    weight);
      };
    }

    private static String shares(List<ScoredNode> nodes, String between) {
      return nodes.stream()
          .map(node -> Indonesian.part(node.share()))
          .collect(Collectors.joining(between));
    }

    private static String weighed(@Nullable BigDecimal weight, String share) {
      return number(weight) + " × " + share;
    }

    private static String sum(List<@Nullable BigDecimal> weights) {
      return Indonesian.plain(
          weights.stream()
              .filter(Objects::nonNull)
              .map(Fraction::of)
              .reduce(Fraction.ZERO, Fraction::plus));
    }

    private static String number(@Nullable BigDecimal weight) {
      return weight == null ? "0" : Indonesian.plain(Fraction.of(weight));
    }

    /** What an answer is worth, 0 to 1, as it is reckoned. */
    private String share(ScoredItem item, ScoredNode node) {
      var answer = given.get(item.item().code());
      if (!item.answered()) {
        return "0";
      }
      if (answer == null) {
        return Indonesian.part(item.share());
      }
      var scale = instrument.scale(item.item());
      return switch (scale.kind()) {
        case LEVEL, CHOICE, COUNT, FORM -> Indonesian.part(item.share());
        case INDEX -> outOf(item.share(), Fraction.of(Objects.requireNonNull(scale.most())));
        case SCORE -> outOf(item.share(), node.weight());
        case SURVEY ->
            "%d : %d : %s"
                .formatted(
                    answer.normal().path(AnswerReader.SUM).asLong(),
                    answer.normal().path(AnswerReader.RESPONDENTS).asLong(),
                    Indonesian.plain(Fraction.of(Objects.requireNonNull(scale.most()))));
        case RATIO -> ratio(item.item(), answer);
      };
    }

    private static String outOf(Fraction share, Fraction most) {
      return Indonesian.part(share.times(most)) + " : " + Indonesian.plain(most);
    }

    private static String ratio(Item item, GivenAnswer answer) {
      var formula = Objects.requireNonNull(item.formula());
      var first = answer.normal().path(formula.kind().first()).asLong();
      var second = answer.normal().path(formula.kind().second()).asLong();
      var share = Indonesian.plain(answer.share());
      if (formula.kind() == Formula.Kind.DECREASE) {
        return first == 0 || second > first
            ? "%s (%d menjadi %d)".formatted(share, first, second)
            : "(%d - %d) : %d".formatted(first, second, first).replace('-', '−');
      }
      return second == 0 || first > second
          ? "%s (%d : %d)".formatted(share, first, second)
          : "%d : %d".formatted(first, second);
    }
  }
}
