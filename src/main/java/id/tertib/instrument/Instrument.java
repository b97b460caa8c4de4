package id.tertib.instrument;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that people are judged by, in one version, as its file tells it.
 *
 * @param basis the regulation
 * @param level of what it judges: {@code kota}, {@code perangkat-daerah}, {@code unit}, {@code
 *     layanan}
 * @param open what is not settled, and why; never empty while the status is open
 * @param rows where its items come from, e.g. {@code peta-jalan}; null when they stand in its own
 *     tree. Without a tree it is no more than its scales and layers, and has no score
 * @param evidenceWanted whether every item names the documents it asks for
 * @param places for display; figures are exact
 * @param weight of the whole
 * @param rollUp of the nodes at the top
 * @param parameters by name, e.g. which table of categories counts
 * @param scales by name
 * @param layers in their order, the owner's own first
 * @param groups of nodes that only gates ask for
 * @param categories tables by name
 * @param gates the lower level first
 * @param xray thresholds of the X-rays, by name
 */
public record Instrument(
    InstrumentId id,
    String title,
    String basis,
    String level,
    boolean open,
    List<OpenPoint> openPoints,
    @Nullable Validity validity,
    @Nullable String rows,
    boolean evidenceWanted,
    int places,
    BigDecimal weight,
    RollUp rollUp,
    Map<String, Parameter> parameters,
    Map<String, AnswerScale> scales,
    List<ReviewLayer> layers,
    List<Node> nodes,
    List<Group> groups,
    Map<String, List<Category>> categories,
    List<Gate> gates,
    Map<String, String> xray) {

  /** Name of the parameter that says which table of categories counts. */
  public static final String CATEGORY_PARAMETER = "kategori";

  /**
   * @param what e.g. “Bobot delapan area”
   */
  public record OpenPoint(String what, String why) {}

  /**
   * @param since null where nobody wrote down when it began
   * @param until null for an open end
   */
  public record Validity(@Nullable LocalDate since, @Nullable LocalDate until) {}

  /**
   * A choice that the city makes once for all sheets.
   *
   * @param value the one that counts
   * @param choices all there are
   * @param status e.g. {@code terbuka}
   */
  public record Parameter(String value, List<String> choices, String status, String explanation) {}

  /**
   * Nodes whose scores are added for a gate.
   *
   * @param nodes their codes
   */
  public record Group(String code, String title, List<String> nodes) {}

  /** Whether its items stand in the file itself, so that answers have a score. */
  public boolean hasTree() {
    return rows == null;
  }

  /** Whether it is in force on this day, as far as its file says. */
  public boolean holdsOn(LocalDate day) {
    return !since().isAfter(day)
        && (validity == null || validity.until() == null || !validity.until().isBefore(day));
  }

  /** Long ago where its file does not say since when it holds. */
  public LocalDate since() {
    return validity == null || validity.since() == null ? LocalDate.EPOCH : validity.since();
  }

  /** All items, in the order of the sheet. */
  public List<Item> items() {
    return nodes.stream().flatMap(Node::allItems).toList();
  }

  /** All nodes, each before what stands in it. */
  public Stream<Node> allNodes() {
    return nodes.stream().flatMap(Node::withBelow);
  }

  public Optional<Item> item(String code) {
    return nodes.stream()
        .flatMap(Node::allItems)
        .filter(item -> item.code().equals(code))
        .findFirst();
  }

  public AnswerScale scale(Item item) {
    var scale = scales.get(item.scale());
    if (scale == null) {
      throw new IllegalStateException(
          "Instrumen %s: skala %s pada %s tidak ada".formatted(id, item.scale(), item.code()));
    }
    return scale;
  }

  /** The table of categories that counts; none when the instrument has none. */
  public List<Category> categoriesInUse() {
    var chosen = parameters.get(CATEGORY_PARAMETER);
    if (chosen != null) {
      return categories.getOrDefault(chosen.value(), List.of());
    }
    return categories.values().stream().findFirst().orElse(List.of());
  }

  /**
   * @param choices values of parameters, by name; others keep that of the file
   */
  public Instrument with(Map<String, String> choices) {
    var chosen = new LinkedHashMap<String, Parameter>(parameters);
    choices.forEach(
        (name, value) ->
            chosen.computeIfPresent(
                name,
                (same, parameter) ->
                    new Parameter(
                        value, parameter.choices(), parameter.status(), parameter.explanation())));
    return with(chosen, gates);
  }

  /** With the reading of each minimum that counts. */
  public Instrument reading(GateReadings readings) {
    return with(
        parameters,
        gates.stream()
            .map(gate -> gate.reading(one -> readings.takesOther(id, gate, one)))
            .toList());
  }

  private Instrument with(Map<String, Parameter> chosen, List<Gate> chosenGates) {
    return new Instrument(
        id,
        title,
        basis,
        level,
        open,
        openPoints,
        validity,
        rows,
        evidenceWanted,
        places,
        weight,
        rollUp,
        chosen,
        scales,
        layers,
        nodes,
        groups,
        categories,
        chosenGates,
        xray);
  }
}
