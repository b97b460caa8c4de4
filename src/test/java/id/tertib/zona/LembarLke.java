package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.instrument.AnswerScale;
import id.tertib.instrument.Formula;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.Item;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.instrument.score.Scoring;
import id.tertib.zona.unit.Tingkat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A sheet of {@code zi-lke} that starts full and is lowered to where a test wants it. */
final class LembarLke {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static final String IPAK = "ZI-H1.1-a";
  static final String KINERJA = "ZI-H1.2-a";
  static final String PRIMA = "ZI-H2.1-a";

  /** What a ratio is lowered by to lie below a figure that it had reached. */
  private static final Fraction LITTLE = Fraction.of(1, 10_000);

  private final Scoring scoring;
  private final Map<String, JsonNode> answers = new LinkedHashMap<>();

  private LembarLke(Scoring scoring) {
    this.scoring = scoring;
    instrument().items().forEach(item -> answers.put(item.code(), full(item)));
  }

  static LembarLke penuh(Scoring scoring) {
    return new LembarLke(scoring);
  }

  /** Half of everything, all minima open. */
  static LembarLke rendah(Scoring scoring) {
    var lembar = penuh(scoring);
    for (var item : lembar.instrument().items()) {
      var options = lembar.instrument().scale(item).options();
      lembar.answers.put(
          item.code(),
          switch (lembar.kind(item)) {
            case LEVEL, CHOICE -> JSON.textNode(options.get(options.size() / 2).code());
            case RATIO -> ratio(item, Fraction.of(1, 2));
            default -> JSON.numberNode(3);
          });
    }
    return lembar;
  }

  /**
   * Exactly at a minimum, or at the nearest score above that answers reach; every other minimum of
   * the level holds.
   */
  static LembarLke tepat(Scoring scoring, Tingkat tingkat, String syarat) {
    return at(scoring, tingkat, syarat, false);
  }

  /** At the nearest score below a minimum; no other minimum of the level fails that need not. */
  static LembarLke kurang(Scoring scoring, Tingkat tingkat, String syarat) {
    return at(scoring, tingkat, syarat, true);
  }

  private static LembarLke at(Scoring scoring, Tingkat tingkat, String syarat, boolean below) {
    var lembar = penuh(scoring);
    var wbk = tingkat == Tingkat.WBK;
    switch (syarat) {
      case "ipak" -> lembar.put(IPAK, below ? "3.59" : "3.60");
      case "prima" -> lembar.put(PRIMA, below ? wbk ? "3.19" : "3.59" : wbk ? "3.20" : "3.60");
      case "kinerja" -> lembar.put(KINERJA, below ? wbk ? "D" : "C" : wbk ? "C" : "B");
      case "bersih" -> {
        lembar.put(IPAK, below ? "3.59" : "3.60");
        lembar.put(KINERJA, wbk ? "C" : "B");
      }
      case "total" -> {
        lembar.put(IPAK, "3.60").put(KINERJA, wbk ? "C" : "B").put(PRIMA, wbk ? "3.20" : "3.60");
        lembar.lower(tingkat, syarat, below);
      }
      default -> lembar.lower(tingkat, syarat, below);
    }
    return lembar;
  }

  LembarLke put(String code, String answer) {
    answers.put(code, JSON.textNode(answer));
    return this;
  }

  Score score() {
    return scoring.scoreGiven(given());
  }

  Map<String, GivenAnswer> given() {
    var problems = new ArrayList<BadAnswer>();
    var given = scoring.read(answers, problems);
    assertThat(problems).isEmpty();
    return given;
  }

  /** As a program sends it. */
  ObjectNode json() {
    var all = JSON.objectNode();
    answers.forEach(all::set);
    return all;
  }

  /** Codes of the minima that fail. */
  List<String> gagal(Tingkat tingkat) {
    return conditions(tingkat).stream()
        .filter(one -> !one.met())
        .map(one -> one.condition().code())
        .toList();
  }

  ConditionResult syarat(Tingkat tingkat, String code) {
    return conditions(tingkat).stream()
        .filter(one -> one.condition().code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<ConditionResult> conditions(Tingkat tingkat) {
    return score().gates().stream()
        .filter(gate -> gate.gate().level().equals(tingkat.name()))
        .findFirst()
        .orElseThrow()
        .conditions();
  }

  private void lower(Tingkat tingkat, String syarat, boolean below) {
    Predicate<LembarLke> holds = one -> one.gagal(tingkat).isEmpty();
    var items = items(syarat(tingkat, syarat).condition().from());
    if (items.stream().noneMatch(item -> kind(item) == AnswerScale.Kind.RATIO)) {
      nearest(items, syarat(tingkat, syarat).required(), below);
      return;
    }
    for (var item : items) {
      if (kind(item) == AnswerScale.Kind.LEVEL || kind(item) == AnswerScale.Kind.CHOICE) {
        for (var option : instrument().scale(item).options()) {
          if (!kept(item, JSON.textNode(option.code()), holds)) {
            break;
          }
        }
      }
    }
    for (var item : items) {
      if (kind(item) == AnswerScale.Kind.RATIO) {
        var spare = syarat(tingkat, syarat).actual().minus(syarat(tingkat, syarat).required());
        kept(
            item,
            ratio(item, share(item).minus(spare.over(weight(item))).max(Fraction.ZERO)),
            holds);
      }
    }
    if (below) {
      var last =
          items.stream()
              .filter(item -> kind(item) == AnswerScale.Kind.RATIO && share(item).signum() > 0)
              .findFirst()
              .orElseThrow();
      answers.put(last.code(), ratio(last, share(last).minus(LITTLE)));
    }
  }

  /** Whether it still holds with this answer; else the one before stays. */
  private boolean kept(Item item, JsonNode answer, Predicate<LembarLke> holds) {
    var before = Objects.requireNonNull(answers.put(item.code(), answer));
    if (holds.test(this)) {
      return true;
    }
    answers.put(item.code(), before);
    return false;
  }

  /** The sum of choices nearest to a figure: every sum that there is, with how it comes about. */
  private void nearest(List<Item> items, Fraction required, boolean below) {
    var sums = new TreeMap<Fraction, Map<String, JsonNode>>();
    sums.put(Fraction.ZERO, Map.of());
    for (var item : items) {
      var more = new TreeMap<Fraction, Map<String, JsonNode>>();
      sums.forEach(
          (sum, chosen) ->
              instrument().scale(item).options().stream()
                  .forEach(
                      option -> {
                        var with = sum.plus(weight(item).times(Fraction.of(option.value())));
                        if (!more.containsKey(with)) {
                          var all = new HashMap<>(chosen);
                          all.put(item.code(), JSON.textNode(option.code()));
                          more.put(with, all);
                        }
                      }));
      sums.clear();
      sums.putAll(more);
    }
    var found = below ? sums.lowerEntry(required) : sums.ceilingEntry(required);
    answers.putAll(found.getValue());
  }

  private List<Item> items(String from) {
    var group = instrument().groups().stream().filter(one -> one.code().equals(from)).findFirst();
    return score()
        .allNodes()
        .filter(
            node ->
                from.equals("total")
                    || node.node().code().equals(from)
                    || group.isPresent() && group.get().nodes().contains(node.node().code()))
        .flatMap(ScoredNode::allItems)
        .map(ScoredItem::item)
        .distinct()
        .toList();
  }

  private ScoredItem scored(Item item) {
    return score().allItems().filter(one -> one.item().equals(item)).findFirst().orElseThrow();
  }

  private Fraction weight(Item item) {
    return scored(item).weight();
  }

  private Fraction share(Item item) {
    return scored(item).share();
  }

  private AnswerScale.Kind kind(Item item) {
    return instrument().scale(item).kind();
  }

  private Instrument instrument() {
    return scoring.instrument();
  }

  private JsonNode full(Item item) {
    return switch (kind(item)) {
      case LEVEL, CHOICE -> JSON.textNode(instrument().scale(item).options().get(0).code());
      case RATIO -> ratio(item, Fraction.ONE);
      default -> JSON.numberNode(4);
    };
  }

  private static JsonNode ratio(Item item, Fraction share) {
    var parts = share.toString().split("/");
    var first = Integer.parseInt(parts[0]);
    var second = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    var kind = Objects.requireNonNull(item.formula()).kind();
    return kind == Formula.Kind.DECREASE
        ? JSON.objectNode().put(kind.first(), second).put(kind.second(), second - first)
        : JSON.objectNode().put(kind.first(), first).put(kind.second(), second);
  }
}
