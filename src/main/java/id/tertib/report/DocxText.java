package id.tertib.report;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The text of a DOCX, block by block. */
final class DocxText {

  /** In twentieths of a point. */
  private static final int UNDER_TABLE = 100;

  private final XWPFDocument document;
  private final DocxTables tables;
  private final DocxPictures pictures;
  private boolean afterTable;

  DocxText(XWPFDocument document, Columns columns, Fonts fonts) {
    this.document = document;
    this.tables = new DocxTables(document, columns);
    this.pictures = new DocxPictures(fonts);
  }

  void letterhead(List<String> lines) {
    for (var line = 0; line < lines.size(); line++) {
      var paragraph = paragraph(line == 1 ? "KopBesar" : "Kop");
      DocxRuns.text(paragraph, lines.get(line));
      if (line == lines.size() - 1) {
        doubleLine(paragraph);
      }
    }
  }

  private static void doubleLine(XWPFParagraph paragraph) {
    var border = paragraph.getCTPPr().addNewPBdr().addNewBottom();
    border.setVal(STBorder.DOUBLE);
    border.setSz(BigInteger.valueOf(6));
    border.setSpace(BigInteger.valueOf(6));
    border.setColor("16232D");
    paragraph.setSpacingAfter(280);
  }

  void title(List<String> lines, String below) {
    DocxRuns.text(paragraph("Judul"), String.join("\n", lines));
    if (!below.isBlank()) {
      DocxRuns.text(paragraph("Subjudul"), below);
    }
  }

  /** The first annex follows the section break that the caller made; the others begin a page. */
  void annexes(List<ReportDocument.Annex> annexes, int width) {
    for (var index = 0; index < annexes.size(); index++) {
      var annex = annexes.get(index);
      var title = paragraph("JudulLampiran");
      title.setPageBreak(index > 0);
      DocxRuns.text(title, annex.title());
      if (!annex.subtitle().isBlank()) {
        DocxRuns.text(paragraph("SubjudulLampiran"), annex.subtitle());
      }
      blocks(annex.body(), width);
      // Word wants a paragraph after a table
      if (afterTable) {
        paragraph("Rapat");
      }
    }
  }

  /**
   * @param width of the text in twentieths of a point
   */
  void blocks(List<Block> blocks, int width) {
    blocks.forEach(block -> write(block, width));
  }

  /** A paragraph that may carry the end of a section. */
  XWPFParagraph lastParagraph() {
    var last = document.getLastParagraph();
    return afterTable || last == null ? paragraph("Rapat") : last;
  }

  private void write(Block block, int width) {
    if (block instanceof Block.Heading heading) {
      DocxRuns.text(paragraph("Bab"), heading.text());
    } else if (block instanceof Block.Paragraph text) {
      DocxRuns.spans(running(), text.text());
    } else if (block instanceof Block.Remark remark) {
      DocxRuns.spans(paragraph("Keterangan"), remark.text());
    } else if (block instanceof Block.Box box) {
      DocxRuns.text(paragraph("KotakJudul"), box.title());
      DocxRuns.spans(paragraph("Kotak"), box.text());
    } else if (block instanceof Block.Numbered numbered) {
      numbered(numbered.items());
    } else if (block instanceof Block.Table table) {
      apart();
      tables.table(table, width);
      afterTable = true;
    } else if (block instanceof Block.Drawing drawing) {
      pictures.draw(paragraph("Normal"), drawing, width);
    } else if (block instanceof Block.Signatures signatures) {
      apart();
      tables.signatures(signatures, width);
      afterTable = true;
    }
  }

  /** Running text keeps off the edge of a table above it. */
  private XWPFParagraph running() {
    var isUnderTable = afterTable;
    var paragraph = paragraph("Normal");
    if (isUnderTable) {
      paragraph.setSpacingBefore(UNDER_TABLE);
    }
    return paragraph;
  }

  /** Two tables without a paragraph between them would become one. */
  private void apart() {
    if (afterTable) {
      paragraph("Rapat").setSpacingAfter(160);
    }
  }

  private void numbered(List<String> items) {
    var numbering =
        document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
    var list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
    var level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewLvlText().setVal("%1.");
    level.addNewLvlJc().setVal(STJc.LEFT);
    var indent = level.addNewPPr().addNewInd();
    indent.setLeft(BigInteger.valueOf(360));
    indent.setHanging(BigInteger.valueOf(300));
    var number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    IntStream.range(0, items.size())
        .forEach(
            item -> {
              var paragraph = paragraph("Butir");
              paragraph.setNumID(number);
              paragraph.setNumILvl(BigInteger.ZERO);
              DocxRuns.spans(paragraph, items.get(item));
            });
  }

  private XWPFParagraph paragraph(String style) {
    var paragraph = document.createParagraph();
    paragraph.setStyle(style);
    afterTable = false;
    return paragraph;
  }
}
