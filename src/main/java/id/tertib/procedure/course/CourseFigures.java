package id.tertib.procedure.course;

import id.tertib.manager.FinishedCycle.StepMedian;
import id.tertib.manager.FinishedCycle.StepTime;
import id.tertib.manager.FinishedMeasures;
import id.tertib.procedure.course.CaseCourse.Done;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures of how cases went, for the tables of finished cycles. */
public final class CourseFigures {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private CourseFigures() {}

  /**
   * The values of {@link FinishedMeasures#COURSE}.
   *
   * @param cases one, or those of the whole city
   */
  public static List<@Nullable BigDecimal> values(Collection<CaseCourse> cases) {
    var late = cases.stream().map(CaseCourse::daysLate).filter(Objects::nonNull).toList();
    var values = new ArrayList<@Nullable BigDecimal>();
    values.add(late.isEmpty() ? null : sum(late));
    values.add(cases.isEmpty() ? null : sum(cases.stream().map(CaseCourse::returns).toList()));
    values.add(
        median(cases.stream().flatMap(one -> one.steps().stream()).map(Done::days).toList())
            .orElse(null));
    return values;
  }

  private static BigDecimal sum(List<Integer> numbers) {
    return BigDecimal.valueOf(numbers.stream().mapToInt(Integer::intValue).sum());
  }

  /** Each step of all cases together, in the order in which the first of each was opened. */
  public static List<StepMedian> steps(Collection<CaseCourse> cases) {
    var byStep =
        cases.stream()
            .flatMap(one -> one.steps().stream())
            .sorted(Comparator.comparing(Done::openedAt).thenComparing(Done::endedAt))
            .collect(Collectors.groupingBy(Done::step, LinkedHashMap::new, Collectors.toList()));
    return byStep.entrySet().stream().map(CourseFigures::median).toList();
  }

  private static StepMedian median(Map.Entry<String, List<Done>> step) {
    var done = step.getValue();
    return new StepMedian(
        step.getKey(),
        done.get(done.size() - 1).name(),
        median(done.stream().map(Done::days).toList()).orElseThrow(),
        done.size());
  }

  public static List<StepTime> times(CaseCourse one) {
    return one.steps().stream()
        .map(step -> new StepTime(step.name(), step.openedAt(), step.endedAt(), step.days()))
        .toList();
  }

  /** The middle one, or half the sum of the middle two; empty when there is none. */
  static Optional<BigDecimal> median(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    var sorted = numbers.stream().sorted().toList();
    var above = sorted.get(sorted.size() / 2);
    var below = sorted.get((sorted.size() - 1) / 2);
    return Optional.of(BigDecimal.valueOf(above + below).divide(TWO));
  }
}
