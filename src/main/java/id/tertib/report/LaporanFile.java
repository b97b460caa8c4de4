package id.tertib.report;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The files of a report: every one has DOCX and PDF, some their data as XLSX too. */
public enum LaporanFile {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF(MediaType.APPLICATION_PDF_VALUE),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final MediaType mediaType;

  LaporanFile(String mediaType) {
    this.mediaType = MediaType.parseMediaType(mediaType);
  }

  public MediaType mediaType() {
    return mediaType;
  }

  /** Without a dot, e.g. {@code pdf}. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }
}
