package id.tertib.instrument.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Few steps that reach several figures at once. Where everything adds up and the figures lie within
 * or beside each other, as areas lie within the whole, they are the fewest: the innermost figure
 * first, each time by the largest gains that are left. Elsewhere always the step that brings all
 * figures nearest, then without those that proved superfluous: not always the fewest.
 */
final class Together {

  private final Tally base;
  private final List<Target> targets;
  private final Map<Integer, List<Target>> targetsAt = new HashMap<>();

  /**
   * @param base points before any step
   */
  Together(Tally base, List<Target> targets) {
    this.base = base;
    this.targets = targets;
    targets.forEach(
        target ->
            target
                .places()
                .forEach(
                    place ->
                        targetsAt.computeIfAbsent(place, none -> new ArrayList<>()).add(target)));
  }

  /** Whether one of the figures could rise with what stands at this place. */
  boolean counts(int place, Target target) {
    for (var here = place; here >= 0; here = base.above(here)) {
      if (target.places().contains(here)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is reached is reached by the fewest steps. */
  boolean exact() {
    return !base.anyBest()
        && targets.stream().allMatch(one -> targets.stream().allMatch(other -> nested(one, other)));
  }

  private boolean nested(Target one, Target other) {
    return isWithin(one, other)
        || isWithin(other, one)
        || one.places().stream().noneMatch(place -> counts(place, other))
            && other.places().stream().noneMatch(place -> counts(place, one));
  }

  private boolean isWithin(Target inner, Target outer) {
    return inner.places().stream().allMatch(place -> counts(place, outer));
  }

  /** In the order of the sheet; null when all of them together do not reach all figures. */
  @Nullable List<Step> reach(List<Step> steps) {
    return exact() ? fewest(steps) : few(steps);
  }

  private @Nullable List<Step> fewest(List<Step> steps) {
    var most = steps.stream().sorted(Step.MOST_FIRST).toList();
    var within = new HashMap<Target, List<Step>>();
    targets.forEach(
        target ->
            within.put(
                target, most.stream().filter(step -> counts(step.place(), target)).toList()));
    var innermostFirst =
        targets.stream().sorted(Comparator.comparingInt(target -> size(within, target))).toList();
    var chosen = new HashSet<Step>();
    for (var target : innermostFirst) {
      var lacking = target.lacking(base);
      for (var step : of(within, target)) {
        lacking = chosen.contains(step) ? lacking.minus(step.gain()) : lacking;
      }
      for (var step : of(within, target)) {
        if (lacking.signum() > 0 && chosen.add(step)) {
          lacking = lacking.minus(step.gain());
        }
      }
      if (lacking.signum() > 0) {
        return null;
      }
    }
    return chosen.stream().sorted(Step.IN_SHEET).toList();
  }

  private static int size(Map<Target, List<Step>> within, Target target) {
    return of(within, target).size();
  }

  private static List<Step> of(Map<Target, List<Step>> within, Target target) {
    return within.getOrDefault(target, List.of());
  }

  private @Nullable List<Step> few(List<Step> steps) {
    var chosen = chosen(steps);
    if (!met(chosen)) {
      chosen = new ArrayList<>(steps);
      if (!met(chosen)) {
        return null;
      }
    }
    return pruned(chosen);
  }

  private record Candidate(Step step, Fraction nearer) {

    static final Comparator<Candidate> NEAREST_FIRST =
        Comparator.comparing(Candidate::nearer)
            .reversed()
            .thenComparing(Candidate::step, Step.IN_SHEET);
  }

  private List<Step> chosen(List<Step> steps) {
    var tally = base.copy();
    var waiting = new PriorityQueue<>(Candidate.NEAREST_FIRST);
    var lacking = lacking(tally);
    steps.forEach(step -> waiting.add(new Candidate(step, nearer(step, tally, lacking))));
    var chosen = new ArrayList<Step>();
    while (!waiting.isEmpty() && lacking.values().stream().anyMatch(gap -> gap.signum() > 0)) {
      var first = waiting.poll();
      var now = new Candidate(first.step, nearer(first.step, tally, lacking));
      var next = waiting.peek();
      if (next != null && Candidate.NEAREST_FIRST.compare(now, next) > 0) {
        waiting.add(now);
      } else if (now.nearer.signum() > 0) {
        chosen.add(now.step);
        tally.raise(now.step.place(), now.step.share());
        lacking.replaceAll((target, gap) -> target.lacking(tally));
      }
    }
    return chosen;
  }

  private Map<Target, Fraction> lacking(Tally tally) {
    var lacking = new HashMap<Target, Fraction>();
    targets.forEach(target -> lacking.put(target, target.lacking(tally)));
    return lacking;
  }

  /** By how much it brings all figures nearer, added. */
  private Fraction nearer(Step step, Tally tally, Map<Target, Fraction> lacking) {
    var sum = new Fraction[] {Fraction.ZERO};
    tally.would(
        step.place(),
        step.share(),
        (place, gain) -> {
          for (var target : targetsAt.getOrDefault(place, List.of())) {
            var gap = lacking.getOrDefault(target, Fraction.ZERO);
            sum[0] = sum[0].plus(gain.min(gap));
          }
        });
    return sum[0];
  }

  private List<Step> pruned(List<Step> chosen) {
    var kept = new ArrayList<>(chosen);
    kept.sort(Step.MOST_FIRST.reversed());
    var spare = new HashMap<Target, Fraction>();
    var all = tally(kept);
    targets.forEach(
        target -> spare.put(target, all.points(target.places()).minus(target.threshold())));
    for (var step : List.copyOf(kept)) {
      if (superfluous(step, kept, spare)) {
        kept.remove(step);
        var fewer = tally(kept);
        targets.forEach(
            target -> spare.put(target, fewer.points(target.places()).minus(target.threshold())));
      }
    }
    kept.sort(Step.IN_SHEET);
    return kept;
  }

  /** Without a step a figure falls by its gain at most; by less only where the best counts. */
  private boolean superfluous(Step step, List<Step> kept, Map<Target, Fraction> spare) {
    var enough =
        targets.stream()
            .filter(target -> counts(step.place(), target))
            .allMatch(
                target -> spare.getOrDefault(target, Fraction.ZERO).compareTo(step.gain()) >= 0);
    if (enough || !base.anyBest()) {
      return enough;
    }
    var without = new HashSet<>(kept);
    without.remove(step);
    return met(List.copyOf(without));
  }

  private boolean met(List<Step> steps) {
    var tally = tally(steps);
    return targets.stream().allMatch(target -> target.met(tally));
  }

  private Tally tally(List<Step> steps) {
    var tally = base.copy();
    steps.forEach(step -> tally.raise(step.place(), step.share()));
    return tally;
  }
}
