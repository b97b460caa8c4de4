package id.tertib.instrument.web;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import java.util.List;

/** A level's conditions as programs read them. Figures are decimal strings of two places. */
public record GateAnswer(String level, boolean met, List<Condition> conditions) {

  /**
   * @param gap rounded up
   */
  public record Condition(
      String code, String label, String required, String actual, boolean met, String gap) {}

  public static GateAnswer of(Score.GateResult gate) {
    return new GateAnswer(
        gate.gate().level(),
        gate.met(),
        gate.conditions().stream()
            .map(
                result ->
                    new Condition(
                        result.condition().code(),
                        result.condition().label(),
                        two(result.required()),
                        two(result.actual()),
                        result.met(),
                        result.gap().toPlainString()))
            .toList());
  }

  private static String two(Fraction number) {
    return number.rounded(2).toPlainString();
  }
}
