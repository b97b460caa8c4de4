package id.tertib.report;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Tables of a DOCX: fixed columns, repeated heads, rows in one piece, bars as shaded cells. */
final class DocxTables {

  private static final String INK = "16232D";
  private static final String GRID = "7B8894";
  private static final String HEAD = "EEF1F4";
  private static final String SECTION = "F7F8F9";
  private static final String WHITE = "FFFFFF";

  private static final int BAR_HEIGHT = 170;
  private static final int SIGNATURE_HEIGHT = 880;

  private final XWPFDocument document;
  private final Columns columns;

  DocxTables(XWPFDocument document, Columns columns) {
    this.document = document;
    this.columns = columns;
  }

  /**
   * @param width of the text in twentieths of a point
   */
  void table(Block.Table block, int width) {
    var side = block.small() ? 70 : 90;
    var above = block.small() ? 50 : 60;
    var widths =
        twips(columns.fit(block, width / 20.0, block.small() ? 8 : 9, side / 10.0 + 2), width);
    var table = frame(widths);
    borders(table.getCTTbl());
    margins(table.getCTTbl(), above, side);
    var style = block.small() ? "SelKecil" : "Sel";

    var head = row(table);
    head.setRepeatHeader(true);
    for (var column = 0; column < widths.length; column++) {
      var cell = cell(head, widths[column]);
      cell.getCTTc().getTcPr().addNewVAlign().setVal(STVerticalJc.BOTTOM);
      cell.setColor(HEAD);
      var paragraph = paragraph(cell, style);
      right(paragraph, block.columns().get(column).right());
      DocxRuns.text(paragraph, block.columns().get(column).text());
      bold(paragraph);
    }
    if (block.numbered()) {
      var numbers = row(table);
      numbers.setRepeatHeader(true);
      for (var column = 0; column < widths.length; column++) {
        var cell = cell(numbers, widths[column]);
        cell.setColor(HEAD);
        DocxRuns.text(paragraph(cell, "NomorKolom"), String.valueOf(column + 1));
      }
    }
    block.rows().forEach(row -> row(table, block, row, widths, style, side));
  }

  private static void row(
      XWPFTable table, Block.Table block, Block.Row content, int[] widths, String style, int side) {
    var row = row(table);
    var wide = Cells.columnsOfFirst(content, widths.length);
    for (var column = 0; column < widths.length; column++) {
      var index = column == 0 ? 0 : column - wide + 1;
      if (column > 0 && index <= 0) {
        continue;
      }
      var isWide = index == 0 && wide > 1;
      var width = isWide ? Arrays.stream(widths, 0, wide).sum() : widths[column];
      var value = index < content.cells().size() ? content.cells().get(index) : Block.Cell.text("");
      var bar = value.bar();
      if (bar != null) {
        bar(row, bar, value, width, side, style);
        continue;
      }
      var cell = cell(row, width);
      if (isWide) {
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(wide));
      }
      var paragraph = paragraph(cell, style);
      var disc = value.disc();
      if (disc == null) {
        DocxRuns.text(paragraph, value.text());
      } else {
        DocxRuns.disc(paragraph, disc, value.text());
      }
      right(paragraph, !isWide && block.columns().get(column).right());
      if (content.kind() != Block.Row.Kind.NORMAL) {
        bold(paragraph);
      }
      if (content.kind() == Block.Row.Kind.SECTION) {
        cell.setColor(SECTION);
        paragraph.setKeepNext(true);
      }
    }
    if (content.kind() == Block.Row.Kind.TOTAL) {
      row.getTableCells().forEach(cell -> topLine(cell.getCTTc()));
    }
  }

  /**
   * Full, striped and empty cells side by side, its figure after them if it has one; the words are
   * the description of the table.
   */
  private static void bar(
      XWPFTableRow row, Block.Bar bar, Block.Cell value, int width, int side, String style) {
    var hasFigure = Cells.hasFigure(value);
    var cell = row.getCtRow().addNewTc();
    setWidth(cell.addNewTcPr().addNewTcW(), width);
    var inner = width - 2 * side;
    var whole = hasFigure ? inner / 2 : inner;
    var full = (int) Math.round(whole * bar.full());
    var half = (int) Math.round(whole * Math.min(bar.half(), 1 - bar.full()));

    var table = cell.addNewTbl();
    var properties = table.addNewTblPr();
    setWidth(properties.addNewTblW(), inner);
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    margins(table, 0, 0);
    properties.addNewTblDescription().setVal(Cells.words(bar, value));
    var grid = table.addNewTblGrid();
    var parts = table.addNewTr();
    var height = parts.addNewTrPr().addNewTrHeight();
    height.setVal(BigInteger.valueOf(BAR_HEIGHT));
    height.setHRule(hasFigure ? STHeightRule.AT_LEAST : STHeightRule.EXACT);
    for (var part :
        List.of(
            new Part(full, STShd.CLEAR, INK),
            new Part(half, STShd.DIAG_STRIPE, WHITE),
            new Part(whole - full - half, STShd.CLEAR, WHITE))) {
      if (part.width() > 0) {
        grid.addNewGridCol().setW(BigInteger.valueOf(part.width()));
        part(parts.addNewTc(), part);
      }
    }
    if (hasFigure) {
      grid.addNewGridCol().setW(BigInteger.valueOf(inner - whole));
      var figure = new XWPFTableCell(parts.addNewTc(), row, row.getTable().getBody());
      setWidth(figure.getCTTc().addNewTcPr().addNewTcW(), inner - whole);
      var paragraph = paragraph(figure, style);
      right(paragraph, true);
      DocxRuns.text(paragraph, value.text());
    }
    style(cell, "Rapat");
  }

  private static void part(CTTc cell, Part part) {
    setWidth(cell.addNewTcPr().addNewTcW(), part.width());
    var lines = cell.getTcPr().addNewTcBorders();
    line(lines.addNewTop(), 6, INK);
    line(lines.addNewLeft(), 6, INK);
    line(lines.addNewBottom(), 6, INK);
    line(lines.addNewRight(), 6, INK);
    var shade = cell.getTcPr().addNewShd();
    shade.setVal(part.pattern());
    shade.setColor(part.pattern() == STShd.CLEAR ? "auto" : INK);
    shade.setFill(part.fill());
    style(cell, "Rapat");
  }

  private record Part(int width, STShd.Enum pattern, String fill) {}

  void signatures(Block.Signatures block, int width) {
    var side = width * 42 / 100;
    var widths = new int[] {side, width - 2 * side, side};
    var table = frame(widths);
    margins(table.getCTTbl(), 0, 0);
    var sides = List.of(block.left(), List.<String>of(), block.right());
    var above = row(table);
    var line = row(table);
    line.setHeight(SIGNATURE_HEIGHT);
    var below = row(table);
    for (var column = 0; column < widths.length; column++) {
      var people = sides.get(column);
      var first = paragraph(cell(above, widths[column]), "Tanda");
      first.setSpacingBefore(240);
      DocxRuns.text(first, Cells.aboveLine(people));
      var space = cell(line, widths[column]);
      paragraph(space, "Tanda");
      if (!people.isEmpty()) {
        line(space.getCTTc().getTcPr().addNewTcBorders().addNewBottom(), 4, INK);
      }
      var last = paragraph(cell(below, widths[column]), "Tanda");
      last.setSpacingBefore(80);
      DocxRuns.text(last, Cells.belowLine(people));
      last.setKeepNext(false);
    }
  }

  private XWPFTable frame(int[] widths) {
    var table = document.createTable();
    table.removeRow(0);
    var xml = table.getCTTbl();
    var properties = xml.getTblPr();
    if (properties.isSetTblBorders()) {
      properties.unsetTblBorders();
    }
    setWidth(
        properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW(),
        Arrays.stream(widths).sum());
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid = xml.addNewTblGrid();
    for (var width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    return table;
  }

  private static XWPFTableRow row(XWPFTable table) {
    var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
    row.setCantSplitRow(true);
    return row;
  }

  private static XWPFTableCell cell(XWPFTableRow row, int width) {
    var xml = row.getCtRow().addNewTc();
    setWidth(xml.addNewTcPr().addNewTcW(), width);
    return new XWPFTableCell(xml, row, row.getTable().getBody());
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell, String style) {
    var paragraph = cell.addParagraph();
    paragraph.setStyle(style);
    return paragraph;
  }

  private static void style(CTTc cell, String style) {
    cell.addNewP().addNewPPr().addNewPStyle().setVal(style);
  }

  private static void right(XWPFParagraph paragraph, boolean right) {
    if (right) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
  }

  private static void bold(XWPFParagraph paragraph) {
    paragraph.getRuns().forEach(run -> run.setBold(true));
  }

  private static void borders(CTTbl table) {
    var borders = table.getTblPr().addNewTblBorders();
    for (var border :
        List.of(
            borders.addNewTop(),
            borders.addNewLeft(),
            borders.addNewBottom(),
            borders.addNewRight(),
            borders.addNewInsideH(),
            borders.addNewInsideV())) {
      line(border, 4, GRID);
    }
  }

  private static void topLine(CTTc cell) {
    var borders = cell.getTcPr().addNewTcBorders();
    line(borders.addNewTop(), 10, INK);
  }

  private static void line(CTBorder border, int eighths, String color) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.ZERO);
    border.setColor(color);
  }

  private static void margins(CTTbl table, int above, int side) {
    var margins = table.getTblPr().addNewTblCellMar();
    setWidth(margins.addNewTop(), above);
    setWidth(margins.addNewLeft(), side);
    setWidth(margins.addNewBottom(), above);
    setWidth(margins.addNewRight(), side);
  }

  private static void setWidth(CTTblWidth width, int twips) {
    width.setW(BigInteger.valueOf(twips));
    width.setType(STTblWidth.DXA);
  }

  /** Whole twips whose sum is exactly the width. */
  private static int[] twips(double[] points, int width) {
    var result = Arrays.stream(points).mapToInt(point -> (int) Math.floor(point * 20)).toArray();
    result[result.length - 1] += width - Arrays.stream(result).sum();
    return result;
  }
}
