package id.tertib.worksheet.workbook;

import id.tertib.worksheet.AnswerCell;
import java.util.HashMap;
import java.util.List;
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

  /** Every office program has it, or one of the same widths. */
  private static final String FONT = "Arial";

  private static final String ENTRY = "FFF8DC";
  private static final String HEAD = "0B4A53";
  private static final List<String> SECTIONS = List.of("B3CBCF", "DDE7E9", "E8EFF0", "F4F7F8");
  private static final String BAND = "3D6F76";
  private static final String NONE = "EEEEEE";
  private static final String LINE = "9AA5AB";

  private final XSSFWorkbook workbook;
  private final Map<String, XSSFCellStyle> made = new HashMap<>();

  /** Columns are as wide as letters of the usual font: of one that is the same everywhere. */
  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    var usual = workbook.getFontAt(0);
    usual.setFontName(FONT);
    usual.setFontHeightInPoints((short) 10);
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

  /** Above the heads: whose columns they are. */
  CellStyle band() {
    return style(
        "band",
        style -> {
          cell(style, BAND);
          font(style, 10, true, "FFFFFF");
          style.setAlignment(HorizontalAlignment.CENTER);
        });
  }

  /**
   * @param depth of a heading, 0 for the outermost
   */
  CellStyle section(int depth) {
    return style(
        "section" + depth,
        style -> {
          section(style, depth);
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setIndention((short) Math.max(0, depth - 1));
        });
  }

  /** Points at a heading. */
  CellStyle sum(int depth) {
    return style(
        "sum" + shade(depth),
        style -> {
          section(style, depth);
          points(style);
        });
  }

  /** Points of a row. */
  CellStyle points() {
    return style(
        "points",
        style -> {
          cell(style, null);
          points(style);
        });
  }

  private void section(XSSFCellStyle style, int depth) {
    cell(style, SECTIONS.get(shade(depth)));
    font(style, 10, true, null);
  }

  private static int shade(int depth) {
    return Math.min(depth, SECTIONS.size() - 1);
  }

  /** To two places, in the signs of the reader's own program. */
  private void points(XSSFCellStyle style) {
    style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
  }

  /**
   * Text only, whatever it begins with.
   *
   * @param outside whether the row is none of the task's
   */
  CellStyle shown(boolean outside) {
    return style(
        "shown" + outside,
        style -> {
          cell(style, outside ? NONE : null);
          style.setQuotePrefixed(true);
        });
  }

  /** Where this item has no such part. */
  CellStyle none() {
    return style("none", style -> cell(style, NONE));
  }

  /**
   * @param cell null for note and reason
   * @param outside whether the row is none of the task's
   */
  CellStyle entry(@Nullable AnswerCell cell, boolean writable, boolean outside) {
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
        "entry" + format + writable + outside,
        style -> {
          cell(style, writable ? ENTRY : outside ? NONE : null);
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
    font.setFontName(FONT);
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
