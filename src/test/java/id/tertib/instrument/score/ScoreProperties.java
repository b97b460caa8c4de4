package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Score.ScoredItem;
import id.tertib.instrument.score.Score.ScoredNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every score, of the seven instruments and of any other. */
class ScoreProperties {

  @Property(tries = 300)
  void neverFallsWhenAnAnswerRises(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(sheet.any());
    var items = answers.scoring().instrument().items();
    var item = items.get(sheet.chance().nextInt(items.size()));
    var shares = shares(answers);
    var before = shares.getOrDefault(item.code(), Fraction.ZERO);
    var other = read(answers.scoring(), item.code(), sheet.answer(answers.scoring(), item));

    var low = new HashMap<>(shares);
    var high = new HashMap<>(shares);
    low.put(item.code(), before.min(other));
    high.put(item.code(), before.max(other));
    var lower = answers.scoring().score(low);
    var higher = answers.scoring().score(high);

    assertThat(higher.total()).isGreaterThanOrEqualTo(lower.total());
    lower
        .allNodes()
        .forEach(
            node ->
                assertThat(higher.node(node.node().code()).orElseThrow().score())
                    .isGreaterThanOrEqualTo(node.score()));
  }

  @Property(tries = 300)
  void staysWithinItsWeight(@ForAll long seed) {
    var sheet = new Generated(seed);
    var score = sheet.answers(sheet.any()).score();

    assertThat(score.total()).isBetween(Fraction.ZERO, Fraction.of(score.instrument().weight()));
    score
        .allNodes()
        .forEach(node -> assertThat(node.score()).isBetween(Fraction.ZERO, node.weight()));
    score
        .allItems()
        .forEach(
            item -> {
              assertThat(item.score()).isBetween(Fraction.ZERO, item.weight());
              assertThat(item.more()).isBetween(Fraction.ZERO, item.weight());
            });
  }

  @Property(tries = 200)
  void doesNotDependOnTheOrderOfTheAnswers(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(sheet.any());
    var codes = new ArrayList<>(answers.given().keySet());
    Collections.shuffle(codes, sheet.chance());
    var shuffled = new LinkedHashMap<String, GivenAnswer>();
    codes.forEach(code -> shuffled.put(code, answers.given().get(code)));
    var again = new Answers(answers.scoring(), shuffled);

    assertThat(again.score()).isEqualTo(answers.score());
    assertThat(again.workings()).isEqualTo(answers.workings());
    var documented = sheet.documented(answers.scoring());
    assertThat(again.closing(documented).category())
        .isEqualTo(answers.closing(documented).category());
  }

  @Property(tries = 300)
  void isTheSumOfItsParts(@ForAll long seed) {
    var sheet = new Generated(seed);
    var score = sheet.answers(sheet.any()).score();

    assertParts(
        score.instrument().rollUp(),
        score.nodes().stream().map(ScoredNode::score).toList(),
        score.total());
    score
        .allNodes()
        .forEach(
            node ->
                assertParts(
                    node.node().rollUp(),
                    node.items().isEmpty()
                        ? node.children().stream().map(ScoredNode::score).toList()
                        : node.items().stream().map(ScoredItem::score).toList(),
                    node.score()));
  }

  private static void assertParts(RollUp rollUp, List<Fraction> parts, Fraction whole) {
    assertThat(
            parts.stream()
                .reduce(Fraction.ZERO, rollUp == RollUp.BEST ? Fraction::max : Fraction::plus))
        .isEqualTo(whole);
  }

  @Property(tries = 300)
  void isShownAsItIs(@ForAll long seed) {
    var sheet = new Generated(seed);
    var score = sheet.answers(sheet.any()).score();

    score
        .allNodes()
        .map(ScoredNode::score)
        .forEach(
            figure -> {
              var exact = new BigDecimal(figure.exact());
              var shown = figure.rounded(2);
              assertThat(exact.subtract(shown).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
              assertThat(exact.setScale(2, RoundingMode.HALF_UP)).isEqualTo(shown);
              assertThat(Fraction.of(exact).minus(figure).max(figure.minus(Fraction.of(exact))))
                  .isLessThan(Fraction.of(new BigDecimal("0.0000000001")));
            });
  }

  @Property(tries = 300)
  void neverShowsNoGapWhileAConditionIsOpen(@ForAll long seed) {
    var sheet = new Generated(seed);
    var score = sheet.answers(sheet.any()).score();

    for (var gate : score.gates()) {
      assertThat(gate.met()).isEqualTo(gate.metConditions() == gate.conditions().size());
      for (var condition : gate.conditions()) {
        assertThat(condition.met())
            .isEqualTo(condition.actual().compareTo(condition.required()) >= 0);
        assertThat(condition.gap().signum() == 0).isEqualTo(condition.met());
        assertThat(condition.actual().plus(Fraction.of(condition.gap())))
            .isGreaterThanOrEqualTo(condition.required().min(condition.actual()));
      }
    }
  }

  @Property(tries = 300)
  void saysOfEveryFigureHowItCame(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(sheet.any());
    var score = answers.score();
    var workings = answers.workings();

    assertThat(workings.items()).hasSameSizeAs(score.instrument().items());
    assertThat(workings.total().sentence()).contains("tampil " + shown(score.total()));
    score
        .allNodes()
        .filter(node -> node.allItems().anyMatch(item -> item.scored() && item.answered()))
        .forEach(
            node ->
                assertThat(workings.nodes().get(node.node().code()).sentence())
                    .contains("tampil " + shown(node.score())));
    score
        .allItems()
        .forEach(
            item ->
                assertThat(workings.items().get(item.item().code()).more().isEmpty())
                    .isEqualTo(item.more().signum() == 0));
  }

  private static String shown(Fraction figure) {
    return figure.rounded(2).toPlainString().replace('.', ',');
  }

  private static Map<String, Fraction> shares(Answers answers) {
    var shares = new HashMap<String, Fraction>();
    answers.given().forEach((code, answer) -> shares.put(code, answer.share()));
    return shares;
  }

  private static Fraction read(Scoring scoring, String code, JsonNode answer) {
    try {
      return scoring.read(code, answer).share();
    } catch (BadAnswerException bad) {
      throw new IllegalArgumentException(bad);
    }
  }
}
