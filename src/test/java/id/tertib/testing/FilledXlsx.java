package id.tertib.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded sheet in the hands of somebody with a spreadsheet program. */
public final class FilledXlsx {

  private final XSSFWorkbook workbook;

  private FilledXlsx(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  public static FilledXlsx of(byte[] content) {
    try {
      return new FilledXlsx(new XSSFWorkbook(new ByteArrayInputStream(content)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public FilledXlsx set(String code, String title, String text) {
    return cell(code, title, cell -> cell.setCellValue(text));
  }

  public FilledXlsx set(String code, String title, double number) {
    return cell(code, title, cell -> cell.setCellValue(number));
  }

  public FilledXlsx clear(String code, String title) {
    return cell(code, title, Cell::setBlank);
  }

  public FilledXlsx formula(String code, String title, String formula) {
    return cell(code, title, cell -> cell.setCellFormula(formula));
  }

  /** Does what a program lets its user do with a cell. */
  public FilledXlsx cell(String code, String title, Consumer<Cell> deed) {
    deed.accept(row(code).getCell(column(title), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK));
    return this;
  }

  /** Does something to the workbook that its protection is there to prevent. */
  public FilledXlsx with(Consumer<XSSFWorkbook> deed) {
    deed.accept(workbook);
    return this;
  }

  public String text(String code, String title) {
    var cell = row(code).getCell(column(title));
    return cell.getCellType() == CellType.NUMERIC
        ? String.valueOf((long) cell.getNumericCellValue())
        : cell.getStringCellValue();
  }

  /** What a cell may hold. */
  public DataValidationConstraint validation(String code, String title) {
    var row = row(code).getRowNum();
    var column = column(title);
    return page().getDataValidations().stream()
        .filter(
            one ->
                Arrays.stream(one.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(row, column)))
        .findFirst()
        .orElseThrow()
        .getValidationConstraint();
  }

  public XSSFWorkbook workbook() {
    return workbook;
  }

  /** The page that people see. */
  public Sheet page() {
    return workbook.getSheetAt(0);
  }

  public Row row(String code) {
    for (var row : page()) {
      if (holds(row.getCell(0), code)) {
        return row;
      }
    }
    throw new AssertionError("no row " + code);
  }

  public int column(String title) {
    for (var cell : head()) {
      if (holds(cell, title)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + title);
  }

  public Row head() {
    return row("Kode");
  }

  public byte[] bytes() {
    try (var content = new ByteArrayOutputStream()) {
      workbook.write(content);
      return content.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Cell cell, String text) {
    return cell != null
        && cell.getCellType() == CellType.STRING
        && cell.getStringCellValue().equals(text);
  }
}
