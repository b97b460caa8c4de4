package id.tertib.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a {@link DataBook}: one table a tab, its head frozen, filtered and repeated in print. */
@Component
public final class XlsxWriter {

  /** A real date, its month in Indonesian whatever language the office program speaks. */
  private static final String INDONESIAN_DATE = "[$-421]d mmmm yyyy";

  /**
   * @param created the moment that the file names as its own
   */
  public byte[] write(DataBook book, String title, Instant created) {
    try (var workbook = new XSSFWorkbook();
        var bytes = new ByteArrayOutputStream()) {
      var properties = workbook.getProperties().getCoreProperties();
      properties.setTitle(title);
      properties.setCreator("Tertib");
      properties.setCreated(Optional.of(Date.from(created)));
      var styles = new Styles(workbook);
      book.tabs().forEach(tab -> write(tab, workbook.createSheet(tab.name()), styles));
      workbook.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataBook.Tab tab, XSSFSheet sheet, Styles styles) {
    var line = 0;
    cell(sheet.createRow(line++), 0, tab.title(), styles.title);
    if (!tab.remark().isEmpty()) {
      cell(sheet.createRow(line++), 0, tab.remark(), styles.plain);
    }
    line++;
    var first = line;
    var head = sheet.createRow(line++);
    for (var column = 0; column < tab.heads().size(); column++) {
      cell(head, column, tab.heads().get(column).text(), styles.head);
      sheet.setColumnWidth(column, Math.min(tab.heads().get(column).width(), 100) * 256);
    }
    for (var values : tab.rows()) {
      var row = sheet.createRow(line++);
      for (var column = 0; column < values.size(); column++) {
        fill(row.createCell(column), values.get(column), styles);
      }
    }
    sheet.createFreezePane(0, first + 1);
    var last = Math.max(first, line - 1);
    sheet.setAutoFilter(new CellRangeAddress(first, last, 0, tab.heads().size() - 1));
    sheet.setRepeatingRows(CellRangeAddress.valueOf("%d:%d".formatted(first + 1, first + 1)));
    var print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }

  private static void fill(Cell cell, @Nullable Object value, Styles styles) {
    if (value instanceof BigDecimal decimal) {
      cell.setCellValue(decimal.doubleValue());
      cell.setCellStyle(styles.decimal);
    } else if (value instanceof Number whole) {
      cell.setCellValue(whole.longValue());
      cell.setCellStyle(styles.whole);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(styles.date);
    } else {
      if (value != null) {
        cell.setCellValue(Letters.clean(value.toString()));
      }
      cell.setCellStyle(styles.text);
    }
  }

  private static void cell(Row row, int column, String text, CellStyle style) {
    var cell = row.createCell(column);
    cell.setCellValue(Letters.clean(text));
    cell.setCellStyle(style);
  }

  private static final class Styles {

    final CellStyle title;
    final CellStyle plain;
    final CellStyle head;
    final CellStyle text;
    final CellStyle whole;
    final CellStyle decimal;
    final CellStyle date;

    Styles(XSSFWorkbook workbook) {
      title = workbook.createCellStyle();
      title.setFont(font(workbook, true, 14));
      plain = workbook.createCellStyle();
      head = framed(workbook);
      head.setFont(font(workbook, true, 11));
      head.setWrapText(true);
      head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
      head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      text = framed(workbook);
      text.setWrapText(true);
      whole = framed(workbook);
      whole.setDataFormat(workbook.createDataFormat().getFormat("0"));
      decimal = framed(workbook);
      decimal.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
      date = framed(workbook);
      date.setDataFormat(workbook.createDataFormat().getFormat(INDONESIAN_DATE));
    }

    private static CellStyle framed(XSSFWorkbook workbook) {
      var style = workbook.createCellStyle();
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      return style;
    }

    private static Font font(XSSFWorkbook workbook, boolean bold, int points) {
      var font = workbook.createFont();
      font.setBold(bold);
      font.setFontHeightInPoints((short) points);
      return font;
    }
  }
}
