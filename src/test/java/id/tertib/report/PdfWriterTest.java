package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Row;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

  private static final Instant AT = Instant.parse("2026-07-29T08:04:00Z");

  private final PdfWriter writer = new PdfWriter(new Fonts());

  @Test
  void saysEverythingOfTheReport() throws IOException {
    try (var pdf = pdf(SampleReport.dinkes())) {
      var text = flat(pdf);

      assertThat(text)
          .contains("PEMERINTAH KOTA TANGERANG SELATAN", "SEKRETARIAT DAERAH")
          .contains("Laporan Monitoring Reformasi Birokrasi Dinas Kesehatan, Semester I Tahun 2026")
          .contains("Dari 22 rencana aksi yang berlaku bagi Dinas Kesehatan, 10 sudah, 6 sebagian")
          .contains("97 dari 146 (66,4 %)")
          .contains(
              "Peraturan Wali Kota Tangerang Selatan Nomor 63 Tahun 2022", "tentang Tim Asesor.")
          .contains("Kepala Subbagian Umum dan Kepegawaian")
          .contains("30 September 2026", "Mengetahui, Kepala Dinas Kesehatan")
          .contains("SHA-256 " + SampleReport.SHA)
          .contains("37 SOP AP Puskesmas belum seragam.")
          .contains("Jumlah 146 97 66,4 %")
          .contains("* Jadwal tidak terbaca pada naskah Road Map")
          .doesNotContain("**", "`");
    }
  }

  @Test
  void standsUprightWithItsAnnexInLandscapeAndCountsThePages() throws IOException {
    try (var pdf = pdf(SampleReport.dinkes())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(5);
      for (var page = 1; page <= 5; page++) {
        var box = pdf.getPage(page - 1).getMediaBox();
        var landscape = page >= 3;
        assertThat(Math.round(box.getWidth())).isEqualTo(landscape ? 842 : 595);
        assertThat(Math.round(box.getHeight())).isEqualTo(landscape ? 595 : 842);
        assertThat(flat(pdf, page))
            .contains("2026-S1/dinkes · versi 1")
            .contains("Halaman %d dari 5".formatted(page));
      }
    }
  }

  /** 21 and 11 of 32: rounded to four decimals both go up, and were more than the whole. */
  @Test
  void drawsBarsWhoseSharesRoundUp() throws IOException {
    var bars =
        SampleReport.table(
            List.of("Pelaksanaan"),
            List.of(100),
            new Row(List.of(Cell.bar("82,8 %", 21.0 / 32, 11.0 / 32)), Row.Kind.NORMAL),
            new Row(List.of(Cell.bar("66,7 %", 1.0 / 3, 2.0 / 3)), Row.Kind.NORMAL));
    try (var pdf = pdf(List.of(bars))) {
      assertThat(flat(pdf)).contains("82,8 %", "66,7 %");
    }
  }

  @Test
  void carriesTitleLanguageStructureBookmarksAndItsLetters() throws IOException {
    try (var pdf = pdf(SampleReport.dinkes())) {
      var catalog = pdf.getDocumentCatalog();

      assertThat(pdf.getDocumentInformation().getTitle())
          .isEqualTo(
              "Laporan Monitoring Reformasi Birokrasi Dinas Kesehatan, Semester I Tahun 2026");
      assertThat(catalog.getLanguage()).isEqualTo("id");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(
              StreamSupport.stream(catalog.getDocumentOutline().children().spliterator(), false)
                  .map(item -> item.getTitle()))
          .contains("1. Dasar", "4. Temuan dan rekomendasi")
          .endsWith("Lampiran: Lembar Pelaksanaan Monitoring (Tabel 11)");
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void repeatsTheHeadOnEveryPageOfALongTableAndTearsNoRow() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 118)
            .mapToObj(
                row ->
                    SampleReport.row(
                        "awal-%03d".formatted(row),
                        "Kebutuhan dokumen yang panjang sekali ".repeat(1 + row % 7),
                        "akhir-%03d".formatted(row)))
            .toArray(Row[]::new);
    var table =
        SampleReport.table(List.of("Rencana", "Uraian", "Penutup"), List.of(20, 60, 20), rows);
    try (var pdf = pdf(List.of(table))) {
      var pages = pages(pdf);

      assertThat(pages.size()).isGreaterThan(5);
      assertThat(pages).allSatisfy(page -> assertThat(page).contains("Rencana Uraian Penutup"));
      for (var row = 1; row <= 118; row++) {
        assertThat(pageOf(pages, "awal-%03d".formatted(row)))
            .isEqualTo(pageOf(pages, "akhir-%03d".formatted(row)));
      }
    }
  }

  /** Wherever on the page it begins: from a place with room for some rows to one with none. */
  @Test
  void keepsATableWithItsIntroductionAndTearsNoRowOfIt() throws IOException {
    var rows =
        IntStream.rangeClosed(1, 40)
            .mapToObj(
                row ->
                    SampleReport.row(
                        "awal%03d".formatted(row),
                        "Menyusun dokumen rencana kerja ".repeat(1 + row * 7 % 5)
                            + "akhir%03d".formatted(row)))
            .toArray(Row[]::new);
    for (var lines = 26; lines <= 34; lines++) {
      var blocks = new ArrayList<Block>(Collections.nCopies(lines, new Block.Paragraph("Teks.")));
      blocks.add(new Block.Heading("7. Rencana aksi"));
      blocks.add(new Block.Paragraph("Pengantar tabel."));
      blocks.add(SampleReport.table(List.of("Kode", "Rencana"), List.of(20, 80), rows));
      try (var pdf = pdf(blocks)) {
        var pages = pages(pdf);

        assertThat(pages.get(pageOf(pages, "Pengantar tabel."))).contains("Kode Rencana");
        for (var row = 1; row <= 40; row++) {
          assertThat(pageOf(pages, "awal%03d".formatted(row)))
              .as("baris %d sesudah %d baris teks", row, lines)
              .isEqualTo(pageOf(pages, "akhir%03d".formatted(row)));
        }
      }
    }
  }

  @Test
  void neverLeavesASectionRowAloneAtTheFootOfAPage() throws IOException {
    var rows = new ArrayList<Row>();
    for (var section = 1; section <= 60; section++) {
      rows.add(new Row(List.of(Cell.text("Area %03d".formatted(section))), Row.Kind.SECTION));
      for (var row = 0; row <= section % 3; row++) {
        rows.add(
            SampleReport.row(
                row == 0 ? "pertama-%03d".formatted(section) : "lanjutan",
                row == 1 ? "Uraian yang panjang sekali ".repeat(9) : "–"));
      }
    }
    var table =
        SampleReport.table(List.of("Kepala", "Uraian"), List.of(50, 50), rows.toArray(Row[]::new));
    try (var pdf = pdf(List.of(table))) {
      var pages = pages(pdf);

      assertThat(pages.size()).isGreaterThan(2);
      assertThat(pages).allSatisfy(page -> assertThat(page).containsOnlyOnce("Kepala Uraian"));
      for (var section = 1; section <= 60; section++) {
        assertThat(pageOf(pages, "Area %03d".formatted(section)))
            .isEqualTo(pageOf(pages, "pertama-%03d".formatted(section)));
      }
    }
  }

  @Test
  void printsWhatPeopleTypedAndNeverReadsItAsMarkup() throws IOException {
    try (var pdf = pdf(Hostile.blocks())) {
      var text = flat(pdf);

      assertThat(text)
          .contains("<script>alert('x')</script> & <b>tebal</b> &amp; ]]> ${7*7}")
          .contains("“Dikutip” – benar… ≥ 3 × 4")
          .contains("titik nol, dibalik, □ tersenyum, é")
          .contains(Hostile.MARKS);
      assertThat(text.replace(" ", "")).contains(Hostile.LONG_WORD);
      assertThat(rightmost(pdf)).isLessThanOrEqualTo(595 - 18 * 72 / 25.4f + 0.5f);
    }
  }

  @Test
  void widensAColumnThatWouldTearAnOrdinaryWord() throws IOException {
    var table =
        SampleReport.table(
            List.of("Kelas", "Rekomendasi"),
            List.of(5, 95),
            SampleReport.row("Dipertahankan", "Perbarui keputusan tim bila ada mutasi."));
    try (var pdf = pdf(List.of(table))) {
      assertThat(flat(pdf)).contains("Dipertahankan Perbarui keputusan");
    }
  }

  @Test
  void printsAFigureBesideItsBarAndKeepsLongerWordsForReadingAloud() throws IOException {
    var table =
        SampleReport.table(
            List.of("Pelaksanaan"),
            List.of(100),
            new Row(List.of(Cell.bar("72,7 %", 0.5, 0.4)), Row.Kind.NORMAL),
            new Row(List.of(Cell.bar("1 sudah, 4 sebagian, 6 belum", 0.1, 0.4)), Row.Kind.NORMAL));
    try (var pdf = pdf(List.of(table))) {
      assertThat(flat(pdf)).contains("72,7 %").doesNotContain("4 sebagian");
      assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
          .contains("50 % penuh, 40 % bergaris", "1 sudah, 4 sebagian, 6 belum");
    }
  }

  private static List<String> alternatives(PDStructureNode node) {
    var all = new ArrayList<String>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          all.add(element.getAlternateDescription());
        }
        all.addAll(alternatives(element));
      }
    }
    return all;
  }

  @Test
  void givesTheSameBytesForTheSameReport() {
    assertThat(writer.write(SampleReport.dinkes(), AT))
        .isEqualTo(writer.write(SampleReport.dinkes(), AT));
  }

  @Test
  void writesAReportWithoutLetterheadAnnexOrRows() throws IOException {
    var empty =
        new ReportDocument(
            List.of(),
            List.of("Laporan"),
            "",
            "",
            List.of(SampleReport.table(List.of("A"), List.of(100)), new Block.Numbered(List.of())),
            List.of());
    try (var pdf = Loader.loadPDF(writer.write(empty, AT))) {
      assertThat(flat(pdf)).contains("Laporan", "Halaman 1 dari 1");
    }
  }

  private PDDocument pdf(List<Block> body) throws IOException {
    return pdf(new ReportDocument(List.of("KOP"), List.of("Judul"), "1", "kaki", body, List.of()));
  }

  private PDDocument pdf(ReportDocument report) throws IOException {
    return Loader.loadPDF(writer.write(report, AT));
  }

  private static List<String> pages(PDDocument pdf) throws IOException {
    var pages = new ArrayList<String>();
    for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
      pages.add(flat(pdf, page));
    }
    return pages;
  }

  private static int pageOf(List<String> pages, String text) {
    return IntStream.range(0, pages.size())
        .filter(page -> pages.get(page).contains(text))
        .findFirst()
        .orElse(-1);
  }

  private static String flat(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static String flat(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  private static float rightmost(PDDocument pdf) throws IOException {
    var most = new float[1];
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition text) {
            if (!text.getUnicode().isBlank()) {
              most[0] = Math.max(most[0], text.getXDirAdj() + text.getWidthDirAdj());
            }
          }
        };
    stripper.getText(pdf);
    return most[0];
  }
}
