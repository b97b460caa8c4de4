package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.city.LaporanKota;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people typed stands in every paper as they typed it, in sentences that end once. */
@ProcessTest
class KetikanProcessTest {

  private static final String TEMUAN = "SOP **wajib** dan `kode` belum seragam.";
  private static final String TEKS = "Kendala **utama**: `anggaran` terlambat.";

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;

  private Kota kota;

  @BeforeEach
  void menemukanSesuatuDiPamulang() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "kec-pamulang").tetapkan("2026-S2");
    kota.kasus("2026-S2/kec-pamulang")
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .temuan("Penataan Tatalaksana", "Diperbaiki", TEMUAN, "2026-10-30")
        .kirimAnalisis()
        .tanggapi()
        .setujui();
  }

  @Test
  void keepsAFindingInTheOfficesReportAndAsksItAgainInOneSentence() throws IOException {
    assertThat(laporan("2026-S2/kec-pamulang", LaporanFile.PDF))
        .contains("Camat Pamulang")
        .doesNotContain("Kepala Kecamatan")
        .contains("**wajib**")
        .satisfies(KetikanProcessTest::endsItsSentencesOnce);
    assertThat(laporan("2026-S2/kec-pamulang", LaporanFile.DOCX))
        .contains(TEMUAN, "Camat Pamulang")
        .satisfies(KetikanProcessTest::endsItsSentencesOnce);

    kota.pada("2027-01-11T08:00").mulai(2027, 1);
    kota.rencanakan("2027-S1", "2027-06-18", "kec-pamulang").tetapkan("2027-S1");
    kota.kasus("2027-S1/kec-pamulang")
        .isi(kode -> Kasus.Isi.sudah())
        .serahkan()
        .observasi()
        .wawancara()
        .tutupTemuanLama(false)
        .kirimAnalisis()
        .tanggapi()
        .setujui();

    assertThat(laporan("2027-S1/kec-pamulang", LaporanFile.PDF))
        .contains("semester berikutnya: " + TEMUAN)
        .satisfies(KetikanProcessTest::endsItsSentencesOnce);
    assertThat(laporan("2027-S1/kec-pamulang", LaporanFile.DOCX))
        .contains("semester berikutnya: " + TEMUAN)
        .satisfies(KetikanProcessTest::endsItsSentencesOnce);
  }

  @Test
  void keepsPrefaceAndConclusionsOfTheCitysReportAndTellsItsDatesInWords() throws IOException {
    for (var bagian : new String[] {"pengantar", LaporanKota.KESIMPULAN}) {
      kota.daftar.set(LaporanKota.TEXTS, "2026-S2", bagian, Map.of("teks", TEKS), "organisasi");
    }
    kota.terbitkanLaporanKota("2026-S2");

    assertThat(laporan("2026-S2", LaporanFile.PDF)).containsSubsequence(TEKS, TEKS);
    assertThat(laporan("2026-S2", LaporanFile.DOCX))
        .containsSubsequence(TEKS, TEKS)
        .contains(TEMUAN)
        .satisfies(KetikanProcessTest::endsItsSentencesOnce);
    try (var buku =
        new XSSFWorkbook(
            new ByteArrayInputStream(
                register.read(register.of("2026-S2").get(0), LaporanFile.XLSX)))) {
      assertThat(isi(buku.getSheet("Temuan"))).contains(TEMUAN, "30 Oktober 2026");
      buku.forEach(
          lembar ->
              assertThat(isi((XSSFSheet) lembar))
                  .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}|October|\\d{4}-S\\d"));
    }
  }

  private static void endsItsSentencesOnce(String text) {
    assertThat(text).doesNotContain(".;", "..", ". .", ".,");
  }

  /** As an office program shows it. */
  private static String isi(XSSFSheet lembar) {
    var isi = new StringBuilder();
    lembar.forEach(baris -> baris.forEach(sel -> isi.append(tampil(sel)).append('\n')));
    return isi.toString();
  }

  /** A format may name the language of its months; the library leaves that to its caller. */
  private static String tampil(Cell sel) {
    var indonesian = sel.getCellStyle().getDataFormatString().startsWith("[$-421]");
    return new DataFormatter(indonesian ? Locale.forLanguageTag("id-ID") : Locale.US)
        .formatCellValue(sel);
  }

  private String laporan(String kunci, LaporanFile bentuk) throws IOException {
    var bytes = register.read(register.of(kunci).get(0), bentuk);
    if (bentuk == LaporanFile.DOCX) {
      try (var dokumen = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes)))) {
        return dokumen.getText().replaceAll("\\s+", " ");
      }
    }
    try (var dokumen = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    }
  }
}
