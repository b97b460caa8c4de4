package id.tertib.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table for spreadsheets that are set to Indonesian: semicolons, and a mark of the encoding. What
 * a spreadsheet would take for a formula is marked as text.
 */
public final class SpreadsheetCsv {

  /** Spreadsheets take a cell that begins with one of these for a formula. */
  private static final String FORMULA = "=+-@\t\r";

  private SpreadsheetCsv() {}

  /**
   * @param rows the head first
   */
  public static String write(List<List<String>> rows) {
    return "\uFEFF"
        + rows.stream()
            .map(row -> row.stream().map(SpreadsheetCsv::cell).collect(Collectors.joining(";")))
            .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  /** A CSV as a file to be saved under this name. */
  public static ResponseEntity<byte[]> download(String name, String csv) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String cell(String text) {
    var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
