package id.tertib.instrument.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a sheet; it holds nodes or items. Weights come from below. */
final class SheetNode {

  private final Place place;
  private final List<SheetNode> nodes = new ArrayList<>();
  private final List<SheetRow> rows = new ArrayList<>();

  SheetNode(Place place) {
    this.place = place;
  }

  void add(List<Place> below, SheetRow row) {
    if (below.isEmpty()) {
      rows.add(row);
      return;
    }
    var next = below.get(0);
    var node =
        nodes.stream()
            .filter(each -> each.place.code().equals(next.code()))
            .findFirst()
            .orElseGet(() -> added(next));
    if (!node.place.equals(next)) {
      throw row.line()
          .problem(
              "kode",
              "simpul %s berjudul '%s' dan '%s'"
                  .formatted(next.code(), node.place.title(), next.title()),
              "Samakan judulnya.");
    }
    node.add(below.subList(1, below.size()), row);
  }

  private SheetNode added(Place next) {
    var node = new SheetNode(next);
    nodes.add(node);
    return node;
  }

  /** Empty in the survey, whose nine elements count alike. */
  Optional<BigDecimal> weight() {
    if (rows.isEmpty()) {
      return nodes.stream()
          .map(SheetNode::weight)
          .reduce((a, b) -> a.flatMap(x -> b.map(x::add)))
          .orElseThrow();
    }
    var weights = rows.stream().map(row -> row.text("bobot_sub_area")).distinct().toList();
    if (weights.size() > 1) {
      throw rows.get(0)
          .line()
          .problem(
              "bobot_sub_area",
              "simpul %s berbobot %s".formatted(place.code(), String.join(" dan ", weights)),
              "Samakan bobotnya.");
    }
    return Optional.of(weights.get(0)).filter(each -> !each.isEmpty()).map(BigDecimal::new);
  }

  List<Map<String, Object>> children() {
    return nodes.stream().map(SheetNode::yaml).toList();
  }

  private Map<String, Object> yaml() {
    var node = new LinkedHashMap<String, Object>();
    node.put("kode", place.code());
    node.put("judul", place.title());
    weight().ifPresent(weight -> node.put("bobot", weight.toPlainString()));
    if (rows.isEmpty()) {
      node.put("isi", children());
    } else {
      node.put("butir", rows.stream().map(SheetRow::yaml).toList());
    }
    return node;
  }
}
