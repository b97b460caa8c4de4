package id.tertib.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Workbooks that are made when somebody asks for them, and kept nowhere. */
@Component
public class DataBooks {

  private final XlsxWriter writer;
  private final Clock clock;

  DataBooks(XlsxWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * A workbook as a file to be saved under this name.
   *
   * @param title that the file names as its own
   */
  public ResponseEntity<byte[]> download(String name, String title, DataBook book) {
    return ResponseEntity.ok()
        .contentType(LaporanFile.XLSX.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(writer.write(book, title, clock.instant()));
  }
}
