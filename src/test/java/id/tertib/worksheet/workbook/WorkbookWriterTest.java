package id.tertib.worksheet.workbook;

import static id.tertib.worksheet.LembarUji.PENGISI;
import static id.tertib.worksheet.LembarUji.PERKARA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.ProcessTest;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.UjiLembar;
import id.tertib.worksheet.UjiSkala;
import id.tertib.worksheet.sheet.SheetDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The file as a spreadsheet program opens it. */
@ProcessTest
class WorkbookWriterTest {

  @Autowired LembarUji uji;
  @Autowired WorkbookCopy copy;
  @Autowired SheetDesk desk;
  @Autowired UploadedWorkbook uploaded;

  @TempDir Path folder;

  @Test
  void locksEverythingButTheAnswersWithoutAPassword() {
    var file = unduh();
    var page = (XSSFSheet) file.page();

    assertThat(page.getProtect()).isTrue();
    assertThat(page.isSheetLocked()).isTrue();
    assertThat(page.getCTWorksheet().getSheetProtection().isSetPassword()).isFalse();
    assertThat(page.getCTWorksheet().getSheetProtection().isSetHashValue()).isFalse();
    var open = new ArrayList<String>();
    for (var row : page) {
      for (var cell : row) {
        if (!cell.getCellStyle().getLocked()) {
          open.add(
              row.getCell(0).getStringCellValue()
                  + " "
                  + file.head().getCell(cell.getColumnIndex()).getStringCellValue());
        }
      }
    }
    assertThat(open)
        .containsExactlyInAnyOrder(
            "UJI-1 Jawaban",
            "UJI-1 Catatan",
            "UJI-R Pembilang",
            "UJI-R Penyebut",
            "UJI-R Catatan",
            "UJI-I Jawaban",
            "UJI-I Catatan",
            "UJI-P Jawaban",
            "UJI-P Catatan");
    assertThat(file.workbook().isStructureLocked()).isTrue();
  }

  @Test
  void offersTheOptionsOfEachScaleAndNumbersWithinItsBounds() {
    var file = unduh();

    assertThat(validation(file, "UJI-1", "Jawaban").getValidationConstraint())
        .satisfies(list -> assertThat(list.getExplicitListValues()).containsExactly("Ya", "Tidak"));
    var count = validation(file, "UJI-R", "Penyebut").getValidationConstraint();
    assertThat(count.getValidationType()).isEqualTo(ValidationType.INTEGER);
    assertThat(count.getFormula1()).isEqualTo("0");
    assertThat(count.getFormula2()).isEqualTo("9999");
    var index = validation(file, "UJI-I", "Jawaban").getValidationConstraint();
    assertThat(index.getValidationType()).isEqualTo(ValidationType.DECIMAL);
    assertThat(validation(file, "UJI-1", "Jawaban").getErrorBoxText())
        .isEqualTo("Pilih salah satu: Ya, Tidak.");

    var range = validation(file, "UJI-P", "Jawaban").getValidationConstraint().getFormula1();
    assertThat(range).isEqualTo("Pilihan!$A$1:$A$2");
    var lists = file.workbook().getSheet("Pilihan");
    assertThat(lists.getRow(0).getCell(0).getStringCellValue()).startsWith("Seluruhnya, dan");
    assertThat(file.workbook().getSheetVisibility(file.workbook().getSheetIndex(lists)))
        .isEqualTo(SheetVisibility.HIDDEN);
  }

  @Test
  void printsOnA4InLandscapeWithItsHeadOnEveryPage() {
    var file = unduh();
    var page = (XSSFSheet) file.page();

    assertThat(page.getPrintSetup().getLandscape()).isTrue();
    assertThat(page.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
    assertThat(page.getFitToPage()).isTrue();
    assertThat(page.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
    assertThat(page.getPrintSetup().getFitHeight()).isZero();
    assertThat(page.getRepeatingRows().getFirstRow()).isEqualTo(file.head().getRowNum());
    assertThat(page.getPaneInformation().isFreezePane()).isTrue();
    assertThat(page.getPaneInformation().getHorizontalSplitPosition())
        .isEqualTo((short) (file.head().getRowNum() + 1));
    assertThat(page.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Lembar uji");
    assertThat(page.getRow(1).getCell(0).getStringCellValue())
        .isEqualTo("Dinas Kesehatan · semester II 2026");
    assertThat(page.getRow(2).getCell(0).getStringCellValue()).contains("sel kuning");
    assertThat(file.row("UJI-1").getCell(1).getCellStyle().getWrapText()).isTrue();
  }

  @Test
  void writesWhatLooksLikeAFormulaAsText() {
    var task = uji.diambil();
    var note = "=HYPERLINK(\"http://jahat.example\")";
    desk.save(PENGISI, task.getId(), "UJI-1", TextNode.valueOf("ya"), note, null, 0);
    desk.save(PENGISI, task.getId(), "UJI-2", TextNode.valueOf("ya"), "+62 21 +1", null, 0);

    var file = FilledXlsx.of(copy.of(PENGISI, lembar()).content());

    assertThat(file.text("UJI-1", "Catatan")).isEqualTo(note);
    assertThat(file.text("UJI-2", "Catatan")).isEqualTo("+62 21 +1");
    for (var row : file.page()) {
      for (var cell : row) {
        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
      }
    }
    assertThat(
            file.row("UJI-1").getCell(file.column("Catatan")).getCellStyle().getDataFormatString())
        .isEqualTo("@");
    assertThat(file.row("UJI-1").getCell(1).getCellStyle().getQuotePrefixed()).isTrue();
  }

  @Test
  void carriesAStampThatNobodySees() throws IOException {
    var task = uji.diambil();
    desk.save(PENGISI, task.getId(), "UJI-1", TextNode.valueOf("ya"), "arsip", null, 0);

    var content = copy.of(PENGISI, lembar()).content();
    var workbook = FilledXlsx.of(content).workbook();
    var hidden = workbook.getSheetIndex(Stamp.SHEET);
    assertThat(workbook.getSheetVisibility(hidden)).isEqualTo(SheetVisibility.VERY_HIDDEN);
    assertThat(workbook.getSheetAt(hidden).isSheetLocked()).isTrue();
    var stamp =
        Stamp.read(uploaded.open(Files.write(folder.resolve("isian.xlsx"), content))).orElseThrow();
    assertThat(stamp.head().id()).isEqualTo(lembar());
    assertThat(stamp.head().subject()).isEqualTo(PERKARA);
    assertThat(stamp.head().version()).isEqualTo(PERKARA);
    assertThat(stamp.layer()).isEqualTo(Layer.SELF);
    assertThat(stamp.rows().get("UJI-1").revision()).isEqualTo(1);
    assertThat(stamp.rows().get("UJI-1").entry())
        .isEqualTo(Map.of("jawaban", "ya", Form.NOTE, "arsip"));
    assertThat(stamp.rows().get("UJI-2").revision()).isZero();
  }

  @Test
  void namesTheFileByItsCase() {
    uji.diambil();

    assertThat(copy.of(PENGISI, lembar()).name()).isEqualTo("uji-2026-s2-dinkes.xlsx");
  }

  @Test
  void openNothingForWhoeverOnlyReads() {
    uji.dikoreksi();
    uji.tasks.complete(uji.tugas(PERKARA).getId());
    var task = uji.tugas(PERKARA);
    assertThat(task.getTaskDefinitionKey()).isEqualTo("baca");

    var file = FilledXlsx.of(copy.of(LembarUji.ASESOR, lembar()).content());

    for (var row : file.page()) {
      for (var cell : row) {
        assertThat(cell.getCellStyle().getLocked()).isTrue();
      }
    }
    assertThat(file.page().getRow(2).getCell(0).getStringCellValue()).contains("Salinan");
  }

  private FilledXlsx unduh() {
    var items =
        List.of(
            butir("UJI-1", UjiSkala.KIND),
            butir("UJI-R", UjiSkalaBerkas.Rasio.KIND),
            butir("UJI-I", UjiSkalaBerkas.Indeks.KIND),
            butir("UJI-P", UjiSkalaBerkas.Pilihan.KIND));
    uji.sheets.create(
        new NewSheet(
            UjiLembar.INSTRUMENT,
            PERKARA,
            PERKARA,
            Owner.office("dinkes"),
            LembarUji.LAPIS,
            items));
    uji.diambil();
    return FilledXlsx.of(copy.of(PENGISI, lembar()).content());
  }

  private static SheetItem butir(String code, String scale) {
    return new SheetItem(
        code, "Penataan Tatalaksana", "Uraian " + code, scale, true, Map.of("kriteria", "Ada"));
  }

  private String lembar() {
    return uji.sheets.find(UjiLembar.INSTRUMENT, PERKARA).map(Sheet::id).orElseThrow();
  }

  private static DataValidation validation(FilledXlsx file, String code, String title) {
    var row = file.row(code).getRowNum();
    var column = file.column(title);
    return file.page().getDataValidations().stream()
        .filter(
            one ->
                Arrays.stream(one.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(row, column)))
        .findFirst()
        .orElseThrow();
  }
}
