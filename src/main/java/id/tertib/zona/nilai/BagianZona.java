package id.tertib.zona.nilai;

import id.tertib.instrument.Instrument;
import id.tertib.instrument.Node;
import id.tertib.instrument.score.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the sheet that is told by itself: an area of Pengungkit (Pemenuhan and Reform
 * together), or a component of Hasil.
 *
 * @param kode of the group or node, e.g. {@code area-1}
 * @param simpul nodes whose points are added
 * @param bobot points that it can reach
 */
public record BagianZona(
    String kode, String judul, List<String> simpul, Fraction bobot, boolean pengungkit) {

  private static final List<String> HASIL = List.of("ZI-H1", "ZI-H2");

  /** {@code 15,00}. */
  public String bobotTeks() {
    return Angka.dua(bobot);
  }

  /** The six areas, then the components of Hasil. */
  public static List<BagianZona> of(Instrument instrument) {
    var nodes = instrument.allNodes().collect(Collectors.toMap(Node::code, Function.identity()));
    return Stream.concat(
            instrument.groups().stream()
                .map(
                    group ->
                        new BagianZona(
                            group.code(),
                            group.title(),
                            group.nodes(),
                            bobot(group.nodes(), nodes),
                            true)),
            HASIL.stream()
                .map(nodes::get)
                .filter(Objects::nonNull)
                .map(
                    node ->
                        new BagianZona(
                            node.code(),
                            node.title(),
                            List.of(node.code()),
                            bobot(List.of(node.code()), nodes),
                            false)))
        .toList();
  }

  private static Fraction bobot(List<String> codes, Map<String, Node> nodes) {
    return codes.stream()
        .map(nodes::get)
        .map(node -> Fraction.of(Objects.requireNonNull(Objects.requireNonNull(node).weight())))
        .reduce(Fraction.ZERO, Fraction::plus);
  }
}
