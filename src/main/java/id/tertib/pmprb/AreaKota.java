package id.tertib.pmprb;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredNode;
import id.tertib.pmprb.HasilPmprb.Kota;
import java.util.List;
import java.util.function.Function;

/**
 * An area of change: what several parts of the city's sheet say about it, together.
 *
 * @param bobot points that it can reach
 */
record AreaKota(String judul, Fraction bobot, Fraction mandiri, Fraction panel) {

  /** In their order. */
  static List<AreaKota> of(Kota kota) {
    return kota.instrument().groups().stream()
        .map(
            group ->
                new AreaKota(
                    group.title(),
                    sum(kota.panel(), group.nodes(), ScoredNode::weight),
                    sum(kota.self(), group.nodes(), ScoredNode::score),
                    sum(kota.panel(), group.nodes(), ScoredNode::score)))
        .toList();
  }

  private static Fraction sum(
      Score score, List<String> codes, Function<ScoredNode, Fraction> figure) {
    return codes.stream()
        .flatMap(code -> score.node(code).stream())
        .map(figure)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  Fraction share(Fraction score) {
    return bobot.signum() == 0 ? Fraction.ZERO : score.over(bobot);
  }

  /** {@code 71,4 %} of its weight. */
  public String percent(Fraction score) {
    return share(score).times(Fraction.of(100)).rounded(1).toPlainString().replace('.', ',') + " %";
  }
}
