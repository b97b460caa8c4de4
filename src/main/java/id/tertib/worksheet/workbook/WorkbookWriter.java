package id.tertib.worksheet.workbook;

import id.tertib.data.Tanggal;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Outline;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.sheet.StoredSheet;
import id.tertib.worksheet.work.PlainText;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintSetup;
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

  /** Letters that stand side by side on one page of A4 without becoming too small to be read. */
  private static final int ONE_PAGE = 240;

  /** Letters side by side on A4 at full size, a little less for the printers that need it. */
  private static final int FULL_SIZE = 138;

  private static final int IN_SIGHT = 170;

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

    /** Of the columns, in letters. */
    private final int[] widths;

    /** The last column under the titles: what stands further right is out of sight at first. */
    private final int titled;

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
      this.widths = IntStream.range(0, form.columns().size()).map(this::width).toArray();
      this.titled = titled();
    }

    void write() {
      titles();
      int first = at;
      if (form.outline() != null) {
        bands();
      }
      int heads = at;
      heads();
      rows();
      answers.forEach(this::validate);
      for (int column = 0; column < widths.length; column++) {
        sheet.setColumnWidth(column, widths[column] * 256);
      }
      // An item's words stay in sight beside the answers of many layers
      sheet.createFreezePane(form.outline() == null ? 1 : 2, heads + 1);
      sheet.setRepeatingRows(new CellRangeAddress(first, heads, -1, -1));
      print();
      protect();
    }

    private void titles() {
      title(styles.title(), context.title(), 22);
      title(styles.place(), context.place(), 17);
      lines().forEach(line -> title(styles.help(), line, 14));
      title(
          styles.help(),
          words.of("berkas.petunjuk." + how(form.written()), others()) + outside(),
          writable ? 42 : 16);
      title(
          styles.help(),
          words.of("berkas.diunduh", Tanggal.waktu(clock.instant()), head.subject()),
          16);
    }

    /** What the sheet is and is worth, where it has more to say than its rows. */
    private List<String> lines() {
      var outline = form.outline();
      if (outline == null) {
        return List.of();
      }
      var lines = new ArrayList<String>();
      outline.lines().forEach(line -> lines.add(line.title() + ": " + line.text()));
      var written = form.written();
      if (written != null) {
        lines.add(words.of("berkas.lapis", written.name()));
      }
      return lines;
    }

    /** Heads of the columns that stand beside the cells. */
    private String others() {
      return form.columns().stream()
          .filter(column -> column.part() == Form.Part.OTHER && !column.key().endsWith(Form.NOTE))
          .map(Form.Column::title)
          .collect(Collectors.joining(", "));
    }

    /** Why some rows are grey; empty when none is. */
    private String outside() {
      var why =
          form.rows().stream()
              .map(Form.Row::outside)
              .filter(Objects::nonNull)
              .distinct()
              .collect(Collectors.joining(", "));
      return why.isEmpty() ? "" : " " + words.of("berkas.petunjuk.luar", why);
    }

    private int titled() {
      int last = 0;
      for (int letters = widths[0]; last + 1 < widths.length; last++) {
        letters += widths[last + 1];
        if (letters > IN_SIGHT) {
          break;
        }
      }
      return last;
    }

    private void title(CellStyle style, String text, float height) {
      var row = sheet.createRow(at);
      var letters = Arrays.stream(widths, 0, titled + 1).sum();
      row.setHeightInPoints(Math.max(height, 14 * (1 + text.length() / letters)));
      var cell = row.createCell(0, CellType.STRING);
      cell.setCellStyle(style);
      cell.setCellValue(text);
      if (titled > 0) {
        sheet.addMergedRegion(new CellRangeAddress(at, at, 0, titled));
      }
      at++;
    }

    /** Each over the columns that belong together. */
    private void bands() {
      var row = sheet.createRow(at);
      var columns = form.columns();
      int from = 0;
      for (int column = 0; column < columns.size(); column++) {
        row.createCell(column, CellType.STRING).setCellStyle(styles.band());
        var last = column == columns.size() - 1;
        var band = columns.get(column).band();
        if (last || !columns.get(column + 1).band().equals(band)) {
          row.getCell(from).setCellValue(band);
          if (column > from && !band.isEmpty()) {
            sheet.addMergedRegion(new CellRangeAddress(at, at, from, column));
          }
          from = column + 1;
        }
      }
      at++;
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
      var outline = form.outline();
      if (outline == null) {
        rowsUnderHeadings();
        return;
      }
      var path = List.<String>of();
      for (var row : form.rows()) {
        var parts = row.item().parts();
        for (int depth = 0; depth < parts.size(); depth++) {
          var part = outline.parts().get(parts.get(depth));
          if (part != null && !startsWith(path, parts.subList(0, depth + 1))) {
            part(part, depth);
          }
        }
        path = parts;
        row(row);
      }
    }

    private static boolean startsWith(List<String> path, List<String> beginning) {
      return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
    }

    private void rowsUnderHeadings() {
      var headings = List.<String>of();
      for (var row : form.rows()) {
        if (!row.item().headings().equals(headings)) {
          headings = row.item().headings();
          section(String.join(" › ", headings));
        }
        row(row);
      }
    }

    /** Part of an instrument, with what it is worth. */
    private void part(Outline.Part part, int depth) {
      var row = sheet.createRow(at++);
      for (int column = 0; column < form.columns().size(); column++) {
        var cell = row.createCell(column);
        cell.setCellStyle(styles.section(depth));
        switch (form.columns().get(column).part()) {
          case TEXT -> cell.setCellValue(cut(part.title()));
          case WEIGHT -> points(cell, part.worth().weight(), styles.sum(depth));
          case SCORE -> points(cell, part.worth().score(), styles.sum(depth));
          default -> {}
        }
      }
    }

    private static void points(Cell cell, @Nullable BigDecimal points, CellStyle style) {
      cell.setCellStyle(style);
      if (points != null) {
        cell.setCellValue(points.doubleValue());
      }
    }

    /** The first column holds codes only, so that a reader finds the rows by it. */
    private void section(String title) {
      var row = sheet.createRow(at);
      for (int column = 0; column < form.columns().size(); column++) {
        row.createCell(column, CellType.STRING).setCellStyle(styles.section(1));
      }
      row.getCell(1).setCellValue(cut(title));
      if (widths.length > 2) {
        sheet.addMergedRegion(new CellRangeAddress(at, at, 1, widths.length - 1));
      }
      at++;
    }

    private void row(Form.Row item) {
      var row = sheet.createRow(at);
      for (int column = 0; column < form.columns().size(); column++) {
        var cell = row.createCell(column);
        var what = form.columns().get(column);
        switch (what.part()) {
          case CODE -> shown(cell, item, item.item().code());
          case TEXT -> shown(cell, item, item.item().text());
          case WEIGHT ->
              points(cell, worth(item).map(Outline.Worth::weight).orElse(null), styles.points());
          case SCORE ->
              points(cell, worth(item).map(Outline.Worth::score).orElse(null), styles.points());
          case BESIDE -> shown(cell, item, item.beside().getOrDefault(what.key(), ""));
          case OTHER -> shown(cell, item, item.others().getOrDefault(what.key(), ""));
          case ENTRY -> entry(cell, item, what.key());
        }
      }
      at++;
    }

    private Optional<Outline.Worth> worth(Form.Row row) {
      return Optional.ofNullable(form.outline())
          .map(outline -> outline.items().get(row.item().code()));
    }

    private void shown(Cell cell, Form.Row row, String text) {
      cell.setCellStyle(styles.shown(row.outside() != null));
      cell.setCellValue(cut(text));
    }

    private void entry(Cell cell, Form.Row item, String key) {
      var answer = item.cells().get(key);
      if (!item.has(key)) {
        cell.setCellStyle(styles.none());
        return;
      }
      var open = writable && item.outside() == null;
      cell.setCellStyle(styles.entry(answer, open, item.outside() != null));
      var value = item.entry().get(key);
      if (answer != null && open) {
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
        case WEIGHT, SCORE -> 9;
        case BESIDE ->
            form.outline() == null ? within(longest / 3, 13, 26) : within(longest / 3, 18, 44);
        case OTHER ->
            form.outline() == null || column.key().endsWith(Form.NOTE)
                ? 26
                : within(longest + 3, 12, 16);
        case ENTRY ->
            column.key().startsWith("#")
                ? 30
                : within(widestOption(column.key()) + 3, form.outline() == null ? 12 : 10, 24);
      };
    }

    private String text(Form.Row row, Form.Column column) {
      return switch (column.part()) {
        case CODE -> row.item().code();
        case BESIDE -> row.beside().getOrDefault(column.key(), "");
        case OTHER -> row.others().getOrDefault(column.key(), "");
        default -> "";
      };
    }

    private int widestOption(String key) {
      return form.rows().stream()
          .map(row -> row.cells().get(key))
          .filter(Objects::nonNull)
          .flatMap(cell -> cell.options().stream())
          .mapToInt(option -> option.text().length())
          .max()
          .orElse(0);
    }

    private void print() {
      var print = sheet.getPrintSetup();
      print.setLandscape(true);
      print.setPaperSize(PaperSize.A4_PAPER);
      if (form.outline() == null || Arrays.stream(widths).sum() <= ONE_PAGE) {
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
      } else {
        onTwoPages(print);
      }
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
      sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
      // An ampersand begins a code in a footer
      sheet.getFooter().setLeft(context.place().replace("&", "&&"));
      sheet.getFooter().setRight(words.of("berkas.halaman-ke"));
    }

    /**
     * Side by side, cut where a layer ends; codes and words of the items stand on both. Programs
     * keep a cut only where they are told the scale.
     */
    private void onTwoPages(PrintSetup print) {
      var columns = form.columns();
      var all = Arrays.stream(widths).sum();
      var repeated = widths[0] + widths[1];
      var widest = Integer.MAX_VALUE;
      var cut = columns.size() - 1;
      int left = 0;
      for (int column = 0; column < columns.size() - 1; column++) {
        left += widths[column];
        var wider = Math.max(left, repeated + all - left);
        if (!columns.get(column).band().equals(columns.get(column + 1).band()) && wider < widest) {
          widest = wider;
          cut = column;
        }
      }
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 1));
      sheet.setColumnBreak(cut);
      print.setScale((short) within(100 * FULL_SIZE / widest, 10, 75));
    }

    /**
     * Without a password: it keeps from slips, not from intent; what counts is checked on return.
     */
    private void protect() {
      sheet.enableLocking();
      sheet.lockFormatColumns(false);
      sheet.lockFormatRows(false);
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
