package id.tertib.data;

import java.util.List;

/**
 * A place in a CSV text.
 *
 * @param line from 1
 * @param cell from 0
 */
record CsvPlace(int line, int cell) {

  /** Where a text that breaks off ends; quotes hide separators as they do in the whole text. */
  static CsvPlace endOf(String text, char separator) {
    var line = 1;
    var cell = 0;
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == '\n') {
        line++;
        cell = quoted ? cell : 0;
      } else if (letter == separator) {
        cell = quoted ? cell : cell + 1;
      }
    }
    return new CsvPlace(line, cell);
  }

  /** Name of the column; its number where the head has none. */
  String column(List<String> columns) {
    return cell < columns.size() ? columns.get(cell) : "ke-" + (cell + 1);
  }
}
