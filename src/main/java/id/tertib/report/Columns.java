package id.tertib.report;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are. The author's widths hold, but a column gets at least what
 * its longest ordinary word needs, taken from those with room to spare: no word is torn because
 * someone's rekomendasi is longer than the author thought.
 */
final class Columns {

  /** Words above this width in em are broken after all; a row of letters without spaces is none. */
  private static final double LONGEST_WORD = 10;

  /** What a disc and the space after it take, in em. */
  private static final double DISC = 1.3;

  /** Rulings and rounding, in points: a column cut to the letter tears its word after all. */
  private static final double SLACK = 1.5;

  private final Fonts fonts;

  Columns(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param width of the whole table in points
   * @param size of the letters in points
   * @param padding left and right of a cell together, in points
   * @return the columns in points, together {@code width}
   */
  double[] fit(Block.Table table, double width, double size, double padding) {
    var sum = table.widths().stream().mapToInt(Integer::intValue).sum();
    var wanted = table.widths().stream().mapToDouble(part -> part * width / sum).toArray();
    var least =
        IntStream.range(0, wanted.length)
            .mapToDouble(column -> least(table, column) * size + padding + SLACK)
            .toArray();
    var missing = 0.0;
    var spare = 0.0;
    for (var column = 0; column < wanted.length; column++) {
      missing += Math.max(0, least[column] - wanted[column]);
      spare += Math.max(0, wanted[column] - least[column]);
    }
    if (missing == 0 || Arrays.stream(least).sum() > width) {
      return wanted;
    }
    var share = missing / spare;
    return IntStream.range(0, wanted.length)
        .mapToDouble(
            column ->
                wanted[column] <= least[column]
                    ? least[column]
                    : wanted[column] - (wanted[column] - least[column]) * share)
        .toArray();
  }

  /** Em that a column needs. */
  private double least(Block.Table table, int column) {
    var least = longestWord(table.columns().get(column).text(), true);
    for (var row : table.rows()) {
      var wide = Cells.columnsOfFirst(row, table.columns().size());
      var index = column - wide + 1;
      if (index < 0 || index >= row.cells().size() || (index == 0 && wide > 1)) {
        continue;
      }
      var cell = row.cells().get(index);
      if (cell.bar() != null) {
        // half for the bar, half for its figure and the space before it
        least =
            Cells.hasFigure(cell) ? Math.max(least, 2 * fonts.width(cell.text(), true) + 1) : least;
        continue;
      }
      var bold = row.kind() == Block.Row.Kind.TOTAL;
      var needed =
          Cells.isKeptTogether(table, column, cell)
              ? fonts.width(cell.text(), bold) + (cell.disc() == null ? 0 : DISC)
              : longestWord(cell.text(), bold);
      least = Math.max(least, needed);
    }
    return least;
  }

  private double longestWord(String text, boolean bold) {
    return Arrays.stream(text.split("\\s+"))
        .mapToDouble(word -> fonts.width(word, bold))
        .filter(width -> width <= LONGEST_WORD)
        .max()
        .orElse(0);
  }
}
