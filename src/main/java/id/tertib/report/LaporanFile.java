package id.tertib.report;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The two files of every report. */
public enum LaporanFile {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF(MediaType.APPLICATION_PDF_VALUE);

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
