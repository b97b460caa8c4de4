package id.tertib.instrument.web;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Score;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score as a page explains it.
 *
 * @param exact null where it says no more
 * @param missing how many items have no answer
 * @param category null where the instrument has none, or the score lies in none
 * @param next what the next one needs; null at the top
 */
record ScoreView(
    String score,
    @Nullable String exact,
    String weight,
    String percent,
    int missing,
    @Nullable String category,
    @Nullable String next,
    List<SheetView.Part> parts,
    List<Level> gates) {

  record Level(String level, String title, boolean met, long held, List<Condition> conditions) {}

  /**
   * @param other what another source reads there, which does not count; null when they agree
   */
  record Condition(
      String label,
      String required,
      String actual,
      String gap,
      boolean met,
      @Nullable String other) {}

  static ScoreView of(Score score, Map<String, GivenAnswer> given) {
    var instrument = score.instrument();
    var places = instrument.places();
    var reached = score.category();
    return new ScoreView(
        Figures.words(score.total(), places),
        Figures.exact(score.total(), places),
        Figures.words(instrument.weight().stripTrailingZeros()),
        Figures.words(
            score.total().over(Fraction.of(instrument.weight())).times(Fraction.of(100)), 2),
        score.missing().size(),
        reached == null
            ? null
            : "%s (%s)".formatted(reached.category().code(), reached.category().label()),
        reached == null || reached.next() == null || reached.needs() == null
            ? null
            : "kurang %s lagi ke %s"
                .formatted(Figures.words(reached.needs()), reached.next().code()),
        SheetView.of(score, given),
        score.gates().stream().map(gate -> level(gate, places)).toList());
  }

  private static Level level(Score.GateResult gate, int places) {
    return new Level(
        gate.gate().level(),
        gate.gate().title(),
        gate.met(),
        gate.metConditions(),
        gate.conditions().stream()
            .map(
                one ->
                    new Condition(
                        one.condition().label(),
                        Figures.words(one.required(), places),
                        Figures.words(one.actual(), places),
                        Figures.words(one.gap()),
                        one.met(),
                        one.condition().other() == null
                            ? null
                            : Figures.words(one.condition().other())))
            .toList());
  }
}
