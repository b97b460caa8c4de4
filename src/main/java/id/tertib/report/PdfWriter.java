package id.tertib.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.springframework.stereotype.Component;

/**
 * Writes a report as PDF: XHTML and CSS laid out on A4, letters embedded, tagged for screen
 * readers.
 */
@Component
public final class PdfWriter {

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
  }

  private final Fonts fonts;

  PdfWriter(Fonts fonts) {
    this.fonts = fonts;
  }

  /**
   * @param created the moment that the file names as its own; without it the same report would
   *     never be the same bytes
   */
  public byte[] write(ReportDocument report, Instant created) {
    var pages = new ReportXhtml(fonts);
    var xhtml = pages.document(report);
    var builder = new PdfRendererBuilder();
    for (var face : fonts.faces()) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.bytes()),
          face.family(),
          face.weight(),
          FontStyle.NORMAL,
          true);
    }
    builder.useObjectDrawerFactory(Shapes.drawers(pages.charts(), fonts));
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Tertib");
    builder.withW3cDocument(xhtml, null);
    var bytes = new ByteArrayOutputStream();
    try (var renderer = builder.buildPdfRenderer();
        var document = renderer.createPDFKeepOpen()) {
      document
          .getDocumentInformation()
          .setCreationDate(
              GregorianCalendar.from(ZonedDateTime.ofInstant(created, ZoneId.systemDefault())));
      document.setDocumentId(created.toEpochMilli());
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
