package id.tertib.worksheet.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import id.tertib.access.People;
import id.tertib.data.Sentences;
import id.tertib.worksheet.work.WorksheetWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Workbooks made to harm: small archives that unpack to more than the memory there is. Each is
 * refused in words, and reading it asks for little memory, whatever it asks for.
 */
@Timeout(120)
class UploadedWorkbookTest {

  private static final long MOST_MEMORY = 100L * 1024 * 1024;
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final UploadedWorkbook uploaded =
      new UploadedWorkbook(new WorksheetWords(new Sentences(messages()), mock(People.class)));
  private final Map<String, Content> parts = new LinkedHashMap<>();

  @TempDir Path folder;

  private interface Content {
    void write(Writer out) throws IOException;
  }

  @Test
  void refusesAMillionEmptyRows() throws IOException {
    sheet(
        out -> {
          for (int row = 1; row <= 1_000_000; row++) {
            out.write("<row r=\"" + row + "\"/>");
          }
        });

    assertTooLarge();
  }

  @Test
  void refusesMillionsOfEmptyCells() throws IOException {
    sheet(
        out -> {
          out.write("<row r=\"1\">");
          for (int cell = 0; cell < 5_000_000; cell++) {
            out.write("<c/>");
          }
          out.write("</row>");
        });

    assertTooLarge();
  }

  @Test
  void refusesTenThousandPages() throws IOException {
    sheet(out -> {});
    parts.put(
        "xl/workbook.xml",
        out -> {
          out.write("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE));
          for (int page = 1; page <= 10_000; page++) {
            out.write("<sheet name=\"L%d\" sheetId=\"%d\" r:id=\"rId1\"/>".formatted(page, page));
          }
          out.write("</sheets></workbook>");
        });

    assertTooLarge();
  }

  @Test
  void refusesTenThousandParts() throws IOException {
    sheet(out -> {});
    for (int page = 1; page <= 10_000; page++) {
      parts.put("xl/worksheets/lagi%d.xml".formatted(page), out -> out.write("<worksheet/>"));
    }

    assertTooLarge();
  }

  @Test
  void refusesASharedTextOfTwoHundredMegabytes() throws IOException {
    sheet(out -> out.write("<row r=\"1\"><c t=\"s\"><v>0</v></c></row>"));
    var megabyte = "x".repeat(1024 * 1024);
    strings(
        out -> {
          out.write("<si><t>");
          for (int times = 0; times < 200; times++) {
            out.write(megabyte);
          }
          out.write("</t></si>");
        });

    assertTooLarge();
  }

  @Test
  void refusesALongTextThatManyCellsShow() throws IOException {
    sheet(
        out -> {
          for (int row = 1; row <= 10_000; row++) {
            out.write("<row><c t=\"s\"><v>0</v></c></row>");
          }
        });
    strings(out -> out.write("<si><t>" + "x".repeat(1_000_000) + "</t></si>"));

    assertTooLarge();
  }

  @Test
  void refusesElementsInsideElementsWithoutEnd() throws IOException {
    sheet(
        out -> {
          for (int depth = 0; depth < 500_000; depth++) {
            out.write("<a>");
          }
        });

    assertTooLarge();
  }

  @Test
  void refusesAnAttributeOfTwoHundredMegabytes() throws IOException {
    var megabyte = "9".repeat(1024 * 1024);
    sheet(
        out -> {
          out.write("<row r=\"");
          for (int times = 0; times < 200; times++) {
            out.write(megabyte);
          }
          out.write("\"/>");
        });

    assertTooLarge();
  }

  @Test
  void refusesMillionsOfStyles() throws IOException {
    sheet(out -> out.write("<row/>"));
    parts.put(
        "xl/styles.xml",
        out -> {
          out.write("<styleSheet xmlns=\"%s\"><cellXfs>".formatted(MAIN));
          for (int style = 0; style < 5_000_000; style++) {
            out.write("<xf/>");
          }
          out.write("</cellXfs></styleSheet>");
        });

    assertTooLarge();
  }

  @Test
  void refusesACellFarOutsideEveryPage() throws IOException {
    sheet(out -> out.write("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
    assertRefused("rusak");

    sheet(out -> out.write("<row r=\"2000000000\"><c><v>1</v></c></row>"));
    assertRefused("rusak");
  }

  @Test
  void readsWhatSpreadsheetProgramsWrite() throws IOException {
    var file = folder.resolve("isian.xlsx");
    try (var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var row = book.createSheet("Isian").createRow(4);
      row.createCell(0).setCellValue(" teks biasa ");
      row.createCell(1).setCellValue(0.1 + 0.2);
      row.createCell(2).setCellValue(7);
      row.createCell(3).setCellValue(true);
      row.createCell(4).setCellFormula("SUM(1,2)");
      row.createCell(5).setCellErrorValue((byte) 42);
      var date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      var day = row.createCell(6);
      day.setCellValue(DateUtil.getExcelDate(java.time.LocalDate.of(2026, 7, 13)));
      day.setCellStyle(date);
      var rich = new XSSFRichTextString("tebal");
      rich.append(" dan tipis");
      row.createCell(7).setCellValue(rich);
      row.createCell(8).setBlank();
      book.createSheet("Lain");
      book.write(out);
    }

    var book = uploaded.open(file);

    assertThat(book.pages()).extracting(ReadWorkbook.Page::name).containsExactly("Isian", "Lain");
    assertThat(book.pages().get(0).rows()).containsOnlyKeys(5);
    var texts = new TreeMap<Integer, String>();
    book.pages().get(0).rows().get(5).cells().forEach((at, cell) -> texts.put(at, cell.text()));
    assertThat(texts)
        .containsExactly(
            Map.entry(0, "teks biasa"),
            Map.entry(1, "0.3"),
            Map.entry(2, "7"),
            Map.entry(3, "Ya"),
            Map.entry(4, "=SUM(1,2)"),
            Map.entry(5, ""),
            Map.entry(6, "2026-07-13"),
            Map.entry(7, "tebal dan tipis"));
    assertThat(book.pages().get(0).rows().get(5).cells())
        .allSatisfy((at, cell) -> assertThat(cell.computed()).isEqualTo(at == 4 || at == 5));
  }

  @Test
  void readsWhatOtherProgramsWrite() throws IOException {
    sheet(
        out ->
            out.write(
                """
                <row><c t="inlineStr"><is><r><t>dua</t></r><r><t> baris</t></r>
                <rPh sb="0" eb="1"><t>bunyi</t></rPh></is></c>
                <c t="str"><v>_x0041_B_x000D_</v></c><c t="n"><v>1E-2</v></c></row>
                """));

    assertThat(uploaded.open(written()).pages().get(0).rows().get(1).cells().values())
        .extracting(ReadWorkbook.Cell::text)
        .containsExactly("dua baris", "AB", "0.01");
  }

  private void assertTooLarge() throws IOException {
    assertRefused("terlalu besar untuk lembar ini");
  }

  private void assertRefused(String words) throws IOException {
    var file = written();
    assertThat(Files.size(file)).isLessThan(UploadedWorkbook.LARGEST);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    var before = threads.getCurrentThreadAllocatedBytes();

    var refused = catchThrowableOfType(RefusedWorkbookException.class, () -> uploaded.open(file));

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_MEMORY);
    assertThat(refused).isNotNull();
    assertThat(refused.reason()).startsWith("Ditolak").contains(words);
  }

  /** A workbook with one page. */
  private void sheet(Content rows) {
    parts.put(
        "[Content_Types].xml",
        out ->
            out.write(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
    parts.put(
        "xl/workbook.xml",
        out ->
            out.write(
                """
                <workbook xmlns="%s" xmlns:r="%s">
                <sheets><sheet name="Isian" sheetId="1" r:id="rId1"/></sheets></workbook>
                """
                    .formatted(MAIN, OFFICE)));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        out -> {
          out.write(
              "<Relationships"
                  + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
          relation(out, "rId1", "worksheet", "worksheets/sheet1.xml");
          relation(out, "rId2", "sharedStrings", "sharedStrings.xml");
          relation(out, "rId3", "styles", "/xl/styles.xml");
          out.write("</Relationships>");
        });
    parts.put(
        "xl/worksheets/sheet1.xml",
        out -> {
          out.write("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
          rows.write(out);
          out.write("</sheetData></worksheet>");
        });
  }

  private static void relation(Writer out, String id, String type, String target)
      throws IOException {
    out.write(
        "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
            .formatted(id, OFFICE, type, target));
  }

  private void strings(Content items) {
    parts.put(
        "xl/sharedStrings.xml",
        out -> {
          out.write("<sst xmlns=\"%s\">".formatted(MAIN));
          items.write(out);
          out.write("</sst>");
        });
  }

  private Path written() throws IOException {
    var file = folder.resolve("kiriman.xlsx");
    try (OutputStream content = Files.newOutputStream(file);
        var zip = new ZipOutputStream(content);
        var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(out);
        out.flush();
      }
    }
    return file;
  }

  private static ResourceBundleMessageSource messages() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/worksheet");
    messages.setDefaultEncoding("UTF-8");
    return messages;
  }
}
