package id.tertib.data;

import java.util.List;

/**
 * Finds a quote that is never closed where it was opened. A parser sees it only where the text no
 * longer makes sense, often hundreds of lines later.
 */
final class CsvQuotes {

  private CsvQuotes() {}

  /**
   * @throws DataFileException naming line and column of the first cell whose quote does not end
   */
  static void check(String file, String text, List<String> columns, char separator) {
    var line = 1;
    var cell = 0;
    var cellBegins = true;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (cellBegins && letter == '"') {
        var end = closingQuote(text, i);
        if (end < 0 || !endsACell(text, end + 1, separator)) {
          throw new DataFileException(
              file,
              line,
              new CsvPlace(line, cell).column(columns),
              "tanda kutip tidak ditutup",
              "Tutup tanda kutip itu; tanda kutip di dalam isi ditulis dua kali.");
        }
        line += (int) text.substring(i, end).chars().filter(c -> c == '\n').count();
        i = end;
        cellBegins = false;
      } else if (letter == '\n') {
        line++;
        cell = 0;
        cellBegins = true;
      } else if (letter == separator) {
        cell++;
        cellBegins = true;
      } else {
        cellBegins = false;
      }
    }
  }

  /** Place of the quote that ends the cell, -1 when none does; a doubled quote is content. */
  private static int closingQuote(String text, int opening) {
    var i = text.indexOf('"', opening + 1);
    while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
      i = text.indexOf('"', i + 2);
    }
    return i;
  }

  private static boolean endsACell(String text, int next, char separator) {
    return next == text.length()
        || text.charAt(next) == separator
        || "\r\n".indexOf(text.charAt(next)) >= 0;
  }
}
