package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DocxWriterTest {

  private static final Instant AT = Instant.parse("2026-07-29T08:04:00Z");

  private final DocxWriter writer = new DocxWriter(new Fonts());

  @Test
  void saysEverythingOfTheReport() throws IOException {
    try (var docx = docx(SampleReport.dinkes())) {
      assertThat(docx.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(
              "SEKRETARIAT DAERAH",
              "Ringkasan",
              "3. Hasil",
              "Keputusan Sekretaris Daerah Nomor 000.8.6/Kep.41-Org/2026 tentang Tim Asesor.",
              "Lampiran: Lembar Pelaksanaan Monitoring (Tabel 11)")
          .anyMatch(text -> text.startsWith("Dari 22 rencana aksi yang berlaku"))
          .anyMatch(text -> text.contains("SHA-256 " + SampleReport.SHA + "; sidik"))
          .noneMatch(text -> text.contains("**") || text.contains("`"));
      assertThat(docx.getProperties().getCoreProperties().getTitle())
          .startsWith("Laporan Monitoring Reformasi Birokrasi Dinas Kesehatan");
    }
  }

  @Test
  void holdsTheRowsOfTabel11InOrder() throws IOException {
    try (var docx = docx(SampleReport.dinkes())) {
      var table = docx.getTables().get(docx.getTables().size() - 1);

      // two rows of the head, four sections, 22 actions, the sum
      assertThat(table.getRows()).hasSize(2 + 4 + 22 + 1);
      assertThat(cells(table, 0)).startsWith("No.", "Kondisi ideal").endsWith("Catatan");
      assertThat(cells(table, 1)).startsWith("1", "2").endsWith("10");
      assertThat(cells(table, 2)).containsExactly("Manajemen Perubahan");
      assertThat(cells(table, 9))
          .contains("6", "118", "81", "◐ Sebagian", "37 SOP AP Puskesmas belum seragam.");
      assertThat(cells(table, 28)).containsExactly("Jumlah", "146", "97", "66,4 %");
    }
  }

  @Test
  void repeatsHeadsAndTearsNoRow() throws IOException {
    try (var docx = docx(SampleReport.dinkes())) {
      var table = docx.getTables().get(docx.getTables().size() - 1);

      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).isRepeatHeader()).isTrue();
      assertThat(table.getRow(2).isRepeatHeader()).isFalse();
      assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
      assertThat(table.getRow(2).getCell(0).getParagraphs().get(0).isKeepNext()).isTrue();
    }
  }

  @Test
  void standsUprightWithItsAnnexInLandscapeAndCountsThePages() throws IOException {
    try (var docx = docx(SampleReport.dinkes())) {
      var body = docx.getDocument().getBody();
      var upright =
          docx.getParagraphs().stream()
              .map(paragraph -> paragraph.getCTP().getPPr())
              .filter(properties -> properties != null && properties.isSetSectPr())
              .map(properties -> properties.getSectPr().getPgSz())
              .toList();

      assertThat(upright).singleElement().extracting(size -> size.getW()).isEqualTo(twips(11906));
      assertThat(body.getSectPr().getPgSz().getW()).isEqualTo(twips(16838));
      assertThat(body.getSectPr().getPgSz().getH()).isEqualTo(twips(11906));
      assertThat(docx.getFooterList())
          .hasSize(2)
          .allSatisfy(
              footer -> {
                assertThat(footer.getText())
                    .contains("2026-S1/dinkes · versi 1", "Halaman", "dari");
                assertThat(footer._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
              });
    }
  }

  @Test
  void carriesTheWordsOfItsBars() throws IOException {
    assertThat(part("word/document.xml", SampleReport.dinkes()))
        .contains("tblDescription w:val=\"1 sudah, 4 sebagian, 6 belum\"", "diagStripe");
  }

  @Test
  void printsAFigureBesideItsBar() throws IOException {
    var table =
        SampleReport.table(
            List.of("Pelaksanaan"),
            List.of(100),
            new Block.Row(List.of(Block.Cell.bar("72,7 %", 0.5, 0.4)), Block.Row.Kind.NORMAL));
    var report = new ReportDocument(List.of(), List.of("J"), "", "", List.of(table), List.of());

    assertThat(part("word/document.xml", report))
        .contains(">72,7 %</w:t>", "tblDescription w:val=\"50 % penuh, 40 % bergaris\"");
  }

  @Test
  void isInIndonesianWithNoMacrosAndNoStyleThatDoesNotExist() throws IOException {
    var parts = parts(writer.write(SampleReport.dinkes(), AT));
    var styles = parts.get("word/styles.xml");

    assertThat(styles).contains("<w:lang w:val=\"id-ID\"");
    assertThat(parts.keySet()).noneMatch(name -> name.contains("vba"));
    assertThat(
            Pattern.compile("<w:[pr]Style w:val=\"(\\w+)\"")
                .matcher(parts.get("word/document.xml") + parts.get("word/footer1.xml"))
                .results()
                .map(found -> found.group(1))
                .distinct())
        .isNotEmpty()
        .allSatisfy(id -> assertThat(styles).contains("w:styleId=\"%s\"".formatted(id)));
  }

  @Test
  void writesWhatPeopleTypedAndNeverReadsItAsMarkup() throws IOException {
    var report =
        new ReportDocument(
            List.of(Hostile.MARKUP),
            List.of(Hostile.MARKUP),
            Hostile.MARKUP,
            Hostile.MARKUP,
            Hostile.blocks(),
            List.of(
                new ReportDocument.Annex(Hostile.MARKUP, Hostile.ODD, Hostile.blocks()),
                new ReportDocument.Annex("Kedua", "", Hostile.blocks())));
    try (var docx = docx(report)) {
      assertThat(docx.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .contains(Hostile.MARKUP, Hostile.LONG_WORD)
          .anyMatch(text -> text.contains("titik nol, dibalik, \uD83D\uDE00 tersenyum, é"))
          .anyMatch(text -> text.contains(Hostile.MARKS));
      assertThat(cells(docx.getTables().get(0), 1))
          .containsExactly("1", Hostile.MARKUP, "Diperbaiki");
      assertThat(cells(docx.getTables().get(0), 3))
          .containsExactly("3", "baris satu\nbaris dua", "");
    }
    assertThat(elements(part("word/document.xml", report)))
        .contains("w:p")
        .allMatch(name -> name.startsWith("w:"));
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
    try (var docx = docx(empty)) {
      assertThat(docx.getTables()).hasSize(1);
      assertThat(docx.getFooterList()).hasSize(1);
    }
  }

  private static Set<String> elements(String xml) {
    try {
      var all =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getElementsByTagName("*");
      return IntStream.range(0, all.getLength())
          .mapToObj(index -> all.item(index).getNodeName())
          .collect(Collectors.toSet());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> cells(XWPFTable table, int row) {
    return table.getRow(row).getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private XWPFDocument docx(ReportDocument report) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(writer.write(report, AT)));
  }

  private String part(String name, ReportDocument report) throws IOException {
    return parts(writer.write(report, AT)).get(name);
  }

  private static TreeMap<String, String> parts(byte[] docx) throws IOException {
    var parts = new TreeMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static BigInteger twips(long value) {
    return BigInteger.valueOf(value);
  }
}
