package id.tertib.worksheet.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.evidence.EvidenceStore;
import id.tertib.instrument.Formula;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Item;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.LibreOffice;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import id.tertib.worksheet.UjiInstrumen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sheet of every shipped instrument as a workbook, out and back. */
@ProcessTest
class InstrumentXlsxTest {

  private static final InstrumentId ZI = new InstrumentId("zi-lke", "90-2021");
  private static final InstrumentId KOTA = new InstrumentId("pmprb-kota", "26-2020");
  private static final InstrumentId UNIT = new InstrumentId("pmprb-unit", "26-2020");
  private static final String NOTHING = "{\"changes\":[],\"problems\":[]}";

  /** To be opened with a spreadsheet program by whoever wants to look. */
  private static final Path LOOK = Path.of("target/lke");

  @LocalServerPort int port;
  @Autowired UjiInstrumen uji;
  @Autowired Sheets sheets;
  @Autowired EvidenceStore evidence;
  @Autowired ObjectMapper json;

  static List<InstrumentId> instruments() {
    return UjiInstrumen.semua();
  }

  @ParameterizedTest
  @MethodSource("instruments")
  void takesWhatWasFilledInForEveryInstrument(InstrumentId id) throws IOException {
    var sheet = uji.mulai(id);
    var items = uji.instrumen(id).items();
    kept(id + "-kosong", download(sheet));
    var file = FilledXlsx.of(download(sheet));
    for (int at = 0; at < items.size(); at++) {
      fill(file, id, items.get(at), at);
      file.set(items.get(at).code(), "Catatan", "Map " + at);
    }

    var seen = upload(sheet, "?dryRun=true", file.bytes());
    assertThat(seen.path("problems")).isEmpty();
    assertThat(seen.path("changes")).hasSize(items.size());
    assertThat(seen.path("changes").path(0).path("to").asText()).endsWith("; catatan: Map 0");
    assertThat(sheets.read(sheet).items()).allMatch(item -> item.layers().isEmpty());

    upload(sheet, "", file.bytes());
    var stored = sheets.read(sheet).items();
    for (int at = 0; at < items.size(); at++) {
      assertThat(stored.get(at).last().orElseThrow().value().toString())
          .isEqualTo(plain(uji.jawaban(id, items.get(at), at)));
    }
    assertThat(upload(sheet, "?dryRun=true", file.bytes()).toString()).isEqualTo(NOTHING);
    var again = download(sheet);
    kept(id + "-terisi", again);
    assertThat(upload(sheet, "?dryRun=true", again).toString()).isEqualTo(NOTHING);
  }

  private String plain(JsonNode answer) throws JsonProcessingException {
    return json.readTree(json.writeValueAsString(answer)).toString();
  }

  private void fill(FilledXlsx file, InstrumentId id, Item item, int place) {
    var answer = uji.jawaban(id, item, place);
    if (answer.isObject()) {
      answer
          .fields()
          .forEachRemaining(
              part -> file.set(item.code(), head(part.getKey()), part.getValue().asInt()));
    } else if (answer.isNumber()) {
      file.set(item.code(), "Jawaban", answer.asDouble());
    } else {
      file.set(item.code(), "Jawaban", answer.asText());
    }
  }

  private static String head(String key) {
    return switch (key) {
      case "jumlah" -> "Jumlah nilai jawaban";
      default -> key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
    };
  }

  @Test
  void showsTheLayersSideBySideAndOpensTheTasksOwn() throws IOException {
    var sheet = lettersOfFourLayers();
    var file = FilledXlsx.of(download(sheet));
    kept("zi-lke-dalnis", download(sheet));

    assertThat(titles(file))
        .containsExactly(
            "Kode",
            "Uraian",
            "Bobot",
            "Nilai",
            "Pilihan jawaban",
            "Bukti yang diminta",
            "Isian penilaian mandiri",
            "Catatan penilaian mandiri",
            "Isian anggota TPI",
            "Catatan anggota TPI",
            "Isian ketua TPI",
            "Catatan ketua TPI",
            "Jawaban",
            "Lalu",
            "Kini",
            "Dicatat saja",
            "Pembilang",
            "Penyebut",
            "Alasan koreksi",
            "Berkas bukti");
    assertThat(bands(file))
        .containsExactly(
            "Yang dinilai",
            "Penilaian mandiri",
            "Anggota TPI",
            "Ketua TPI",
            "Pengendali teknis (Anda isi)",
            "Bukti");
    assertThat(file.text("ZI-P1.1-a", "Isian penilaian mandiri")).isEqualTo("Ya");
    assertThat(file.text("ZI-P1.1-a", "Isian anggota TPI")).isEqualTo("Tidak");
    assertThat(file.text("ZI-P1.1-a", "Catatan anggota TPI"))
        .isEqualTo("Dokumennya hanya memuat sebagian");
    assertThat(file.text("ZI-P1.1-a", "Berkas bukti")).isEqualTo("SK tim kerja.pdf");
    assertThat(file.text("ZI-R1.1-a", "Isian penilaian mandiri"))
        .matches("Pembilang 3\\nPenyebut \\d+");
    assertThat(open(file, "ZI-P1.1-b")).containsExactly("Jawaban", "Alasan koreksi");
    assertThat(open(file, "ZI-R1.1-a")).containsExactly("Pembilang", "Penyebut", "Alasan koreksi");
    assertThat(open(file, "ZI-R3.3-a"))
        .containsExactly("Lalu", "Kini", "Dicatat saja", "Alasan koreksi");
  }

  @Test
  void tellsAboveTheRowsWhatTheSheetIsAndIsWorth() throws IOException {
    var sheet = lettersOfFourLayers();
    var file = FilledXlsx.of(download(sheet));

    var titles = new ArrayList<String>();
    for (int row = 0; row < 9; row++) {
      titles.add(file.page().getRow(row).getCell(0).getStringCellValue());
    }
    assertThat(titles)
        .startsWith("Lembar kerja zi-lke", "Dinas Kesehatan · 2027")
        .contains(
            "Instrumen: Lembar kerja evaluasi zona integritas (zi-lke 90-2021)",
            "Dasar: PermenPANRB 90/2021, diubah PermenPANRB 5/2024",
            "Lapis yang diisi: Pengendali teknis")
        .anyMatch(
            line ->
                line.matches(
                    "Nilai saat diunduh: \\d+,\\d\\d dari 100,00 \\(Penilaian mandiri .*, Anggota"
                        + " TPI .*, Ketua TPI .*\\)"))
        .anyMatch(line -> line.matches("Syarat: WBK belum, \\d+ dari 12 syarat; WBBM belum, .*"))
        .anyMatch(line -> line.startsWith("Cara menilai:"));
  }

  @Test
  void putsEachPartOfTheInstrumentAboveItsItemsWithWeightAndScore() throws IOException {
    var sheet = lettersOfFourLayers();
    var file = FilledXlsx.of(download(sheet));

    var parts = new ArrayList<String>();
    for (int row = file.head().getRowNum() + 1; row <= file.row("ZI-P1.1-a").getRowNum(); row++) {
      parts.add(shown(file.page().getRow(row), 1) + " " + shown(file.page().getRow(row), 2));
    }
    assertThat(parts)
        .containsExactly(
            "Pengungkit 60.00",
            "Pemenuhan 30.00",
            "Manajemen Perubahan 4.00",
            "Tim kerja ZI 0.50",
            "Unit sudah mempunyai tim kerja ZI. 0.25");
    var item = file.row("ZI-P1.1-a");
    assertThat(item.getCell(file.column("Nilai")).getNumericCellValue()).isEqualTo(0.25);
    assertThat(file.page().getRow(item.getRowNum() - 1).getCell(3).getNumericCellValue())
        .isEqualTo(0.375);
  }

  @Test
  void offersEachItemItsOwnOptionsAndBounds() {
    var sheet = uji.mulai(ZI);
    var file = FilledXlsx.of(download(sheet));

    assertThat(file.validation("ZI-P1.1-a", "Jawaban").getExplicitListValues())
        .containsExactly("Ya", "Tidak");
    assertThat(file.validation("ZI-P1.1-b", "Jawaban").getExplicitListValues())
        .containsExactly("A", "B", "C");
    assertThat(file.validation("ZI-P2.1-b", "Jawaban").getExplicitListValues())
        .containsExactly("A", "B", "C", "D", "E");
    assertThat(file.validation("ZI-R1.1-a", "Penyebut").getFormula2()).isEqualTo("999999999");
    assertThat(file.validation("ZI-H1.1-a", "Jawaban").getFormula2()).isEqualTo("4");
    assertThat(file.text("ZI-R1.1-a", "Pilihan jawaban"))
        .startsWith("Pembilang: Perubahan nyata setahun\nPenyebut: Jumlah agen perubahan\nRumus: ");
    assertThat(file.text("ZI-P1.1-a", "Pilihan jawaban"))
        .isEqualTo("Ya: Tim kerja ZI sudah dibentuk pada unit ini.\nTidak");
    assertThat(titles(file)).doesNotContain("Berkas bukti", "Isian anggota TPI");
  }

  @Test
  void printsAWideSheetOnTwoPagesSideBySideCutWhereALayerEnds() throws IOException {
    var sheet = lettersOfFourLayers();
    var page = (XSSFSheet) FilledXlsx.of(download(sheet)).page();

    assertThat(page.getPrintSetup().getLandscape()).isTrue();
    assertThat(page.getFitToPage()).isFalse();
    assertThat(page.getPrintSetup().getScale()).isBetween((short) 50, (short) 90);
    assertThat(page.getRepeatingColumns().getLastColumn()).isEqualTo(1);
    assertThat(page.getRepeatingRows().getLastRow() - page.getRepeatingRows().getFirstRow())
        .isOne();
    var cut = page.getColumnBreaks();
    assertThat(cut).hasSize(1);
    var bands = page.getRow(page.getRepeatingRows().getFirstRow());
    assertThat(bands.getCell(cut[0] + 1).getStringCellValue()).isNotEmpty();
    assertThat(page.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 2);
  }

  @Test
  void understandsWhatPeopleType() throws IOException {
    var sheet = uji.mulai(KOTA);
    var file =
        FilledXlsx.of(download(sheet))
            .set(of(KOTA, "YT"), "Jawaban", "ya")
            .set(of(KOTA, "ABCD"), "Jawaban", " b ")
            .set(of(KOTA, "PILIHAN"), "Jawaban", "wtp-dpp")
            .set(of(KOTA, "INDEKS4"), "Jawaban", "3,67")
            .set(of(KOTA, "INDEKS5"), "Jawaban", 2.5)
            .set(of(KOTA, "RASIO"), "Pembilang", "3")
            .set(of(KOTA, "RASIO"), "Penyebut", 4.0);

    var seen = upload(sheet, "", file.bytes());

    assertThat(seen.path("problems")).isEmpty();
    assertThat(change(seen, of(KOTA, "YT"))).isEqualTo("Ya");
    assertThat(change(seen, of(KOTA, "ABCD"))).isEqualTo("B");
    assertThat(change(seen, of(KOTA, "PILIHAN"))).isEqualTo("WTP-DPP");
    assertThat(change(seen, of(KOTA, "INDEKS4"))).isEqualTo("3,67");
    assertThat(change(seen, of(KOTA, "INDEKS5"))).isEqualTo("2,5");
    assertThat(change(seen, of(KOTA, "RASIO"))).matches(".+ 3, .+ 4");
    assertThat(stored(sheet, of(KOTA, "INDEKS4"))).isEqualTo("3.67");
    assertThat(stored(sheet, of(KOTA, "RASIO"))).isEqualTo("{\"pembilang\":3,\"penyebut\":4}");
  }

  @Test
  void namesItemAndMendOfEveryAnswerThatCannotBeTakenAndTakesNone() throws IOException {
    var sheet = uji.mulai(ZI);
    var file =
        FilledXlsx.of(download(sheet))
            .set("ZI-P1.1-a", "Jawaban", "Mungkin")
            .set("ZI-P1.1-b", "Jawaban", "D")
            .set("ZI-P1.2-a", "Penyebut", 4)
            .set("ZI-P1.2-b", "Jawaban", "A")
            .formula("ZI-P1.2-c", "Jawaban", "IF(TRUE,\"A\",\"B\")")
            .set("ZI-H1.1-a", "Jawaban", "4,01")
            .set("ZI-R1.1-a", "Pembilang", 3)
            .set("ZI-R1.1-a", "Penyebut", 0)
            .set("ZI-R1.1-b", "Pembilang", -1)
            .set("ZI-R1.1-b", "Penyebut", 2.5)
            .set("ZI-R3.3-a", "Lalu", 2);

    var seen = upload(sheet, "?dryRun=true", file.bytes());

    assertThat(seen.path("problems").findValuesAsText("message"))
        .containsExactlyInAnyOrder(
            "Butir ZI-P1.1-a: Jawaban berisi ‘Mungkin’, seharusnya salah satu dari Ya, Tidak.",
            "Butir ZI-P1.1-b: Jawaban berisi ‘D’, seharusnya salah satu dari A, B, C.",
            "Butir ZI-P1.2-a tidak mempunyai isian Penyebut. Kosongkan sel itu.",
            "Butir ZI-P1.2-c: sel Jawaban berisi rumus. Tulis jawabannya saja, tanpa rumus.",
            "Butir ZI-H1.1-a: Jawaban berisi ‘4,01’, seharusnya angka 0–4.",
            "Hitungan ZI-R1.1-a tidak mungkin: penyebut (jumlah agen perubahan) 0, padahal"
                + " pembilang (perubahan nyata setahun) 3. Periksa kedua angka.",
            "Butir ZI-R1.1-b: Pembilang (perubahan yang melekat pada sistem manajemen) berisi"
                + " ‘-1’, seharusnya bilangan bulat 0–999.999.999.",
            "Butir ZI-R1.1-b: Penyebut (perubahan karya agen) berisi ‘2.5’, seharusnya bilangan"
                + " bulat 0–999.999.999.",
            "Jawaban ZI-R3.3-a belum memuat kini. Isi ‘lalu’ dan ‘kini’.");
    var refused =
        json(
            Visitor.program(port, uji.akun()).upload(address(sheet), "lke.xlsx", file.bytes()),
            400);
    assertThat(refused.path("detail").asText()).contains("Tidak ada isian yang diambil");
    assertThat(sheets.read(sheet).items()).allMatch(item -> item.layers().isEmpty());
  }

  @Test
  void letsAReviewerAgreeToANumberWithoutAReason() throws IOException {
    var sheet = uji.mulai(ZI);
    sheets.save(
        sheet, "ZI-H1.1-a", Layer.SELF, uji.akun(), json.readTree("3.67"), "Survei", null, 0);
    uji.lanjut();
    var file = FilledXlsx.of(download(sheet)).set("ZI-H1.1-a", "Jawaban", "3,67");

    assertThat(upload(sheet, "", file.bytes()).path("problems")).isEmpty();
    assertThat(stored(sheet, "ZI-H1.1-a")).isEqualTo("3.67");
    file = FilledXlsx.of(download(sheet)).set("ZI-H1.1-a", "Jawaban", "3,6");
    assertThat(
            upload(sheet, "?dryRun=true", file.bytes())
                .path("problems")
                .findValuesAsText("message"))
        .singleElement()
        .asString()
        .contains("ZI-H1.1-a", "tanpa alasan");
  }

  @Test
  void greysAndLocksWhatTheTaskDoesNotWriteAndRefusesItsChange() throws IOException {
    var sheet = uji.mulai(UNIT);
    uji.hanya("area itu dipegang asesor lain", "U-PM1");
    var file = FilledXlsx.of(download(sheet));

    assertThat(open(file, "U-PM1.1-b")).containsExactly("Jawaban", "Catatan");
    assertThat(open(file, "U-PM2.1-a")).isEmpty();
    assertThat(file.row("U-PM2.1-a").getCell(0).getCellStyle().getFillForegroundColorColor())
        .isNotNull();
    assertThat(help(file))
        .contains("Butir abu-abu tidak Anda isi pada tugas ini: area itu dipegang asesor lain.");

    sheets.save(
        sheet, "U-PM2.1-b", Layer.SELF, "dinkesasesor", json.readTree("\"A\""), "Map", null, 0);
    file.set("U-PM1.1-b", "Jawaban", "Ya").set("U-PM2.1-a", "Jawaban", "A");
    var seen = upload(sheet, "?dryRun=true", file.bytes());
    assertThat(seen.path("changes").findValuesAsText("code")).containsExactly("U-PM1.1-b");
    assertThat(seen.path("problems").findValuesAsText("message"))
        .containsExactly(
            "Butir U-PM2.1-a tidak Anda isi pada tugas ini: area itu dipegang asesor lain.");
  }

  /** A document or another layer's word has a column that was not there when the file left. */
  @Test
  void takesAFileHomeThoughTheSheetHasMoreToShowMeanwhile() throws IOException {
    var sheet = uji.mulai(UNIT);
    var file = FilledXlsx.of(download(sheet)).set("U-PM1.1-b", "Jawaban", "Ya");
    sheets.attach(sheet, "U-PM1.1-c", document(), "dinkesasesor");
    sheets.save(
        sheet,
        "U-PM1.1-c",
        "koordinator",
        "dinkessekretaris",
        json.readTree("\"C\""),
        null,
        "Rencananya tidak ada",
        0);

    var seen = upload(sheet, "", file.bytes());

    assertThat(seen.path("changes").findValuesAsText("code")).containsExactly("U-PM1.1-b");
    assertThat(seen.path("problems")).isEmpty();
    var again = FilledXlsx.of(download(sheet));
    assertThat(again.text("U-PM1.1-c", "Isian koordinator asesor")).isEqualTo("C");
    assertThat(again.text("U-PM1.1-c", "Catatan koordinator asesor"))
        .isEqualTo("Rencananya tidak ada");
    assertThat(again.text("U-PM1.1-c", "Berkas bukti")).isEqualTo("SK tim kerja.pdf");
    assertThat(open(again, "U-PM1.1-c")).containsExactly("Jawaban", "Catatan");
    assertThat(upload(sheet, "?dryRun=true", again.bytes()).toString()).isEqualTo(NOTHING);
  }

  /** Where LibreOffice is at hand; elsewhere skipped. */
  @Test
  void readsWhatAnotherOfficeProgramSaved(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(LibreOffice.isThere(), "no LibreOffice");
    var sheet = lettersOfFourLayers();
    var file = download(sheet);

    var same = upload(sheet, "?dryRun=true", LibreOffice.savedAgain(folder, file));
    var filled =
        FilledXlsx.of(file)
            .set("ZI-P1.1-a", "Jawaban", "ya")
            .set("ZI-H1.1-a", "Jawaban", 2.51)
            .set("ZI-H1.1-a", "Alasan koreksi", "Menurut laporan akhir");
    var changed = upload(sheet, "?dryRun=true", LibreOffice.savedAgain(folder, filled.bytes()));

    assertThat(same.toString()).isEqualTo(NOTHING);
    assertThat(changed.path("problems")).isEmpty();
    assertThat(changed.path("changes").findValuesAsText("to"))
        .containsExactly("Ya", "2,51; alasan: Menurut laporan akhir");
  }

  /** A sheet at its last layer, with a document at its first item. */
  private String lettersOfFourLayers() throws IOException {
    var sheet = uji.mulai(ZI);
    var items = uji.instrumen(ZI).items();
    answer(sheet, Layer.SELF, items, 0);
    sheets.attach(sheet, items.get(0).code(), document(), "dinkesasesor");
    uji.lanjut();
    answer(sheet, "anggota", items, 1);
    uji.lanjut();
    answer(sheet, "ketua", items, 0);
    uji.lanjut();
    return sheet;
  }

  private String document() throws IOException {
    var pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    return evidence
        .store(
            "dinkes",
            UjiInstrumen.PERKARA,
            "dinkesasesor",
            "SK tim kerja.pdf",
            new ByteArrayInputStream(pdf.getBytes(StandardCharsets.US_ASCII)))
        .id();
  }

  /** The first item that is answered on this scale. */
  private String of(InstrumentId id, String scale) {
    return uji.instrumen(id).items().stream()
        .filter(item -> item.scale().equals(scale))
        .filter(item -> item.formula() == null || item.formula().kind() == Formula.Kind.RATIO)
        .map(Item::code)
        .findFirst()
        .orElseThrow();
  }

  private String stored(String sheet, String code) {
    return sheets.read(sheet).items().stream()
        .filter(item -> item.item().code().equals(code))
        .findFirst()
        .orElseThrow()
        .last()
        .orElseThrow()
        .value()
        .toString();
  }

  private static String change(JsonNode seen, String code) {
    for (var change : seen.path("changes")) {
      if (change.path("code").asText().equals(code)) {
        return change.path("to").asText();
      }
    }
    throw new AssertionError(code);
  }

  /** Titles of the cells of a row that are not locked. */
  private static List<String> open(FilledXlsx file, String code) {
    var open = new ArrayList<String>();
    for (var cell : file.row(code)) {
      if (!cell.getCellStyle().getLocked()) {
        open.add(file.head().getCell(cell.getColumnIndex()).getStringCellValue());
      }
    }
    return open;
  }

  private static List<String> bands(FilledXlsx file) {
    var bands = new ArrayList<String>();
    for (var cell : file.page().getRow(file.head().getRowNum() - 1)) {
      if (!cell.getStringCellValue().isEmpty()) {
        bands.add(cell.getStringCellValue());
      }
    }
    return bands;
  }

  private static String help(FilledXlsx file) {
    for (var row : file.page()) {
      var text = row.getCell(0) == null ? "" : shown(row, 0);
      if (text.startsWith("Cara ")) {
        return text;
      }
    }
    throw new AssertionError("no help");
  }

  private void answer(String sheet, String layer, List<Item> items, int shift) {
    for (int at = 0; at < items.size(); at++) {
      sheets.save(
          sheet,
          items.get(at).code(),
          layer,
          uji.akun(),
          uji.jawaban(ZI, items.get(at), at % 3 == 0 ? at + shift : at),
          layer.equals(Layer.SELF) ? "Map %d di ruang arsip".formatted(at) : null,
          layer.equals(Layer.SELF) || at % 3 != 0 ? null : "Dokumennya hanya memuat sebagian",
          0);
    }
  }

  private static List<String> titles(FilledXlsx file) {
    var titles = new ArrayList<String>();
    for (var cell : file.head()) {
      titles.add(cell.getStringCellValue());
    }
    return titles;
  }

  private static String shown(Row row, int column) {
    return new DataFormatter().formatCellValue(row.getCell(column));
  }

  private byte[] download(String sheet) {
    var answer = Visitor.program(port, uji.akun()).download(address(sheet));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private JsonNode upload(String sheet, String query, byte[] file) {
    return json(
        Visitor.program(port, uji.akun()).upload(address(sheet) + query, "lke.xlsx", file), 200);
  }

  private static String address(String sheet) {
    return "/api/worksheets/%s/lke.xlsx".formatted(sheet);
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.body(), e);
    }
  }

  private static void kept(String name, byte[] content) throws IOException {
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve(name.replace(' ', '-') + ".xlsx"), content);
  }
}
