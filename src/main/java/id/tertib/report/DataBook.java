package id.tertib.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report as a workbook, for people who count on with them. Texts stay texts,
 * whatever they begin with.
 */
public record DataBook(List<Tab> tabs) {

  /**
   * @param name on the tab, at most 31 letters, unique
   * @param title and {@code remark} stand above the table; an empty remark is left out
   * @param rows a value for each column: text, whole number, decimal, date, or null for blank
   */
  public record Tab(
      String name,
      String title,
      String remark,
      List<Head> heads,
      List<List<? extends @Nullable Object>> rows) {

    /**
     * @throws IllegalArgumentException when a row has not one value for each column
     */
    public Tab {
      for (var row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(
              "Baris lembar %s memuat %d nilai; seharusnya %d."
                  .formatted(name, row.size(), heads.size()));
        }
      }
    }
  }

  /**
   * @param width in letters
   */
  public record Head(String text, int width) {}
}
