package id.tertib.instrument.web;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.RollUp;
import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score as programs read it. Figures are decimal strings: {@code exact} has all decimals, or ten
 * of those that never end; the others are rounded half-up to two.
 *
 * @param weight as the file writes it
 * @param missing codes of items without an answer
 * @param category null where the instrument has none, or the score lies in none
 */
record ScoreAnswer(
    String instrument,
    String version,
    boolean complete,
    List<String> missing,
    String score,
    String exact,
    String weight,
    String percent,
    @Nullable Band category,
    List<Part> nodes,
    List<GateAnswer> gates) {

  /**
   * @param next null at the top
   */
  record Band(String code, String label, @Nullable Next next) {}

  /**
   * @param needs smallest amount of two decimals that reaches it
   */
  record Next(String code, String needs) {}

  record Part(
      String code,
      String title,
      String weight,
      String score,
      String exact,
      String percent,
      List<Part> children) {}

  private static final Fraction HUNDRED = Fraction.of(100);

  static ScoreAnswer of(Score score) {
    var instrument = score.instrument();
    var weight = Fraction.of(instrument.weight());
    return new ScoreAnswer(
        instrument.id().key(),
        instrument.id().version(),
        score.complete(),
        score.missing(),
        two(score.total()),
        score.total().exact(),
        weight(instrument),
        percent(score.total(), weight),
        band(score.category()),
        score.nodes().stream().map(node -> part(node, instrument.rollUp())).toList(),
        score.gates().stream().map(GateAnswer::of).toList());
  }

  /** Without decimals that say nothing: {@code 100}. */
  static String weight(Instrument instrument) {
    return instrument.weight().stripTrailingZeros().toPlainString();
  }

  private static Part part(Score.ScoredNode scored, RollUp within) {
    var node = scored.node();
    return new Part(
        node.code(),
        node.title(),
        node.weight() == null || within == RollUp.WEIGHTED_MEAN
            ? scored.weight().exact()
            : node.weight().toPlainString(),
        two(scored.score()),
        scored.score().exact(),
        two(scored.share().times(HUNDRED)),
        scored.children().stream().map(child -> part(child, node.rollUp())).toList());
  }

  private static @Nullable Band band(Score.@Nullable Reached reached) {
    if (reached == null) {
      return null;
    }
    var next =
        reached.next() == null || reached.needs() == null
            ? null
            : new Next(reached.next().code(), reached.needs().toPlainString());
    return new Band(reached.category().code(), reached.category().label(), next);
  }

  private static String percent(Fraction part, Fraction whole) {
    return two(whole.signum() == 0 ? Fraction.ZERO : part.over(whole).times(HUNDRED));
  }

  private static String two(Fraction number) {
    return number.rounded(2).toPlainString();
  }
}
