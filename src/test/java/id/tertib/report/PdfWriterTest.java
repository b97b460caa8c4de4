package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  private static final Instant AT = Instant.parse("2026-07-29T08:04:00Z");

  private final PdfWriter writer = new PdfWriter(new Fonts());

  @Test
  void writesTheSample() throws IOException {
    for (int i = 0; i < 3; i++) {
      long t = System.nanoTime();
      var pdf = writer.write(SampleReport.dinkes(2), AT);
      System.out.println("PDF ms " + (System.nanoTime() - t) / 1000000 + " " + pdf.length);
    }
    Files.write(Path.of("target/sample.pdf"), writer.write(SampleReport.dinkes(), AT));
    for (int i = 0; i < 3; i++) {
      long t = System.nanoTime();
      var docx = new DocxWriter(new Fonts()).write(SampleReport.dinkes(2), AT);
      System.out.println("DOCX ms " + (System.nanoTime() - t) / 1000000 + " " + docx.length);
    }
    Files.write(
        Path.of("target/sample.docx"),
        new DocxWriter(new Fonts()).write(SampleReport.dinkes(), AT));
    assertThat(1).isEqualTo(1);
  }
}
