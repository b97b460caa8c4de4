package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Gate;
import id.tertib.instrument.score.Missing.ClosingSet;
import id.tertib.instrument.score.Missing.Raise;
import id.tertib.instrument.score.Missing.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for whatever is said to close a gap. */
class ClosingProperties {

  private static final Fraction HALF_A_HUNDREDTH = Fraction.of(1, 200);

  /** One question put to a sheet, and what decides it. */
  private record Asked(Missing missing, Predicate<Score> reached) {}

  private static List<Asked> ask(Answers answers, Set<String> documented) {
    var closing = answers.closing(documented);
    var asked = new ArrayList<Asked>();
    var category = closing.category();
    if (category.state() != State.MET) {
      var first = category.open().get(0).required().minus(HALF_A_HUNDREDTH);
      asked.add(new Asked(category, score -> score.total().compareTo(first) >= 0));
    }
    for (var gate : answers.scoring().instrument().gates()) {
      asked.add(new Asked(closing.gate(gate.level()), score -> result(score, gate.level()).met()));
      for (var condition : gate.conditions()) {
        asked.add(
            new Asked(
                closing.condition(gate.level(), condition.code()),
                score -> met(score, gate.level(), condition)));
      }
    }
    return asked;
  }

  private static Score.GateResult result(Score score, String level) {
    return score.gates().stream()
        .filter(gate -> gate.gate().level().equals(level))
        .findFirst()
        .orElseThrow();
  }

  private static boolean met(Score score, String level, Gate.Condition condition) {
    return result(score, level).conditions().stream()
        .filter(one -> one.condition().equals(condition))
        .allMatch(Score.ConditionResult::met);
  }

  @Property(tries = 250)
  void closesAndHasNothingTooMuch(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(sheet.any());
    assertCloses(answers, sheet.documented(answers.scoring()));
  }

  @Property(tries = 20)
  void closesTheSheetOfZonaIntegritas(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(Generated.SEVEN.get(0));
    assertCloses(answers, sheet.documented(answers.scoring()));
  }

  private static void assertCloses(Answers answers, Set<String> documented) {
    for (var asked : ask(answers, documented)) {
      assertThat(asked.missing.state() == State.MET).isEqualTo(asked.reached.test(answers.score()));
      assertThat(asked.missing.sets()).hasSizeLessThanOrEqualTo(5);
      assertThat(asked.missing.sets().isEmpty()).isEqualTo(asked.missing.state() != State.OPEN);
      for (var set : asked.missing.sets()) {
        assertThat(asked.reached.test(raised(answers, set.raises()))).isTrue();
        for (var left : set.raises()) {
          assertThat(asked.reached.test(raised(answers, without(set.raises(), left)))).isFalse();
        }
        assertNoneTooHigh(answers, set, asked);
        assertThat(set.withoutNewDocument())
            .isEqualTo(set.raises().stream().allMatch(raise -> has(documented, raise)));
        assertThat(set.raises().stream().map(Raise::gain).reduce(Fraction.ZERO, Fraction::plus))
            .isEqualTo(set.gain());
        set.raises().forEach(raise -> assertAnswer(answers.scoring(), raise));
      }
      assertThat(asked.missing.sets())
          .isSortedAccordingTo(
              Comparator.comparing((ClosingSet set) -> !set.withoutNewDocument())
                  .thenComparing(set -> set.raises().size()));
      assertThat(asked.missing.sets().stream().map(ClosingProperties::codes))
          .doesNotHaveDuplicates();
    }
  }

  /** One rung less of any item is not enough. */
  private static void assertNoneTooHigh(Answers answers, ClosingSet set, Asked asked) {
    var ladders = ladders(answers);
    for (var raise : set.raises()) {
      var ladder = ladders.get(raise.item().code());
      var rung = 1L;
      while (rung < ladder.size() && ladder.rung(rung).share().compareTo(raise.share()) < 0) {
        rung++;
      }
      assertThat(ladder.rung(rung).share()).isEqualTo(raise.share());
      if (rung > 1) {
        var shares = shares(answers);
        set.raises().forEach(one -> shares.put(one.item().code(), one.share()));
        shares.put(raise.item().code(), ladder.rung(rung - 1).share());
        assertThat(asked.reached.test(answers.scoring().score(shares))).isFalse();
      }
    }
  }

  private static void assertAnswer(Scoring scoring, Raise raise) {
    if (raise.answer() != null) {
      try {
        assertThat(scoring.read(raise.item().code(), raise.answer()).share())
            .isEqualTo(raise.share());
      } catch (BadAnswerException bad) {
        throw new AssertionError(bad.sentence(), bad);
      }
    }
  }

  @Property(tries = 300)
  void calledUnreachableIsUnreachable(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(sheet.any());
    var top = new HashMap<String, Fraction>();
    ladders(answers)
        .forEach(
            (code, ladder) ->
                top.put(
                    code,
                    ladder.size() == 0
                        ? share(answers, code)
                        : ladder.rung(ladder.size()).share()));
    var highest = answers.scoring().score(top);

    for (var asked : ask(answers, Set.of())) {
      assertThat(asked.missing.state() == State.UNREACHABLE)
          .isEqualTo(!asked.reached.test(highest));
    }
  }

  @Property(tries = 200)
  void findsNoFewerByTryingAll(@ForAll long seed) {
    var sheet = new Generated(seed);
    var answers = sheet.answers(new Scoring(sheet.instrument()));
    var documented = sheet.documented(answers.scoring());

    for (var asked : ask(answers, documented)) {
      if (!asked.missing.exact() || asked.missing.sets().isEmpty()) {
        continue;
      }
      var ladders = ladders(answers);
      var has = fewest(answers, ladders, documented, asked.reached);
      var first = asked.missing.sets().get(0);
      assertThat(first.withoutNewDocument()).isEqualTo(has >= 0);
      assertThat(first.raises())
          .hasSize(has >= 0 ? has : fewest(answers, ladders, ladders.keySet(), asked.reached));
    }
  }

  /** By trying every subset; -1 where none closes it. */
  private static int fewest(
      Answers answers, Map<String, Ladder> ladders, Set<String> allowed, Predicate<Score> reached) {
    var options = new HashSet<String>();
    ladders.forEach(
        (code, ladder) -> {
          if (!ladder.measured()) {
            options.add(code);
          }
        });
    var allowedOptions = new HashSet<>(allowed);
    allowedOptions.retainAll(options);
    var oneLevel = fewest(answers, ladders, allowedOptions, true, reached);
    if (oneLevel >= 0) {
      return oneLevel;
    }
    var allLevels = fewest(answers, ladders, allowedOptions, false, reached);
    return allLevels >= 0 || fewest(answers, ladders, options, false, reached) >= 0
        ? allLevels
        : fewest(answers, ladders, allowed, false, reached);
  }

  private static int fewest(
      Answers answers,
      Map<String, Ladder> ladders,
      Set<String> allowed,
      boolean oneLevel,
      Predicate<Score> reached) {
    var codes =
        allowed.stream()
            .filter(code -> ladders.containsKey(code) && ladders.get(code).size() > 0)
            .sorted()
            .toList();
    var fewest = -1;
    for (var subset = 1; subset < 1 << codes.size(); subset++) {
      var count = Integer.bitCount(subset);
      if (fewest >= 0 && count >= fewest) {
        continue;
      }
      var shares = shares(answers);
      for (var at = 0; at < codes.size(); at++) {
        if ((subset & 1 << at) != 0) {
          var ladder = ladders.get(codes.get(at));
          shares.put(codes.get(at), ladder.rung(oneLevel ? 1 : ladder.size()).share());
        }
      }
      if (reached.test(answers.scoring().score(shares))) {
        fewest = count;
      }
    }
    return fewest;
  }

  private static Map<String, Ladder> ladders(Answers answers) {
    var ladders = new HashMap<String, Ladder>();
    answers
        .score()
        .allNodes()
        .forEach(
            node ->
                node.items().stream()
                    .filter(Score.ScoredItem::scored)
                    .forEach(
                        item ->
                            ladders.put(
                                item.item().code(),
                                Ladder.of(
                                    item.item(),
                                    answers.scoring().instrument().scale(item.item()),
                                    node.weight(),
                                    answers.given().get(item.item().code())))));
    return ladders;
  }

  private static boolean has(Set<String> documented, Raise raise) {
    return documented.contains(raise.item().code());
  }

  private static List<String> codes(ClosingSet set) {
    return set.raises().stream().map(raise -> raise.item().code()).toList();
  }

  private static List<Raise> without(List<Raise> raises, Raise left) {
    return raises.stream().filter(raise -> raise != left).toList();
  }

  private static Score raised(Answers answers, List<Raise> raises) {
    var shares = shares(answers);
    raises.forEach(raise -> shares.put(raise.item().code(), raise.share()));
    return answers.scoring().score(shares);
  }

  private static Fraction share(Answers answers, String code) {
    return shares(answers).getOrDefault(code, Fraction.ZERO);
  }

  private static Map<String, Fraction> shares(Answers answers) {
    var shares = new HashMap<String, Fraction>();
    answers.given().forEach((code, answer) -> shares.put(code, answer.share()));
    return shares;
  }
}
