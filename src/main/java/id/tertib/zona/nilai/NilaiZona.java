package id.tertib.zona.nilai;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.score.Score.ScoredNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points of a sheet and of its parts.
 *
 * @param bagian by code of a {@link BagianZona}; a part of which nothing is known is absent
 */
public record NilaiZona(Fraction total, Map<String, Fraction> bagian) {

  public NilaiZona {
    bagian = Map.copyOf(bagian);
  }

  static NilaiZona of(Score score) {
    return new NilaiZona(
        score.total(),
        BagianZona.of(score.instrument()).stream()
            .collect(Collectors.toMap(BagianZona::kode, part -> points(part, score))));
  }

  private static Fraction points(BagianZona part, Score score) {
    return part.simpul().stream()
        .flatMap(code -> score.node(code).map(ScoredNode::score).stream())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Null where nothing is known of it. */
  public @Nullable Fraction dari(BagianZona part) {
    return bagian.get(part.kode());
  }

  /** Share of the part's weight; null where nothing is known of it. */
  public @Nullable Fraction capaian(BagianZona part) {
    var points = dari(part);
    return points == null ? null : points.over(part.bobot());
  }
}
