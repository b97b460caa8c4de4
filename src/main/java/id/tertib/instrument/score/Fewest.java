package id.tertib.instrument.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fewest steps that reach one figure. Where points are added the largest gains are the fewest;
 * where the best alone counts, the most points by 0, 1, 2 … steps are worked out for each part.
 */
final class Fewest {

  private final Tally base;
  private final Map<Integer, Step> steps = new HashMap<>();

  /**
   * @param base points before any step
   * @param steps that may be taken, at most one an item
   */
  Fewest(Tally base, List<Step> steps) {
    this.base = base;
    steps.forEach(step -> this.steps.put(step.place(), step));
  }

  /** In the order of the sheet; null when all of them together do not reach it. */
  @Nullable List<Step> reach(Target target) {
    var need = target.lacking(base);
    var parts = new Parts();
    target.places().forEach(place -> gather(place, parts));
    for (var plan : plans(parts, need)) {
      if (plan.gain.compareTo(need) >= 0) {
        return plan.steps();
      }
    }
    return null;
  }

  /** What adds up: single steps, and parts whose gains must be asked for by number. */
  private static final class Parts {
    final List<Step> steps = new ArrayList<>();
    final List<List<Plan>> bent = new ArrayList<>();
  }

  /** The most that a number of steps gains. */
  private record Plan(Fraction gain, List<Plan> parts, @Nullable Step step) {

    static final Plan NONE = new Plan(Fraction.ZERO, List.of(), null);

    Plan and(Plan other) {
      return new Plan(gain.plus(other.gain), List.of(this, other), null);
    }

    List<Step> steps() {
      var taken = new ArrayList<Step>();
      var open = new ArrayDeque<Plan>(List.of(this));
      while (!open.isEmpty()) {
        var plan = open.pop();
        if (plan.step != null) {
          taken.add(plan.step);
        }
        plan.parts.forEach(open::push);
      }
      taken.sort(Step.IN_SHEET);
      return taken;
    }
  }

  private void gather(int place, Parts parts) {
    var step = steps.get(place);
    if (step != null) {
      parts.steps.add(step);
    } else if (base.best(place)) {
      parts.bent.add(best(place));
    } else {
      base.below(place).forEach(below -> gather(below, parts));
    }
  }

  private List<Plan> best(int place) {
    var now = base.points(place);
    var best = new ArrayList<>(List.of(Plan.NONE));
    for (var below : base.below(place)) {
      var behind = now.minus(base.points(below));
      var parts = new Parts();
      gather(below, parts);
      var plans = plans(parts, null);
      for (var number = 1; number < plans.size(); number++) {
        var plan = plans.get(number);
        var gain = plan.gain.minus(behind);
        if (number == best.size()) {
          best.add(best.get(number - 1));
        }
        if (gain.compareTo(best.get(number).gain) > 0) {
          best.set(number, new Plan(gain, List.of(plan), null));
        }
      }
    }
    for (var number = 1; number < best.size(); number++) {
      if (best.get(number).gain.compareTo(best.get(number - 1).gain) < 0) {
        best.set(number, best.get(number - 1));
      }
    }
    return best;
  }

  /**
   * @param enough where to stop, when nothing but single steps is there; null for all
   * @return by the number of steps
   */
  private static List<Plan> plans(Parts parts, @Nullable Fraction enough) {
    parts.steps.sort(Step.MOST_FIRST);
    var plans = new ArrayList<>(List.of(Plan.NONE));
    for (var step : parts.steps) {
      var last = plans.get(plans.size() - 1);
      if (enough != null && parts.bent.isEmpty() && last.gain.compareTo(enough) >= 0) {
        return plans;
      }
      plans.add(last.and(new Plan(step.gain(), List.of(), step)));
    }
    List<Plan> all = plans;
    for (var bent : parts.bent) {
      all = together(all, bent);
    }
    return all;
  }

  private static List<Plan> together(List<Plan> some, List<Plan> others) {
    var all = new ArrayList<Plan>();
    for (var number = 0; number < some.size() + others.size() - 1; number++) {
      var from = Math.max(0, number - others.size() + 1);
      var to = Math.min(number, some.size() - 1);
      var most = some.get(from).and(others.get(number - from));
      for (var here = from + 1; here <= to; here++) {
        var plan = some.get(here).and(others.get(number - here));
        most = plan.gain.compareTo(most.gain) > 0 ? plan : most;
      }
      all.add(most);
    }
    return all;
  }
}
