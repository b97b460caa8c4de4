package id.tertib.worksheet.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The text of a workbook that somebody sent; nothing else of it is kept. */
record ReadWorkbook(List<Page> pages) {

  /**
   * @param rows that hold something, by their place as the program shows it, from 1
   */
  record Page(String name, SortedMap<Integer, Row> rows) {}

  /**
   * @param cells that hold something, by their column, from 0
   */
  record Row(Map<Integer, Cell> cells) {

    static final Row BLANK = new Row(Map.of());

    /** Empty when the cell is blank. */
    String text(int column) {
      var cell = cells.get(column);
      return cell == null ? "" : cell.text();
    }
  }

  /**
   * @param text cleaned; of a formula its beginning with {@code =}, never its result
   * @param computed whether it is a formula, or the error of one
   * @param day of a date, whatever way it is shown; null of everything else
   */
  record Cell(String text, boolean computed, @Nullable LocalDate day) {}

  Optional<Page> page(String name) {
    return pages.stream().filter(page -> page.name().equals(name)).findFirst();
  }
}
