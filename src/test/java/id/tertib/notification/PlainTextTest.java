package id.tertib.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void breaksAtSpacesAndKeepsLinksWhole() {
    var link = "https://tertib.example/" + "a".repeat(80);

    assertThat(PlainText.wrap("Tenggat hanya dapat dipindah dengan surat " + link, "    "))
        .isEqualTo("    Tenggat hanya dapat dipindah dengan surat\n    " + link);
    assertThat(PlainText.wrap("kata ".repeat(60), "").lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(PlainText.WIDTH));
  }

  @Test
  void keepsParagraphs() {
    assertThat(PlainText.wrap("Satu.\nDua.", "  ")).isEqualTo("  Satu.\n  Dua.");
  }

  @Test
  void aLineHasNoLineBreakInIt() {
    assertThat(PlainText.line("Tugas\r\nBcc: semua\u2028@uji", 100))
        .isEqualTo("Tugas Bcc: semua @uji");
    assertThat(PlainText.line("panjang sekali", 8)).isEqualTo("panjang…");
  }
}
