package id.tertib.worksheet.workbook;

import id.tertib.worksheet.AnswerCell;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of a file look: what may be written is light, what is only read is plain. */
final class Styles {

  private static final String ENTRY = "FFF8DC";
  private static final String HEAD = "0B4A53";
  private static final String SECTION = "DDE7E9";
  private static final String NONE = "EEEEEE";
  private static final String LINE = "9AA5AB";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  CellStyle title() {
    return style("title", style -> font(style, 14, true, null));
  }

  CellStyle place() {
    return style("place", style -> font(style, 11, true, null));
  }

  CellStyle help() {
    return style(
        "help",
        style -> {
          font(style, 10, false, null);
          style.setWrapText(true);
          style.setVerticalAlignment(VerticalAlignment.TOP);
        });
  }

  CellStyle head() {
    return style(
        "head",
        style -> {
          cell(style, HEAD);
          font(style, 10, true, "FFFFFF");
          style.setVerticalAlignment(VerticalAlignment.CENTER);
        });
  }

  CellStyle section() {
    return style(
        "section",
        style -> {
          cell(style, SECTION);
          font(style, 10, true, null);
        });
  }

  /** Text only, whatever it begins with. */
  CellStyle shown() {
    return style(
        "shown",
        style -> {
          cell(style, null);
          style.setQuotePrefixed(true);
        });
  }

  /** Where this item has no such part. */
  CellStyle none() {
    return style("none", style -> cell(style, NONE));
  }

  /**
   * @param cell null for note and reason
   */
  CellStyle entry(@Nullable AnswerCell cell, boolean writable) {
    var format =
        cell == null
            ? "@"
            : switch (cell.kind()) {
              case COUNT -> "0";
              case NUMBER -> "General";
              case DATE -> "[$-421]d mmmm yyyy";
              case CHOICE, TEXT -> "@";
            };
    return style(
        "entry" + format + writable,
        style -> {
          cell(style, writable ? ENTRY : null);
          style.setDataFormat(workbook.createDataFormat().getFormat(format));
          if (!format.equals("@")) {
            style.setAlignment(HorizontalAlignment.CENTER);
          }
          style.setLocked(!writable);
        });
  }

  private XSSFCellStyle style(String name, java.util.function.Consumer<XSSFCellStyle> make) {
    return made.computeIfAbsent(
        name,
        any -> {
          var style = workbook.createCellStyle();
          make.accept(style);
          return style;
        });
  }

  private void font(XSSFCellStyle style, int points, boolean bold, @Nullable String colour) {
    var font = workbook.createFont();
    // Every office program has it, or one of the same widths
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    if (colour != null) {
      font.setColor(colour(colour));
    }
    style.setFont(font);
  }

  /** A framed cell in the usual letters, on this ground. */
  private void cell(XSSFCellStyle style, @Nullable String ground) {
    font(style, 10, false, null);
    if (ground != null) {
      style.setFillForegroundColor(colour(ground));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    var line = colour(LINE);
    style.setTopBorderColor(line);
    style.setBottomBorderColor(line);
    style.setLeftBorderColor(line);
    style.setRightBorderColor(line);
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(java.util.HexFormat.of().parseHex(hex), null);
  }
}
