package id.tertib.worksheet.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook as somebody filled them, found by their heads and codes; in which order
 * they stand does not matter.
 *
 * @param rows by code; more than one where a code stands twice
 * @param withoutCode places of rows that hold an answer but no code
 * @param unknown titles of columns behind those of the form
 */
record FilledForm(
    Map<String, List<FilledRow>> rows, List<Integer> withoutCode, List<String> unknown) {

  private static final int DEEPEST_HEAD = 100;
  private static final String FORMER_HINT = " (tahun-bulan-hari)";

  /**
   * @param place of the row as the program shows it, from 1
   * @param entry what stands in the cells that are not blank, by their key
   * @param formulas keys of the cells that hold a formula, or the error of one
   */
  record FilledRow(int place, Map<String, String> entry, Set<String> formulas) {}

  /**
   * @param columns with which the file was taken away
   * @return null when no page of it has these columns, or the form has others to be filled
   */
  static @Nullable FilledForm read(ReadWorkbook workbook, List<Stamp.Column> columns, Form form) {
    var keys = columns.stream().map(Stamp.Column::key).filter(key -> !key.isEmpty()).toList();
    if (!keys.equals(form.entryKeys())) {
      return null;
    }
    var titles = columns.stream().map(Stamp.Column::title).toList();
    for (var page : workbook.pages()) {
      if (!page.name().equals(Stamp.SHEET)) {
        var head = head(page, titles);
        if (head > 0) {
          return read(page, head, columns, form);
        }
      }
    }
    return null;
  }

  /** Place of the row with the titles; 0 when there is none. */
  private static int head(ReadWorkbook.Page page, List<String> titles) {
    for (var row : page.rows().headMap(DEEPEST_HEAD + 1).entrySet()) {
      var texts =
          IntStream.range(0, titles.size())
              .mapToObj(row.getValue()::text)
              .map(FilledForm::withoutFormerHint)
              .toList();
      if (titles.equals(texts)) {
        return row.getKey();
      }
    }
    return 0;
  }

  /** What was taken out before dates were cells of their own comes home as well. */
  private static String withoutFormerHint(String title) {
    return title.endsWith(FORMER_HINT)
        ? title.substring(0, title.length() - FORMER_HINT.length())
        : title;
  }

  private static FilledForm read(
      ReadWorkbook.Page page, int head, List<Stamp.Column> columns, Form form) {
    var rows = new HashMap<String, List<FilledRow>>();
    var withoutCode = new ArrayList<Integer>();
    page.rows()
        .tailMap(head + 1)
        .forEach(
            (place, cells) -> {
              var row = row(place, cells, columns, form);
              var code = cells.text(0);
              if (!code.isEmpty()) {
                rows.computeIfAbsent(code, any -> new ArrayList<>()).add(row);
              } else if (!row.entry().isEmpty() || !row.formulas().isEmpty()) {
                withoutCode.add(place);
              }
            });
    return new FilledForm(rows, withoutCode, beyond(page.rows().get(head), columns.size()));
  }

  /** Titles of columns that somebody added. */
  private static List<String> beyond(ReadWorkbook.@Nullable Row head, int columns) {
    return head == null
        ? List.of()
        : new TreeMap<>(head.cells())
            .tailMap(columns).values().stream()
                .map(ReadWorkbook.Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
  }

  private static FilledRow row(
      int place, ReadWorkbook.Row row, List<Stamp.Column> columns, Form form) {
    var entry = new LinkedHashMap<String, String>();
    var formulas = new LinkedHashSet<String>();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      var cell = row.cells().get(at);
      if (column.key().isEmpty() || cell == null) {
        continue;
      }
      if (cell.computed()) {
        formulas.add(column.key());
      } else {
        var day = form.holdsDates(column.key()) ? cell.day() : null;
        entry.put(column.key(), day == null ? cell.text() : day.toString());
      }
    }
    return new FilledRow(place, entry, formulas);
  }
}
