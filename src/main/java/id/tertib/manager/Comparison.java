package id.tertib.manager;

import id.tertib.manager.Figures.Change;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.StepMedian;
import id.tertib.manager.FinishedCycle.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * A finished cycle, alone or beside another one of its kind.
 *
 * @param cycles one or two; the first is the one that is asked about
 */
record Comparison(List<FinishedCycle> cycles, TableOrder order) {

  Comparison {
    cycles = List.copyOf(cycles);
  }

  /** A measure's head, with a column for each cycle. */
  record Head(Measure measure, List<TableOrder.Sort> sorts) {}

  /**
   * Of one measure.
   *
   * @param values one for each cycle
   * @param change null when it is too small to be told, or nothing stands beside it
   */
  record Cell(Measure measure, List<@Nullable BigDecimal> values, @Nullable Change change) {

    public List<String> texts() {
      return values.stream().map(value -> Figures.text(measure.unit(), value)).toList();
    }
  }

  /**
   * @param cycle in which its page is found
   */
  record Row(
      String code,
      String name,
      String shortName,
      String cycle,
      @Nullable String note,
      List<Cell> cells) {}

  /**
   * How long a step took.
   *
   * @param values one for each cycle
   * @param shares of the longest of all, in percent
   */
  record StepRow(String name, List<@Nullable BigDecimal> values, List<Integer> shares) {

    public List<String> texts() {
      return values.stream().map(value -> Figures.text(Unit.MEDIAN_DAYS, value)).toList();
    }
  }

  public FinishedCycle now() {
    return cycles.get(0);
  }

  /** What stands beside it; empty when it stands alone. */
  public Optional<FinishedCycle> before() {
    return cycles.stream().skip(1).findFirst();
  }

  public boolean beside() {
    return cycles.size() > 1;
  }

  /** E.g. {@code Semester II 2025 di samping semester I 2025}. */
  public String title() {
    return StringUtils.capitalize(
        String.join(" di samping ", cycles.stream().map(FinishedCycle::title).toList()));
  }

  public TableOrder.Sort nameSort() {
    return order.sort(TableOrder.NAME, "Perangkat daerah");
  }

  public List<Head> heads() {
    return now().measures().stream()
        .map(
            measure ->
                new Head(
                    measure,
                    IntStream.range(0, cycles.size())
                        .mapToObj(
                            at ->
                                order.sort(
                                    TableOrder.column(measure, at), cycles.get(at).shortTitle()))
                        .toList()))
        .toList();
  }

  /** What the rows are sorted by, as people read it. */
  public String sortedBy() {
    var by = order.measure(now());
    return by.isEmpty()
        ? "urut: nama, dari " + (order.descending() ? "Z" : "A")
        : "urut: %s, %s, %s dahulu"
            .formatted(
                StringUtils.uncapitalize(by.get().title()),
                cycles.get(Math.min(order.cycle(), cycles.size() - 1)).title(),
                order.descending() ? "yang terbesar" : "yang terkecil");
  }

  /** The city's own; empty when it is not the reader's. */
  public Optional<Row> city() {
    var lines = new ArrayList<@Nullable Line>();
    cycles.forEach(cycle -> lines.add(cycle.city()));
    return now().city() == null ? Optional.empty() : Optional.of(row(lines));
  }

  /** Those of the offices as they are sorted; figures that are missing come last. */
  public List<Row> rows() {
    return cycles.stream()
        .flatMap(cycle -> cycle.lines().stream())
        .map(Line::code)
        .distinct()
        .map(this::row)
        .sorted(comparator())
        .toList();
  }

  private Comparator<Row> comparator() {
    var by = order.measure(now());
    if (by.isEmpty()) {
      var byName = Comparator.comparing(Row::shortName, String.CASE_INSENSITIVE_ORDER);
      return order.descending() ? byName.reversed() : byName;
    }
    var at = now().measures().indexOf(by.get());
    var direction =
        order.descending()
            ? Comparator.<BigDecimal>reverseOrder()
            : Comparator.<BigDecimal>naturalOrder();
    return Comparator.comparing(row -> value(row.cells().get(at)), Comparator.nullsLast(direction));
  }

  private @Nullable BigDecimal value(Cell cell) {
    return order.cycle() < cell.values().size() ? cell.values().get(order.cycle()) : null;
  }

  private Row row(String code) {
    var lines = new ArrayList<@Nullable Line>();
    cycles.forEach(cycle -> lines.add(cycle.line(code).orElse(null)));
    return row(lines);
  }

  /**
   * @param lines one for each cycle, null where it has none; at least one is there
   */
  private Row row(List<@Nullable Line> lines) {
    var line = lines.stream().filter(Objects::nonNull).findFirst().orElseThrow();
    var missing = lines.get(0) == null;
    return new Row(
        line.code(),
        line.name(),
        line.shortName(),
        cycles.get(lines.indexOf(line)).key(),
        missing ? "tidak ikut pada %s".formatted(now().title()) : line.note(),
        IntStream.range(0, now().measures().size()).mapToObj(at -> cell(at, lines)).toList());
  }

  private Cell cell(int at, List<@Nullable Line> lines) {
    var measure = now().measures().get(at);
    var values = new ArrayList<@Nullable BigDecimal>();
    lines.forEach(line -> values.add(line == null ? null : line.values().get(at)));
    return new Cell(
        measure,
        values,
        beside() ? Figures.change(measure, values.get(0), values.get(1)).orElse(null) : null);
  }

  /** Steps of all cycles, in the order of the first. */
  public List<StepRow> steps() {
    var names = new LinkedHashMap<String, String>();
    cycles.forEach(
        cycle -> cycle.steps().forEach(step -> names.putIfAbsent(step.key(), step.name())));
    var longest =
        cycles.stream()
            .flatMap(cycle -> cycle.steps().stream())
            .map(StepMedian::days)
            .reduce(BigDecimal.ONE, BigDecimal::max);
    return names.entrySet().stream()
        .map(
            step -> {
              var values = new ArrayList<@Nullable BigDecimal>();
              cycles.forEach(cycle -> values.add(days(cycle, step.getKey())));
              return new StepRow(
                  step.getValue(),
                  values,
                  values.stream().map(days -> share(days, longest)).toList());
            })
        .toList();
  }

  private static @Nullable BigDecimal days(FinishedCycle cycle, String step) {
    return cycle.steps().stream()
        .filter(each -> each.key().equals(step))
        .findFirst()
        .map(StepMedian::days)
        .orElse(null);
  }

  private static int share(@Nullable BigDecimal days, BigDecimal longest) {
    return days == null
        ? 0
        : days.multiply(BigDecimal.valueOf(100))
            .divide(longest, 0, RoundingMode.HALF_UP)
            .intValue();
  }
}
