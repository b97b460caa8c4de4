package id.tertib.manager;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.manager.Comparison.Cell;
import id.tertib.manager.Comparison.Row;
import id.tertib.manager.FinishedCycle.Measure;
import id.tertib.manager.FinishedCycle.Unit;
import id.tertib.report.DataBook;
import id.tertib.report.DataBook.Head;
import id.tertib.report.DataBook.Tab;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of finished cycles to take along: as they stand on the page, in its order. */
final class FinishedFiles {

  private FinishedFiles() {}

  static String csv(Comparison table) {
    var lines = new ArrayList<List<String>>();
    lines.add(Stream.concat(Stream.of("Kode"), heads(table).map(Head::text)).toList());
    rows(table)
        .forEach(
            row ->
                lines.add(
                    Stream.of(
                            Stream.of(row.code(), row.name()),
                            row.cells().stream().flatMap(cell -> texts(table, cell)),
                            Stream.of(note(row)))
                        .flatMap(part -> part)
                        .toList()));
    return SpreadsheetCsv.write(lines);
  }

  private static Stream<String> texts(Comparison table, Cell cell) {
    return Stream.concat(
        cell.texts().stream().map(text -> text.equals(Figures.NONE) ? "" : text),
        change(table, cell).stream());
  }

  static DataBook book(Comparison table) {
    var tabs = new ArrayList<Tab>();
    tabs.add(offices(table));
    if (!table.steps().isEmpty()) {
      tabs.add(steps(table));
    }
    if (!table.now().later().isEmpty()) {
      tabs.add(later(table.now()));
    }
    return new DataBook(tabs);
  }

  private static Tab offices(Comparison table) {
    return new Tab(
        "Perangkat daerah",
        table.title(),
        "Angka saat selesai, %s; tidak berubah lagi."
            .formatted(
                String.join(
                    " dan ",
                    table.cycles().stream().map(each -> Tanggal.panjang(each.on())).toList())),
        heads(table).toList(),
        rows(table)
            .map(
                row -> {
                  var cells = new ArrayList<@Nullable Object>();
                  cells.add(row.name());
                  row.cells()
                      .forEach(
                          cell -> {
                            cells.addAll(numbers(cell.measure().unit(), cell.values()));
                            change(table, cell).ifPresent(cells::add);
                          });
                  cells.add(note(row));
                  return cells;
                })
            .<List<? extends @Nullable Object>>map(cells -> cells)
            .toList());
  }

  private static Tab steps(Comparison table) {
    return new Tab(
        "Langkah",
        "Lama per langkah, median hari kerja, seluruh kota",
        "",
        Stream.concat(
                Stream.of(new Head("Langkah", 40)),
                table.cycles().stream()
                    .map(each -> new Head("Median hari kerja, " + each.shortTitle(), 18)))
            .toList(),
        table.steps().stream()
            .map(
                step -> {
                  var cells = new ArrayList<@Nullable Object>();
                  cells.add(step.name());
                  cells.addAll(numbers(Unit.MEDIAN_DAYS, step.values()));
                  return cells;
                })
            .<List<? extends @Nullable Object>>map(cells -> cells)
            .toList());
  }

  private static Tab later(FinishedCycle cycle) {
    return new Tab(
        "Susulan",
        "Susulan sesudah %s selesai".formatted(cycle.title()),
        "Tidak ikut dalam angka lembar Perangkat daerah.",
        List.of(new Head("Perangkat daerah", 44), new Head("Tanggal", 18), new Head("Hasil", 90)),
        cycle.later().stream()
            .<List<? extends @Nullable Object>>map(one -> List.of(one.name(), one.on(), one.text()))
            .toList());
  }

  /** Of the workbook; the CSV has the code before them. */
  private static Stream<Head> heads(Comparison table) {
    return Stream.of(
            Stream.of(new Head("Perangkat daerah", 44)),
            table.now().measures().stream().flatMap(measure -> heads(table, measure)),
            Stream.of(new Head("Keterangan", 50)))
        .flatMap(part -> part);
  }

  private static Stream<Head> heads(Comparison table, Measure measure) {
    return Stream.concat(
        table.cycles().stream()
            .map(each -> new Head("%s, %s".formatted(measure.title(), each.shortTitle()), 16)),
        tellsChange(table, measure)
            ? Stream.of(new Head("%s, perubahan".formatted(measure.title()), 16))
            : Stream.empty());
  }

  private static Stream<Row> rows(Comparison table) {
    return Stream.concat(table.city().stream(), table.rows().stream());
  }

  private static Optional<String> change(Comparison table, Cell cell) {
    return tellsChange(table, cell.measure())
        ? Optional.of(Optional.ofNullable(cell.change()).map(Figures.Change::text).orElse(""))
        : Optional.empty();
  }

  private static boolean tellsChange(Comparison table, Measure measure) {
    return table.beside() && measure.unit() == Unit.PERCENT;
  }

  private static String note(Row row) {
    return Objects.requireNonNullElse(row.note(), "");
  }

  /** As they are shown; whole numbers stay whole. */
  private static List<@Nullable Object> numbers(Unit unit, List<@Nullable BigDecimal> values) {
    var numbers = new ArrayList<@Nullable Object>();
    values.forEach(value -> numbers.add(value == null ? null : number(unit, value)));
    return numbers;
  }

  private static Object number(Unit unit, BigDecimal value) {
    var rounded = Figures.rounded(unit, value);
    return unit.places() == 0 ? rounded.toBigInteger() : rounded;
  }
}
