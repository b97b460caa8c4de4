package id.tertib.report;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a report in every format that it is published in. */
@Component
final class LaporanFormats {

  private final DocxWriter docx;
  private final PdfWriter pdf;
  private final XlsxWriter xlsx;

  LaporanFormats(DocxWriter docx, PdfWriter pdf, XlsxWriter xlsx) {
    this.docx = docx;
    this.pdf = pdf;
    this.xlsx = xlsx;
  }

  /**
   * @param data null for none: then there is no XLSX
   * @param at the moment that the files name as their own
   */
  Map<LaporanFile, byte[]> write(
      ReportDocument document, @Nullable DataBook data, String title, Instant at) {
    var written = new EnumMap<LaporanFile, byte[]>(LaporanFile.class);
    written.put(LaporanFile.DOCX, docx.write(document, at));
    written.put(LaporanFile.PDF, pdf(document, at));
    if (data != null) {
      written.put(LaporanFile.XLSX, xlsx.write(data, title, at));
    }
    return written;
  }

  byte[] pdf(ReportDocument document, Instant at) {
    return pdf.write(document, at);
  }
}
