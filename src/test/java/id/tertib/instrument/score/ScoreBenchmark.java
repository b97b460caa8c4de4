package id.tertib.instrument.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** The city's sheet of 181 items, and that of zona integritas with its two levels. */
@ExtendWith(Figures.Shared.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScoreBenchmark {

  private static final int TIMES = 200;
  private static final int WARM = 1000;
  private static final Duration SCORE = Duration.ofMillis(5);
  private static final Duration CLOSING = Duration.ofMillis(100);

  private final Scoring city = Generated.SEVEN.get(1);
  private final Scoring zi = Generated.SEVEN.get(0);

  @Test
  @Order(1)
  void scoresAndExplainsASheet(Figures figures) throws Exception {
    assertThat(city.instrument().items()).hasSize(181);
    var sheet = new Generated(4);
    var answers = sheet.answers(city);
    Timings.of(WARM, answers::workings);
    var explained = Timings.of(TIMES, answers::workings);

    figures.add(
        "score a sheet of 181 items with a sentence for every figure, median of 200",
        shown(explained),
        "≤ 5 ms",
        explained.median().compareTo(SCORE) <= 0);
  }

  @Test
  @Order(2)
  void saysWhatWouldCloseTheGaps(Figures figures) throws Exception {
    var sheet = new Generated(4);
    var answers = sheet.answers(city);
    var documented = sheet.documented(city);
    Timings.of(WARM, () -> answers.closing(documented).category());
    var category = Timings.of(TIMES, () -> answers.closing(documented).category());

    figures.add(
        "the same sheet, scored, with the sets that close the next category, median of 200",
        shown(category),
        "≤ 100 ms",
        category.median().compareTo(CLOSING) <= 0);

    var drawn = new Generated(4).answers(zi);
    Timings.of(TIMES / 2, () -> all(drawn));
    var gates = Timings.of(TIMES, () -> all(drawn));
    figures.add(
        "a sheet of zona integritas (113 items), scored, with the sets of both levels and of each"
            + " of their 24 conditions, median of 200",
        shown(gates),
        "≤ 100 ms",
        gates.median().compareTo(CLOSING) <= 0);
  }

  private static String shown(Timings timings) {
    return "%s (p95 %s)"
        .formatted(
            Timings.milliseconds(timings.median()), Timings.milliseconds(timings.percentile(95)));
  }

  private static Object all(Answers answers) {
    var closing = answers.closing();
    var all = new ArrayList<Missing>();
    for (var gate : answers.scoring().instrument().gates()) {
      all.add(closing.gate(gate.level()));
      gate.conditions()
          .forEach(condition -> all.add(closing.condition(gate.level(), condition.code())));
    }
    assertThat(all).hasSize(26);
    return all;
  }
}
