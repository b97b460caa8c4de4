package id.tertib.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;

/**
 * Writes a report for Word and LibreOffice, to be edited like a letter: real styles, repeated heads
 * of tables, fields that count the pages, no macros.
 */
@Component
public final class DocxWriter {

  private final Fonts fonts;
  private final Columns columns;

  DocxWriter(Fonts fonts) {
    this.fonts = fonts;
    this.columns = new Columns(fonts);
  }

  /**
   * @param created the moment that the file names as its own
   */
  public byte[] write(ReportDocument report, Instant created) {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      var frame = new DocxFrame(document);
      frame.styles();
      frame.properties(String.join(" ", report.title()), created);
      var text = new DocxText(document, columns, fonts);
      text.letterhead(report.letterhead());
      text.title(report.title(), report.number());
      text.blocks(report.body(), DocxFrame.UPRIGHT.textWidth());
      if (report.annexes().isEmpty()) {
        frame.lastSection(DocxFrame.UPRIGHT, report.footer());
      } else {
        frame.endSection(text.lastParagraph(), DocxFrame.UPRIGHT, report.footer());
        text.annexes(report.annexes(), DocxFrame.LANDSCAPE.textWidth());
        frame.lastSection(DocxFrame.LANDSCAPE, report.footer());
      }
      document.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
