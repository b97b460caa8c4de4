package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.Gate;
import id.tertib.instrument.score.Missing.ClosingSet;
import id.tertib.instrument.score.Missing.Raise;
import id.tertib.instrument.score.Missing.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for whatever is said to close a gap. */
class ClosingProperties {

  private static final Fraction HALF_A_HUNDREDTH = Fraction.of(1, 200);

  /**
   * One question put to a sheet, and what decides it.
   *
   * @param figures those that it asks for
   */
  private record Asked(Missing missing, List<Figure> figures) {

    Predicate<Score> reached() {
      return score -> figures.stream().allMatch(figure -> figure.reached.test(score));
    }
  }

  /**
   * @param items that count for it
   * @param lacking points
   */
  private record Figure(Predicate<Score> reached, Set<String> items, Fraction lacking) {}

  private static List<Asked> ask(Answers answers, Set<String> documented) {
    var closing = answers.closing(documented);
    var asked = new ArrayList<Asked>();
    var category = closing.category();
    if (category.state() != State.MET) {
      var first = category.open().get(0).required().minus(HALF_A_HUNDREDTH);
      Predicate<Score> reached = score -> score.total().compareTo(first) >= 0;
      asked.add(
          new Asked(
              category, List.of(new Figure(reached, items(answers, Gate.TOTAL), Fraction.ZERO))));
    }
    for (var gate : answers.scoring().instrument().gates()) {
      var figures = new ArrayList<Figure>();
      for (var condition : gate.conditions()) {
        var figure = figure(answers, gate.level(), condition);
        figures.add(figure);
        asked.add(new Asked(closing.condition(gate.level(), condition.code()), List.of(figure)));
      }
      asked.add(new Asked(closing.gate(gate.level()), List.copyOf(figures)));
    }
    return asked;
  }

  private static Figure figure(Answers answers, String level, Gate.Condition condition) {
    var result =
        result(answers.score(), level).conditions().stream()
            .filter(one -> one.condition().equals(condition))
            .findFirst()
            .orElseThrow();
    return new Figure(
        score -> met(score, level, condition),
        items(answers, condition.from()),
        result.required().minus(result.actual()).max(Fraction.ZERO));
  }

  private static Set<String> items(Answers answers, String from) {
    if (from.equals(Gate.TOTAL)) {
      return Set.copyOf(answers.score().allItems().map(item -> item.item().code()).toList());
    }
    return answers.scoring().nodeCodes(from).stream()
        .flatMap(code -> answers.score().node(code).orElseThrow().allItems())
        .map(item -> item.item().code())
        .collect(Collectors.toSet());
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
      assertThat(asked.missing.state() == State.MET)
          .isEqualTo(asked.reached().test(answers.score()));
      assertThat(asked.missing.sets()).hasSizeLessThanOrEqualTo(5);
      assertThat(asked.missing.sets().isEmpty()).isEqualTo(asked.missing.state() != State.OPEN);
      for (var set : asked.missing.sets()) {
        assertThat(asked.reached().test(raised(answers, set.raises()))).isTrue();
        for (var left : set.raises()) {
          assertThat(asked.reached().test(raised(answers, without(set.raises(), left)))).isFalse();
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
        assertThat(asked.reached().test(answers.scoring().score(shares))).isFalse();
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
          .isEqualTo(!asked.reached().test(highest));
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
      var has = fewest(answers, ladders, documented, asked.figures);
      var first = asked.missing.sets().get(0);
      assertThat(first.withoutNewDocument()).isEqualTo(has >= 0);
      assertThat(first.raises())
          .hasSize(has >= 0 ? has : fewest(answers, ladders, ladders.keySet(), asked.figures));
    }
  }

  /** Counted another way: the most points that 0, 1, 2 … items give, figure by figure. */
  @Property(tries = 40)
  void findsNoFewerForALevelOfZonaIntegritas(@ForAll long seed) {
    var answers = new Generated(seed).answers(Generated.SEVEN.get(0));
    var ladders = ladders(answers);
    for (var gate : answers.scoring().instrument().gates()) {
      var figures =
          gate.conditions().stream().map(one -> figure(answers, gate.level(), one)).toList();
      var open = open(answers, figures);
      var gains = new HashMap<String, Fraction>();
      rungs(answers, ladders, ladders.keySet(), open)
          .forEach((code, share) -> gains.put(code, gain(answers, code, share)));
      var most = most(gains, open, gains.keySet(), Fraction.ZERO);
      var fewest = 0;
      while (most.get(fewest) == null) {
        fewest++;
      }

      var missing = answers.closing().gate(gate.level());
      assertThat(missing.exact()).isTrue();
      assertThat(missing.sets().get(0).raises()).hasSize(fewest);
    }
  }

  private static Fraction gain(Answers answers, String code, Fraction share) {
    var item = answers.score().allItems().filter(one -> one.item().code().equals(code)).findFirst();
    return item.orElseThrow().weight().times(share.minus(item.orElseThrow().share()));
  }

  /**
   * @param figures that lie within these items
   * @param lacking points without which a number of items is not enough
   * @return by number of items; null where the figures are not reached
   */
  private static List<@Nullable Fraction> most(
      Map<String, Fraction> gains, List<Figure> figures, Set<String> items, Fraction lacking) {
    var free = new HashSet<>(items);
    List<@Nullable Fraction> all = new ArrayList<>(List.of(Fraction.ZERO));
    for (var figure : figures) {
      var outer = figures.stream().anyMatch(one -> isWithin(figure, one));
      if (!outer) {
        var within = new HashSet<>(figure.items);
        within.retainAll(gains.keySet());
        free.removeAll(within);
        var inner = figures.stream().filter(one -> isWithin(one, figure)).toList();
        all = together(all, most(gains, inner, within, figure.lacking));
      }
    }
    var sums = new ArrayList<@Nullable Fraction>(List.of(Fraction.ZERO));
    free.stream()
        .map(gains::get)
        .sorted(Comparator.reverseOrder())
        .forEach(gain -> sums.add(sums.get(sums.size() - 1).plus(gain)));
    all = together(all, sums);
    all.replaceAll(points -> points == null || points.compareTo(lacking) < 0 ? null : points);
    return all;
  }

  private static boolean isWithin(Figure inner, Figure outer) {
    return outer.items.containsAll(inner.items) && outer.items.size() > inner.items.size();
  }

  private static List<@Nullable Fraction> together(
      List<@Nullable Fraction> some, List<@Nullable Fraction> others) {
    var all =
        new ArrayList<@Nullable Fraction>(
            Collections.nCopies(some.size() + others.size() - 1, null));
    for (var one = 0; one < some.size(); one++) {
      for (var other = 0; other < others.size(); other++) {
        if (some.get(one) != null && others.get(other) != null) {
          var sum = some.get(one).plus(others.get(other));
          var before = all.get(one + other);
          all.set(one + other, before == null ? sum : before.max(sum));
        }
      }
    }
    return all;
  }

  /** By trying every subset of what may rise; -1 where none closes it. */
  private static int fewest(
      Answers answers, Map<String, Ladder> ladders, Set<String> allowed, List<Figure> figures) {
    var open = open(answers, figures);
    return fewest(answers, rungs(answers, ladders, allowed, open), open);
  }

  private static List<Figure> open(Answers answers, List<Figure> figures) {
    return figures.stream().filter(one -> !one.reached.test(answers.score())).toList();
  }

  /** What each item may rise to. */
  private static Map<String, Fraction> rungs(
      Answers answers, Map<String, Ladder> ladders, Set<String> allowed, List<Figure> open) {
    var choices = tops(ladders);
    choices.keySet().removeIf(code -> Objects.requireNonNull(ladders.get(code)).measured());
    var measured = open.stream().filter(one -> !reaches(answers, choices, one)).toList();
    var chosen = open.stream().filter(one -> !measured.contains(one)).toList();
    var rungs = new HashMap<String, Fraction>();
    choices.keySet().retainAll(allowed);
    var near = new HashMap<String, Fraction>();
    choices.keySet().forEach(code -> near.put(code, share(ladders, code, 1)));
    var enough = chosen.stream().allMatch(one -> reaches(answers, near, one));
    rungs.putAll(enough ? near : choices);
    rungs.keySet().removeIf(code -> chosen.stream().noneMatch(one -> one.items.contains(code)));
    tops(ladders)
        .forEach(
            (code, share) -> {
              if (allowed.contains(code)
                  && measured.stream().anyMatch(one -> one.items.contains(code))) {
                rungs.put(code, share);
              }
            });
    return rungs;
  }

  private static Map<String, Fraction> tops(Map<String, Ladder> ladders) {
    var tops = new HashMap<String, Fraction>();
    ladders.forEach(
        (code, ladder) -> {
          if (ladder.size() > 0) {
            tops.put(code, share(ladders, code, ladder.size()));
          }
        });
    return tops;
  }

  private static Fraction share(Map<String, Ladder> ladders, String code, long rung) {
    return Objects.requireNonNull(ladders.get(code)).rung(rung).share();
  }

  private static boolean reaches(Answers answers, Map<String, Fraction> raised, Figure figure) {
    var shares = shares(answers);
    shares.putAll(raised);
    return figure.reached.test(answers.scoring().score(shares));
  }

  private static int fewest(Answers answers, Map<String, Fraction> rungs, List<Figure> figures) {
    var codes = rungs.keySet().stream().sorted().toList();
    var fewest = -1;
    for (var subset = 1; subset < 1 << codes.size(); subset++) {
      var count = Integer.bitCount(subset);
      if (fewest >= 0 && count >= fewest) {
        continue;
      }
      var raised = new HashMap<String, Fraction>();
      for (var at = 0; at < codes.size(); at++) {
        if ((subset & 1 << at) != 0) {
          raised.put(codes.get(at), Objects.requireNonNull(rungs.get(codes.get(at))));
        }
      }
      if (figures.stream().allMatch(one -> reaches(answers, raised, one))) {
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
