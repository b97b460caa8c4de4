package id.tertib.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Small real PDFs for the history, marked as examples on their face. */
@Component
@Profile("demo")
public class ExamplePdf {

  private static final int ROOM = 92;

  private final byte[] example;

  ExamplePdf() throws IOException {
    this.example = new ClassPathResource("latihan/contoh-bukti.pdf").getContentAsByteArray();
  }

  /**
   * @param owner whose document it is
   * @param title what it is, e.g. “Dokumen peta proses bisnis”
   * @param about what it proves; what does not fit on its line is cut
   */
  public byte[] of(String owner, String title, String about) {
    var pdf = filled(filled(filled(text(), 1, owner), 2, title), 3, about);
    return pdf.getBytes(StandardCharsets.ISO_8859_1);
  }

  private String text() {
    return new String(example, StandardCharsets.ISO_8859_1);
  }

  /** A text takes the room that its blank has in the example: a PDF counts its bytes. */
  private static String filled(String pdf, int blank, String text) {
    return pdf.replace(
        String.valueOf(blank).repeat(ROOM), "%-92.92s".formatted(text.replaceAll("[()\\\\]", " ")));
  }
}
