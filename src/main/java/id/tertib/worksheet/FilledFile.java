package id.tertib.worksheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook as somebody filled them, found by their heads and codes; in which order
 * they stand does not matter.
 *
 * @param rows by code; more than one where a code stands twice
 * @param withoutCode places of rows that hold an answer but no code
 */
record FilledFile(Map<String, List<FilledRow>> rows, List<Integer> withoutCode) {

  private static final int DEEPEST_HEAD = 100;

  /**
   * @param place of the row as the program shows it, from 1
   * @param entry what stands in the cells that are not blank, by their key
   * @param formulas keys of the cells that hold a formula, or the error of one
   */
  record FilledRow(int place, Map<String, String> entry, Set<String> formulas) {}

  /**
   * @return null when no page of it has the columns of this form
   */
  static @Nullable FilledFile read(XSSFWorkbook workbook, FileForm form) {
    for (var sheet : workbook) {
      if (!sheet.getSheetName().equals(FileStamp.SHEET)) {
        var head = head(sheet, form.titles());
        if (head >= 0) {
          return read(sheet, head, form);
        }
      }
    }
    return null;
  }

  private static int head(Sheet sheet, List<String> titles) {
    for (int at = 0; at <= Math.min(sheet.getLastRowNum(), DEEPEST_HEAD); at++) {
      var row = sheet.getRow(at);
      if (row != null && titles.equals(texts(row, titles.size()))) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> texts(Row row, int columns) {
    var texts = new ArrayList<String>();
    for (int column = 0; column < columns; column++) {
      texts.add(text(row.getCell(column)));
    }
    return texts;
  }

  private static FilledFile read(Sheet sheet, int head, FileForm form) {
    var rows = new HashMap<String, List<FilledRow>>();
    var withoutCode = new ArrayList<Integer>();
    for (var row : sheet) {
      if (row.getRowNum() <= head) {
        continue;
      }
      var filled = row(row, form);
      var code = text(row.getCell(0));
      if (!code.isEmpty()) {
        rows.computeIfAbsent(code, any -> new ArrayList<>()).add(filled);
      } else if (!filled.entry().isEmpty() || !filled.formulas().isEmpty()) {
        withoutCode.add(filled.place());
      }
    }
    return new FilledFile(rows, withoutCode);
  }

  private static FilledRow row(Row row, FileForm form) {
    var entry = new LinkedHashMap<String, String>();
    var formulas = new LinkedHashSet<String>();
    for (int at = 0; at < form.columns().size(); at++) {
      var column = form.columns().get(at);
      var cell = row.getCell(at);
      if (column.part() != FileForm.Part.ENTRY || cell == null) {
        continue;
      }
      if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
        formulas.add(column.key());
        continue;
      }
      var text = text(cell);
      if (!text.isEmpty()) {
        entry.put(column.key(), text);
      }
    }
    return new FilledRow(row.getRowNum() + 1, entry, formulas);
  }

  /** A number with all its decimals; a date and the like as the program shows it. */
  private static String text(@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    return switch (cell.getCellType()) {
      case STRING -> PlainText.clean(cell.getStringCellValue());
      case NUMERIC ->
          org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
              ? new DataFormatter().formatCellValue(cell).strip()
              : NumberToTextConverter.toText(cell.getNumericCellValue());
      case BOOLEAN -> cell.getBooleanCellValue() ? "Ya" : "Tidak";
      // Never worked out: a formula could fetch from elsewhere, and a code is no formula.
      case FORMULA -> "=" + cell.getCellFormula();
      default -> "";
    };
  }
}
