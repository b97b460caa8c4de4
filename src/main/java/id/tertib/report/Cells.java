package id.tertib.report;

import java.util.List;

/** How the parts of a block lie on the paper; the same in DOCX and PDF. */
final class Cells {

  /** A figure or a word with its disc up to this length stays on one line. */
  private static final int SHORT = 13;

  /** Up to this length the text of a bar stands beside it. */
  private static final int FIGURE = 8;

  private Cells() {}

  /** How many columns the first cell of a row covers. */
  static int columnsOfFirst(Block.Row row, int columns) {
    return switch (row.kind()) {
      case NORMAL -> 1;
      case SECTION -> columns;
      case TOTAL -> columns - row.cells().size() + 1;
    };
  }

  static boolean isKeptTogether(Block.Table table, int column, Block.Cell cell) {
    return (table.columns().get(column).right() || cell.disc() != null)
        && cell.text().length() <= SHORT;
  }

  static boolean hasFigure(Block.Cell cell) {
    return cell.bar() != null && !cell.text().isBlank() && cell.text().length() <= FIGURE;
  }

  /** What is read aloud in place of a bar. */
  static String words(Block.Bar bar, Block.Cell cell) {
    return hasFigure(cell) || cell.text().isBlank()
        ? "%.0f %% penuh, %.0f %% bergaris".formatted(bar.full() * 100, bar.half() * 100)
        : Letters.clean(cell.text());
  }

  /** What stands above the line of a signature: all but the last of its lines. */
  static String aboveLine(List<String> side) {
    return side.isEmpty() ? "" : String.join("\n", side.subList(0, side.size() - 1));
  }

  static String belowLine(List<String> side) {
    return side.isEmpty() ? "" : side.get(side.size() - 1);
  }
}
