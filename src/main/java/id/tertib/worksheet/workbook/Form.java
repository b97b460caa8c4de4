package id.tertib.worksheet.workbook;

import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Outline;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a sheet holds: its columns, and a row for each item.
 *
 * @param outline what the sheet is worth; null where its rows say it all
 * @param written the layer that the task writes; null where it only reads and nothing is open for
 *     writing
 */
record Form(
    @Nullable Layer written, @Nullable Outline outline, List<Column> columns, List<Row> rows) {

  static final String NOTE = "#catatan";
  static final String REASON = "#alasan";

  enum Part {
    CODE,
    TEXT,
    /** Points that a row can reach. */
    WEIGHT,
    /** Points that it has. */
    SCORE,
    BESIDE,
    /** What another layer answered, or its note, in words. */
    OTHER,
    /** A cell of the answer, the note or the reason. */
    ENTRY
  }

  /**
   * @param key of an entry: of the {@link AnswerCell}, {@link #NOTE} or {@link #REASON}; of another
   *     layer its code, with {@link #NOTE} behind it for its note; else the title
   * @param band what stands above its head, e.g. the name of its layer
   */
  record Column(Part part, String key, String title, String band) {}

  /**
   * @param cells of the answer by their key; an entry that is missing here has no cell in this row
   * @param others what other layers said, by the key of the column; blank is missing
   * @param entry what stands in the cells, note and reason, in normal form; blank is missing
   * @param outside why the task does not write this row; null when it does
   */
  record Row(
      SheetItem item,
      Map<String, AnswerCell> cells,
      Map<String, String> beside,
      Map<String, String> others,
      Map<String, String> entry,
      int revision,
      @Nullable String outside) {

    boolean has(String key) {
      return key.equals(NOTE) || key.equals(REASON) || cells.containsKey(key);
    }
  }

  List<String> titles() {
    return columns.stream().map(Column::title).toList();
  }

  List<String> entryKeys() {
    return columns.stream().filter(column -> column.part() == Part.ENTRY).map(Column::key).toList();
  }

  boolean holdsDates(String key) {
    return rows.stream()
        .map(row -> row.cells().get(key))
        .anyMatch(cell -> cell != null && cell.kind() == AnswerCell.Kind.DATE);
  }

  String title(String key) {
    return columns.stream()
        .filter(column -> column.key().equals(key))
        .map(Column::title)
        .findFirst()
        .orElse(key);
  }
}
