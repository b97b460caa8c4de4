package id.tertib.report;

import java.util.List;

/** How the parts of a block lie on the paper; the same in DOCX and PDF. */
final class Cells {

  /** A figure or a word with its disc up to this length stays on one line. */
  private static final int SHORT = 13;

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

  /** What stands above the line of a signature: all but the last of its lines. */
  static String aboveLine(List<String> side) {
    return side.isEmpty() ? "" : String.join("\n", side.subList(0, side.size() - 1));
  }

  static String belowLine(List<String> side) {
    return side.isEmpty() ? "" : side.get(side.size() - 1);
  }
}
