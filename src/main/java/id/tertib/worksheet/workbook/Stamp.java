package id.tertib.worksheet.workbook;

import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.sheet.StoredSheet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself on a hidden sheet: which sheet it was made from, and how each item
 * stood then. By it a row that somebody changed meanwhile is told from one that was filled in the
 * file.
 *
 * @param head of the sheet
 * @param place as people read it, e.g. “Dinas Kesehatan · semester II 2026”
 * @param layer that the task writes for which it was made; null when it only reads
 * @param columns as the file shows them; none in files that were taken away before they were kept
 * @param rows by code
 */
record Stamp(
    StoredSheet.Head head,
    String place,
    @Nullable String layer,
    List<Column> columns,
    Map<String, Stamped> rows) {

  static final String SHEET = "Tertib";

  private static final String FORMAT = "tertib-lembar-1";
  private static final List<String> NAMES =
      List.of("lembar", "instrumen", "versi", "perkara", "perangkatDaerah", "tempat", "lapis");

  /** Stands for no layer. */
  private static final String READS = "READ";

  private static final int FIRST_ROW = NAMES.size() + 2;

  /**
   * @param key of an entry; empty where the column is only read
   */
  record Column(String key, String title) {

    private static final String BETWEEN = "|";

    private String written() {
      return key + BETWEEN + title;
    }

    private static Column read(String written) {
      var at = written.indexOf(BETWEEN);
      return new Column(written.substring(0, Math.max(at, 0)), written.substring(at + 1));
    }
  }

  /**
   * @param revision of the item when the file was made
   * @param entry what stood in its cells then
   */
  record Stamped(int revision, Map<String, String> entry) {}

  static Stamp of(StoredSheet.Head head, String place, Form form) {
    var rows = new LinkedHashMap<String, Stamped>();
    form.rows()
        .forEach(row -> rows.put(row.item().code(), new Stamped(row.revision(), row.entry())));
    return new Stamp(
        head, place, form.written() == null ? null : form.written().code(), columns(form), rows);
  }

  private static List<Column> columns(Form form) {
    return form.columns().stream()
        .map(
            column ->
                new Column(column.part() == Form.Part.ENTRY ? column.key() : "", column.title()))
        .toList();
  }

  /** Those of the file; of the form as it is now where the file does not say. */
  List<Column> columnsOf(Form form) {
    return columns.isEmpty() ? columns(form) : columns;
  }

  void write(XSSFWorkbook workbook, List<String> entryKeys) {
    var sheet = workbook.createSheet(SHEET);
    var first = sheet.createRow(0);
    text(first, 0, FORMAT);
    for (int i = 0; i < columns.size(); i++) {
      text(first, i + 1, columns.get(i).written());
    }
    var values =
        List.of(
            head.id(),
            head.instrument(),
            head.version(),
            head.subject(),
            head.owner().code(),
            place,
            layer == null ? READS : layer);
    for (int i = 0; i < NAMES.size(); i++) {
      var row = sheet.createRow(i + 1);
      text(row, 0, NAMES.get(i));
      text(row, 1, values.get(i));
    }
    var titles = sheet.createRow(FIRST_ROW - 1);
    text(titles, 0, "kode");
    text(titles, 1, "revisi");
    for (int i = 0; i < entryKeys.size(); i++) {
      text(titles, i + 2, entryKeys.get(i));
    }
    int at = FIRST_ROW;
    for (var stamped : rows.entrySet()) {
      var row = sheet.createRow(at++);
      text(row, 0, stamped.getKey());
      text(row, 1, Integer.toString(stamped.getValue().revision()));
      for (int i = 0; i < entryKeys.size(); i++) {
        text(row, i + 2, stamped.getValue().entry().getOrDefault(entryKeys.get(i), ""));
      }
    }
    sheet.enableLocking();
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  /**
   * @return empty when the file has none, or one that no version of ours wrote
   */
  static Optional<Stamp> read(ReadWorkbook workbook) {
    return workbook.page(SHEET).map(ReadWorkbook.Page::rows).flatMap(Stamp::read);
  }

  private static Optional<Stamp> read(SortedMap<Integer, ReadWorkbook.Row> rows) {
    if (!FORMAT.equals(row(rows, 0).text(0))) {
      return Optional.empty();
    }
    var values = new HashMap<String, String>();
    for (int i = 1; i <= NAMES.size(); i++) {
      values.put(row(rows, i).text(0), row(rows, i).text(1));
    }
    if (!values.keySet().containsAll(NAMES)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Stamp(
              new StoredSheet.Head(
                  value(values, "lembar"),
                  value(values, "instrumen"),
                  value(values, "versi"),
                  value(values, "perkara"),
                  Owner.of(value(values, "perangkatDaerah"))),
              value(values, "tempat"),
              layer(value(values, "lapis")),
              new TreeMap<>(row(rows, 0).cells())
                  .tailMap(1).values().stream().map(cell -> Column.read(cell.text())).toList(),
              stamped(rows)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** Files that were taken away while there were two layers only say what the task did. */
  private static @Nullable String layer(String said) {
    return switch (said) {
      case READS -> null;
      case "FILL" -> Layer.SELF;
      case "CORRECT" -> "asesor";
      default -> said;
    };
  }

  private static Map<String, Stamped> stamped(SortedMap<Integer, ReadWorkbook.Row> rows) {
    var keys = row(rows, FIRST_ROW - 1);
    var stamped = new LinkedHashMap<String, Stamped>();
    for (var row : rows.tailMap(FIRST_ROW + 1).values()) {
      var code = row.text(0);
      if (code.isEmpty()) {
        continue;
      }
      var entry = new LinkedHashMap<String, String>();
      for (var column : new TreeSet<>(keys.cells().keySet()).tailSet(2)) {
        var was = row.text(column);
        if (!was.isEmpty()) {
          entry.put(keys.text(column), was);
        }
      }
      stamped.put(code, new Stamped(Integer.parseInt(row.text(1)), entry));
    }
    return stamped;
  }

  /**
   * @param at as it was written, from 0
   */
  private static ReadWorkbook.Row row(SortedMap<Integer, ReadWorkbook.Row> rows, int at) {
    return rows.getOrDefault(at + 1, ReadWorkbook.Row.BLANK);
  }

  private static String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, "");
  }

  private static void text(Row row, int column, String value) {
    row.createCell(column, CellType.STRING).setCellValue(value);
  }
}
