package id.tertib.report;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Letters of a DOCX. */
final class DocxRuns {

  private DocxRuns() {}

  static void text(XWPFParagraph paragraph, String text) {
    lines(paragraph.createRun(), Letters.clean(text));
  }

  /** Text with bold and code spans. */
  static void spans(XWPFParagraph paragraph, String text) {
    for (var span : Letters.spans(text)) {
      var run = paragraph.createRun();
      if (span.bold()) {
        run.setBold(true);
      }
      if (span.code()) {
        run.setStyle("Kode");
      }
      lines(run, span.text());
    }
  }

  /** A disc in the letters of a symbol font that office PCs have, and its word. */
  static void disc(XWPFParagraph paragraph, Block.Disc disc, String text) {
    var shape = paragraph.createRun();
    shape.setStyle("Lambang");
    shape.setText(
        switch (disc) {
          case FULL -> "●";
          case HALF -> "◐";
          case EMPTY -> "○";
        });
    text(paragraph, " " + text);
  }

  private static void lines(XWPFRun run, String clean) {
    var lines = clean.split("\n", -1);
    for (var index = 0; index < lines.length; index++) {
      if (index > 0) {
        run.addBreak();
      }
      run.setText(lines[index]);
    }
  }
}
