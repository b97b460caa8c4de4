package id.tertib.instrument.score;

import id.tertib.instrument.Category;
import id.tertib.instrument.Gate;
import id.tertib.instrument.score.Missing.Closed;
import id.tertib.instrument.score.Missing.ClosingSet;
import id.tertib.instrument.score.Missing.Open;
import id.tertib.instrument.score.Missing.Raise;
import id.tertib.instrument.score.Missing.State;
import id.tertib.instrument.score.Score.ConditionResult;
import id.tertib.instrument.score.Score.GateResult;
import id.tertib.instrument.score.Score.ScoredItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which items would close what is missing. Choices rise by one level where that is enough, and
 * else as far as it takes; what is counted or measured rises only where no choices close it, to the
 * smallest value that does.
 */
public final class Closing {

  private static final int MOST_SETS = 5;

  /** Sets without a new document that leave room for others. */
  private static final int MOST_DOCUMENTED = 3;

  /** Items of a set that are each tried to do without. */
  private static final int DO_WITHOUT = 5;

  private static final int MOST_TRIES = 25;
  private static final int MOST_TRIES_TOGETHER = 5;

  private static final Fraction HALF_A_HUNDREDTH = Fraction.of(1, 200);

  private static final Comparator<ClosingSet> FEWEST =
      Comparator.comparingInt(set -> set.raises().size());

  /** How far items rise. */
  private enum Reach {
    ONE_LEVEL,
    ALL_LEVELS,
    MEASURED_TOO
  }

  private final Scoring scoring;
  private final Score score;
  private final Map<String, Fraction> shares = new HashMap<>();
  private final Tally base;
  private final Map<Reach, List<Step>> steps = new EnumMap<>(Reach.class);
  private final Map<Reach, Tally> highest = new EnumMap<>(Reach.class);
  private final Map<Reach, Tally> highestDocumented = new EnumMap<>(Reach.class);

  /**
   * @param score of these answers
   * @param given what was answered, by item
   * @param documented codes of the items that have a document already, in any layer or last year's
   */
  public Closing(
      Scoring scoring, Score score, Map<String, GivenAnswer> given, Set<String> documented) {
    this.scoring = scoring;
    this.score = score;
    given.forEach((code, answer) -> shares.put(code, answer.share()));
    this.base = Tally.of(score);
    for (var reach : Reach.values()) {
      steps.put(reach, new ArrayList<>());
    }
    var order = 0;
    for (var node : score.allNodes().toList()) {
      for (var item : node.items()) {
        place(item, node.weight(), given.get(item.item().code()), documented, order++);
      }
    }
    for (var reach : Reach.values()) {
      highest.put(reach, raised(all(reach)));
      highestDocumented.put(reach, raised(all(reach).stream().filter(Step::documented).toList()));
    }
  }

  private void place(
      ScoredItem item,
      Fraction weight,
      @Nullable GivenAnswer given,
      Set<String> documented,
      int order) {
    var ladder = Ladder.of(item.item(), scoring.instrument().scale(item.item()), weight, given);
    if (!item.scored() || ladder.size() == 0) {
      return;
    }
    var place = base.item(item.item().code());
    var has = documented.contains(item.item().code());
    var top = new Step(item.item(), order, place, ladder, ladder.size(), Fraction.ZERO, has);
    if (!ladder.measured()) {
      all(Reach.ONE_LEVEL).add(top.at(1, base));
      all(Reach.ALL_LEVELS).add(top.at(ladder.size(), base));
    }
    all(Reach.MEASURED_TOO).add(top.at(ladder.size(), base));
  }

  private List<Step> all(Reach reach) {
    return Objects.requireNonNull(steps.get(reach));
  }

  private Tally raised(Collection<Step> taken) {
    var tally = base.copy();
    taken.forEach(step -> tally.raise(step.place(), step.share()));
    return tally;
  }

  /** To the category above; met at the top, or where the instrument has none. */
  public Missing category() {
    var next = next();
    if (next == null) {
      return Missing.NOTHING;
    }
    var first = Fraction.of(next.first());
    var needs = next.first().subtract(score.total().rounded(2)).setScale(2);
    return missing(
        List.of(
            new Target(
                next.code(),
                next.label(),
                Gate.TOTAL,
                List.of(Tally.WHOLE),
                first,
                first.minus(HALF_A_HUNDREDTH))),
        needs);
  }

  private @Nullable Category next() {
    if (score.category() != null) {
      return score.category().next();
    }
    var now = score.total().rounded(2);
    return scoring.instrument().categoriesInUse().stream()
        .filter(category -> category.first().compareTo(now) > 0)
        .min(Comparator.comparing(Category::from))
        .orElse(null);
  }

  /**
   * To one condition of a level.
   *
   * @throws IllegalArgumentException when there is no such level or condition
   */
  public Missing condition(String level, String code) {
    var condition =
        result(level).conditions().stream()
            .filter(one -> one.condition().code().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(level + ": " + code));
    return condition.met() ? Missing.NOTHING : missing(List.of(target(condition)), null);
  }

  /**
   * To all conditions of a level at once.
   *
   * @throws IllegalArgumentException when there is no such level
   */
  public Missing gate(String level) {
    var open = result(level).conditions().stream().filter(one -> !one.met()).toList();
    return open.isEmpty()
        ? Missing.NOTHING
        : missing(open.stream().map(this::target).toList(), null);
  }

  private GateResult result(String level) {
    return score.gates().stream()
        .filter(gate -> gate.gate().level().equals(level))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(level));
  }

  private Target target(ConditionResult result) {
    var condition = result.condition();
    var places =
        condition.from().equals(Gate.TOTAL)
            ? List.of(Tally.WHOLE)
            : scoring.nodeCodes(condition.from()).stream().map(base::node).toList();
    return new Target(
        condition.code(),
        condition.label(),
        condition.from(),
        places,
        result.required(),
        result.required());
  }

  private Missing missing(List<Target> targets, @Nullable BigDecimal needs) {
    var top = Objects.requireNonNull(highest.get(Reach.MEASURED_TOO));
    var open =
        targets.stream()
            .map(
                target ->
                    new Open(
                        target.code(),
                        target.label(),
                        target.required(),
                        base.points(target.places()),
                        needs == null
                            ? target.lacking(base).rounded(2, RoundingMode.CEILING)
                            : needs,
                        top.points(target.places())))
            .toList();
    var exact = targets.size() == 1 || new Together(base, targets).exact();
    if (!targets.stream().allMatch(target -> target.met(top))) {
      return new Missing(State.UNREACHABLE, open, exact, List.of());
    }
    return new Missing(State.OPEN, open, exact, sets(targets));
  }

  private List<ClosingSet> sets(List<Target> targets) {
    var documented = made(targets, highestDocumented, Step::documented);
    var any =
        made(targets, highest, step -> true).stream()
            .filter(set -> documented.stream().noneMatch(other -> sameItems(set, other)))
            .toList();
    var all = Stream.concat(documented.stream(), any.stream()).toList();
    var without = all.stream().filter(ClosingSet::withoutNewDocument).sorted(FEWEST).toList();
    var with = all.stream().filter(set -> !set.withoutNewDocument()).sorted(FEWEST).toList();
    var room = Math.max(MOST_DOCUMENTED, MOST_SETS - with.size());
    return Stream.concat(without.stream().limit(room), with.stream()).limit(MOST_SETS).toList();
  }

  private static boolean sameItems(ClosingSet some, ClosingSet others) {
    return items(some).equals(items(others));
  }

  private static List<String> items(ClosingSet set) {
    return set.raises().stream().map(raise -> raise.item().code()).toList();
  }

  private List<ClosingSet> made(
      List<Target> targets, Map<Reach, Tally> heights, Predicate<Step> allowed) {
    return several(targets, candidates(targets, heights, allowed)).stream()
        .flatMap(set -> closing(set, targets).stream())
        .toList();
  }

  private record Way(List<Step> steps, Set<Step> without) {}

  /** The next fewest do without an item of those before. */
  private List<List<Step>> several(List<Target> targets, List<Step> steps) {
    var tries = targets.size() == 1 ? MOST_TRIES : MOST_TRIES_TOGETHER;
    var waiting = new ArrayList<Way>();
    var found = new LinkedHashSet<List<Step>>();
    addWay(targets, steps, Set.of(), waiting);
    while (!waiting.isEmpty() && found.size() < MOST_SETS) {
      var way = Collections.min(waiting, Comparator.comparingInt(one -> one.steps.size()));
      waiting.remove(way);
      if (!found.add(way.steps)) {
        continue;
      }
      var left = new ArrayList<Set<Step>>();
      way.steps.stream().limit(DO_WITHOUT).map(Set::of).forEach(left::add);
      if (found.size() == 1 && way.steps.size() > 1) {
        left.add(Set.copyOf(way.steps));
      }
      for (var more : left) {
        if (tries-- > 0) {
          var without = new HashSet<>(way.without);
          without.addAll(more);
          addWay(targets, steps, without, waiting);
        }
      }
    }
    return List.copyOf(found);
  }

  private void addWay(
      List<Target> targets, List<Step> steps, Set<Step> without, List<Way> waiting) {
    var rest = steps.stream().filter(step -> !without.contains(step)).toList();
    var fewest = fewest(targets, rest);
    if (fewest != null) {
      waiting.add(new Way(fewest, without));
    }
  }

  private @Nullable List<Step> fewest(List<Target> targets, List<Step> steps) {
    return targets.size() == 1
        ? new Fewest(base, steps).reach(targets.get(0))
        : new Together(base, targets).reach(steps);
  }

  /**
   * Each item as far as the figures ask for that it counts for; none when one stays open. Choices
   * rise alike for all figures: where one level is not enough for one of them, fewer items reach
   * the others too. What is measured for one figure helps all that it counts for.
   */
  private List<Step> candidates(
      List<Target> targets, Map<Reach, Tally> heights, Predicate<Step> allowed) {
    var byMeasure = targets.stream().filter(this::onlyMeasured).toList();
    var byChoice = targets.stream().filter(target -> !byMeasure.contains(target)).toList();
    var measured = counting(Reach.MEASURED_TOO, byMeasure, allowed);
    var far = height(heights, Reach.ALL_LEVELS).copy();
    measured.forEach(step -> far.raise(step.place(), step.share()));
    if (!met(byChoice, far) || !met(byMeasure, height(heights, Reach.MEASURED_TOO))) {
      return List.of();
    }
    var levels =
        met(byChoice, height(heights, Reach.ONE_LEVEL)) ? Reach.ONE_LEVEL : Reach.ALL_LEVELS;
    var steps = new LinkedHashMap<Integer, Step>();
    Stream.concat(counting(levels, byChoice, allowed).stream(), measured.stream())
        .forEach(step -> steps.put(step.place(), step));
    return List.copyOf(steps.values());
  }

  /** Whether no choices reach it. */
  private boolean onlyMeasured(Target target) {
    return !target.met(height(highest, Reach.ALL_LEVELS));
  }

  private static Tally height(Map<Reach, Tally> heights, Reach reach) {
    return Objects.requireNonNull(heights.get(reach));
  }

  private static boolean met(List<Target> targets, Tally tally) {
    return targets.stream().allMatch(target -> target.met(tally));
  }

  private List<Step> counting(Reach reach, List<Target> targets, Predicate<Step> allowed) {
    var together = new Together(base, targets);
    return all(reach).stream()
        .filter(allowed)
        .filter(step -> targets.stream().anyMatch(one -> together.counts(step.place(), one)))
        .toList();
  }

  /** Empty when the sheet, scored anew, says otherwise. */
  private Optional<ClosingSet> closing(List<Step> set, List<Target> targets) {
    var lowered = lowered(set, targets);
    var after = new HashMap<>(shares);
    lowered.forEach(step -> after.put(step.item().code(), step.share()));
    var closed = new ArrayList<Closed>();
    for (var target : targets) {
      var actual = scoring.figure(target.from(), after);
      if (actual.compareTo(target.threshold()) < 0) {
        return Optional.empty();
      }
      closed.add(new Closed(target.code(), target.required(), actual));
    }
    var places = targets.size() == 1 ? targets.get(0).places() : List.of(Tally.WHOLE);
    return Optional.of(
        new ClosingSet(
            raises(lowered, places),
            lowered.stream().allMatch(Step::documented),
            raised(lowered).points(places).minus(base.points(places)),
            closed));
  }

  private List<Raise> raises(List<Step> steps, List<Integer> places) {
    var tally = base.copy();
    var raises = new ArrayList<Raise>();
    for (var step : steps) {
      var before = tally.points(places);
      tally.raise(step.place(), step.share());
      var rung = step.ladder().rung(step.rung());
      raises.add(
          new Raise(
              step.item(),
              step.ladder().present(),
              rung.answer(),
              rung.value(),
              rung.share(),
              tally.points(places).minus(before),
              step.documented()));
    }
    return raises;
  }

  /** As low as still closes it, what is measured first. */
  private List<Step> lowered(List<Step> set, List<Target> targets) {
    var steps = new ArrayList<>(set);
    var tally = raised(steps);
    for (var measured : List.of(true, false)) {
      for (var at = 0; at < steps.size(); at++) {
        if (steps.get(at).measured() == measured && mayFall(steps.get(at), tally, targets)) {
          steps.set(at, lowest(at, steps, targets));
          tally = raised(steps);
        }
      }
    }
    return steps;
  }

  /** Not where everything adds up and one rung less is already too little. */
  private boolean mayFall(Step step, Tally tally, List<Target> targets) {
    if (step.rung() == 1 || base.anyBest()) {
      return step.rung() > 1;
    }
    var fall = step.gain().minus(step.at(step.rung() - 1, base).gain());
    var together = new Together(base, targets);
    return targets.stream()
        .filter(target -> together.counts(step.place(), target))
        .allMatch(
            target -> tally.points(target.places()).minus(target.threshold()).compareTo(fall) >= 0);
  }

  private Step lowest(int at, List<Step> steps, List<Target> targets) {
    var step = steps.get(at);
    var others = new ArrayList<>(steps);
    others.remove(at);
    var tally = raised(others);
    var low = 1L;
    var high = step.rung();
    while (low < high) {
      var middle = low + (high - low) / 2;
      var tried = tally.copy();
      tried.raise(step.place(), step.ladder().rung(middle).share());
      if (targets.stream().allMatch(target -> target.met(tried))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return step.at(high, base);
  }
}
