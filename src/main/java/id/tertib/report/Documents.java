package id.tertib.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Documents that are made when somebody asks for them, and kept nowhere. */
@Component
public class Documents {

  private final DocxWriter docx;
  private final PdfWriter pdf;
  private final Clock clock;

  Documents(DocxWriter docx, PdfWriter pdf, Clock clock) {
    this.docx = docx;
    this.pdf = pdf;
    this.clock = clock;
  }

  /** For a text processor, as a file to be saved under this name. */
  public ResponseEntity<byte[]> docx(String name, ReportDocument document) {
    return download(name, LaporanFile.DOCX, docx.write(document, clock.instant()));
  }

  /** To be read and printed, as a file to be saved under this name. */
  public ResponseEntity<byte[]> pdf(String name, ReportDocument document) {
    return download(name, LaporanFile.PDF, pdf.write(document, clock.instant()));
  }

  private static ResponseEntity<byte[]> download(String name, LaporanFile file, byte[] content) {
    return ResponseEntity.ok()
        .contentType(file.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
