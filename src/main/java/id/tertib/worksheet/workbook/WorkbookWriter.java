package id.tertib.worksheet.workbook;

import id.tertib.data.Tanggal;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a sheet as a workbook: one page to be filled and printed, everything locked but the
 * answers, and the hidden stamp. It knows columns and cells, never an instrument.
 */
@Component
final class WorkbookWriter {

  /** A cell holds no more; nothing of ours comes near it but a context gone astray. */
  private static final int LONGEST = 32_000;

  /** A list inside a validation may be as long as this, else it stands on a page of its own. */
  private static final int LONGEST_LIST = 250;

  private static final String LISTS = "Pilihan";

  private final Clock clock;
  private final WorksheetWords words;

  WorkbookWriter(Clock clock, WorksheetWords words) {
    this.clock = clock;
    this.words = words;
  }

  byte[] write(TaskContext context, StoredSheet.Head head, Form form) {
    try (var workbook = new XSSFWorkbook();
        var content = new ByteArrayOutputStream()) {
      new Page(workbook, context, head, form).write();
      Stamp.of(head, context.place(), form).write(workbook, form.entryKeys());
      workbook.lockStructure();
      var properties = workbook.getProperties().getCoreProperties();
      properties.setTitle(context.title() + ", " + context.place());
      properties.setCreator("Tertib");
      workbook.write(content);
      return content.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page while it is written. */
  private final class Page {

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Styles styles;
    private final TaskContext context;
    private final StoredSheet.Head head;
    private final Form form;
    private final boolean writable;
    private final Map<AnswerCell, CellRangeAddressList> answers = new LinkedHashMap<>();
    private int at;

    Page(XSSFWorkbook workbook, TaskContext context, StoredSheet.Head head, Form form) {
      this.workbook = workbook;
      this.sheet = workbook.createSheet(words.of("berkas.halaman"));
      this.styles = new Styles(workbook);
      this.context = context;
      this.head = head;
      this.form = form;
      this.writable = form.written() != null;
    }

    void write() {
      titles();
      int heads = at;
      heads();
      rows();
      answers.forEach(this::validate);
      for (int column = 0; column < form.columns().size(); column++) {
        sheet.setColumnWidth(column, width(column) * 256);
      }
      sheet.createFreezePane(1, heads + 1);
      sheet.setRepeatingRows(new CellRangeAddress(heads, heads, -1, -1));
      print();
      protect();
    }

    private void titles() {
      title(styles.title(), context.title(), 22);
      title(styles.place(), context.place(), 17);
      title(
          styles.help(),
          words.of("berkas.petunjuk." + how(form.written()), earlier()),
          writable ? 42 : 16);
      title(
          styles.help(),
          words.of("berkas.diunduh", Tanggal.waktu(clock.instant()), head.subject()),
          16);
    }

    /** Heads of the columns that stand beside the cells. */
    private String earlier() {
      return form.columns().stream()
          .filter(column -> column.part() == Form.Part.EARLIER)
          .map(Form.Column::title)
          .collect(Collectors.joining(", "));
    }

    private void title(org.apache.poi.ss.usermodel.CellStyle style, String text, float height) {
      var row = sheet.createRow(at);
      row.setHeightInPoints(height);
      var cell = row.createCell(0, CellType.STRING);
      cell.setCellStyle(style);
      cell.setCellValue(text);
      merge(at++, 0);
    }

    private void heads() {
      var row = sheet.createRow(at++);
      row.setHeightInPoints(30);
      for (int column = 0; column < form.columns().size(); column++) {
        var cell = row.createCell(column, CellType.STRING);
        cell.setCellStyle(styles.head());
        cell.setCellValue(form.columns().get(column).title());
      }
    }

    private void rows() {
      var headings = List.<String>of();
      for (var row : form.rows()) {
        if (!row.item().headings().equals(headings)) {
          headings = row.item().headings();
          section(String.join(" › ", headings));
        }
        row(row);
      }
    }

    /** The first column holds codes only, so that a reader finds the rows by it. */
    private void section(String title) {
      var row = sheet.createRow(at);
      for (int column = 0; column < form.columns().size(); column++) {
        row.createCell(column, CellType.STRING).setCellStyle(styles.section());
      }
      row.getCell(1).setCellValue(cut(title));
      merge(at++, 1);
    }

    private void row(Form.Row item) {
      var row = sheet.createRow(at);
      for (int column = 0; column < form.columns().size(); column++) {
        var cell = row.createCell(column);
        var what = form.columns().get(column);
        switch (what.part()) {
          case CODE -> shown(cell, item.item().code());
          case TEXT -> shown(cell, item.item().text());
          case BESIDE -> shown(cell, item.beside().getOrDefault(what.key(), ""));
          case EARLIER -> shown(cell, item.earlier().getOrDefault(what.key(), ""));
          case ENTRY -> entry(cell, item, what.key());
        }
      }
      at++;
    }

    private void shown(Cell cell, String text) {
      cell.setCellStyle(styles.shown());
      cell.setCellValue(cut(text));
    }

    private void entry(Cell cell, Form.Row item, String key) {
      var answer = item.cells().get(key);
      if (!item.has(key)) {
        cell.setCellStyle(styles.none());
        return;
      }
      cell.setCellStyle(styles.entry(answer, writable));
      var value = item.entry().get(key);
      if (answer != null && writable) {
        answers
            .computeIfAbsent(answer, any -> new CellRangeAddressList())
            .addCellRangeAddress(at, cell.getColumnIndex(), at, cell.getColumnIndex());
      }
      if (value == null) {
        return;
      }
      if (answer != null && answer.numeric() && answer.normal(value).isPresent()) {
        cell.setCellValue(Double.parseDouble(value));
      } else if (answer != null
          && answer.kind() == AnswerCell.Kind.DATE
          && Tanggal.read(value).isPresent()) {
        cell.setCellValue(Tanggal.read(value).get());
      } else {
        cell.setCellValue(cut(answer == null ? value : answer.shown(value)));
      }
    }

    private void validate(AnswerCell cell, CellRangeAddressList where) {
      if (cell.kind() == AnswerCell.Kind.TEXT || cell.kind() == AnswerCell.Kind.DATE) {
        return;
      }
      var validation = sheet.getDataValidationHelper().createValidation(constraint(cell), where);
      validation.setEmptyCellAllowed(true);
      validation.setShowErrorBox(true);
      validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
      validation.createErrorBox(
          PlainText.brief(cell.title(), 30),
          PlainText.brief(
              words.of(
                  switch (cell.kind()) {
                    case COUNT -> "berkas.validasi.bulat";
                    case NUMBER -> "berkas.validasi.angka";
                    default -> "berkas.validasi.pilihan";
                  },
                  cell.expected()),
              220));
      sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(AnswerCell cell) {
      var helper = sheet.getDataValidationHelper();
      if (cell.kind() == AnswerCell.Kind.CHOICE) {
        var texts = cell.options().stream().map(Scale.Option::text).toList();
        return String.join(",", texts).length() <= LONGEST_LIST
                && texts.stream().noneMatch(text -> text.contains(",") || text.contains("\""))
            ? helper.createExplicitListConstraint(texts.toArray(String[]::new))
            : helper.createFormulaListConstraint(listed(texts));
      }
      var type =
          cell.kind() == AnswerCell.Kind.COUNT
              ? DataValidationConstraint.ValidationType.INTEGER
              : DataValidationConstraint.ValidationType.DECIMAL;
      var least = cell.least() == null ? "-999999999" : cell.least().toPlainString();
      var most = cell.most() == null ? "999999999" : cell.most().toPlainString();
      return helper.createNumericConstraint(type, OperatorType.BETWEEN, least, most);
    }

    /** Where a list too long for a validation stands. */
    private String listed(List<String> texts) {
      var lists = workbook.getSheet(LISTS);
      if (lists == null) {
        lists = workbook.createSheet(LISTS);
        lists.enableLocking();
        workbook.setSheetHidden(workbook.getSheetIndex(lists), true);
      }
      int row = lists.getPhysicalNumberOfRows();
      for (int i = 0; i < texts.size(); i++) {
        var cell = lists.createRow(row + i).createCell(0, CellType.STRING);
        cell.setCellValue(cut(texts.get(i)));
      }
      return "%s!$A$%d:$A$%d".formatted(LISTS, row + 1, row + texts.size());
    }

    /** As wide as its texts ask for, within what fits on a page. */
    private int width(int at) {
      var column = form.columns().get(at);
      var longest =
          form.rows().stream().mapToInt(row -> text(row, column).length()).max().orElse(0);
      return switch (column.part()) {
        case CODE -> within(longest + 2, 9, 18);
        case TEXT -> 36;
        case BESIDE -> within(longest / 3, 13, 26);
        case EARLIER -> 26;
        case ENTRY ->
            column.key().startsWith("#") ? 30 : within(widestOption(column.key()) + 3, 12, 24);
      };
    }

    private String text(Form.Row row, Form.Column column) {
      return switch (column.part()) {
        case CODE -> row.item().code();
        case BESIDE -> row.beside().getOrDefault(column.key(), "");
        default -> "";
      };
    }

    private int widestOption(String key) {
      return answers.keySet().stream()
          .filter(cell -> cell.key().equals(key))
          .flatMap(cell -> cell.options().stream())
          .mapToInt(option -> option.text().length())
          .max()
          .orElse(0);
    }

    private void print() {
      var print = sheet.getPrintSetup();
      print.setLandscape(true);
      print.setPaperSize(PaperSize.A4_PAPER);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 0);
      sheet.setFitToPage(true);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
      // An ampersand begins a code in a footer
      sheet.getFooter().setLeft(context.place().replace("&", "&&"));
      sheet.getFooter().setRight(words.of("berkas.halaman-ke"));
    }

    /**
     * Without a password: it keeps from slips, not from intent; what counts is checked on return.
     */
    private void protect() {
      sheet.enableLocking();
      sheet.lockFormatColumns(false);
      sheet.lockFormatRows(false);
    }

    private void merge(int row, int from) {
      if (form.columns().size() - 1 > from) {
        sheet.addMergedRegion(new CellRangeAddress(row, row, from, form.columns().size() - 1));
      }
    }
  }

  private static String how(@Nullable Layer written) {
    if (written == null) {
      return "read";
    }
    if (written.code().equals(Layer.SELF)) {
      return "fill";
    }
    return written.everyItem() ? "judge" : "correct";
  }

  private static int within(int wanted, int least, int most) {
    return Math.max(least, Math.min(most, wanted));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
