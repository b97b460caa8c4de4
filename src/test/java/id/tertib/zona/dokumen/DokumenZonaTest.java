package id.tertib.zona.dokumen;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.score.Fraction;
import id.tertib.report.Chart;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.LembarZona;
import id.tertib.zona.SatuUnit;
import id.tertib.zona.dokumen.HasilEvaluasi.Catatan;
import id.tertib.zona.dokumen.HasilEvaluasi.Temuan;
import id.tertib.zona.dokumen.UsulanKota.Unit;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.unit.Tingkat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The documents of zona integritas: what they say, who reads them, that they never change. */
@ProcessTest
class DokumenZonaTest {

  private static final String RSUD = "ZI-2027/rsud";
  private static final Catatan CATATAN =
      new Catatan(
          List.of(
              new Temuan(
                  "ZI-H1.2-a",
                  "Target kinerja utama belum diukur triwulanan.",
                  "Ukur dan laporkan setiap triwulan.",
                  LocalDate.of(2026, 9, 30)),
              new Temuan("Penataan Tatalaksana", "Peta proses bisnis belum ditetapkan.", "", null)),
          2);

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired DokumenZona documents;
  @Autowired HasilEvaluasi hasil;
  @Autowired LaporanRegister register;
  @Autowired RowLists lists;

  @BeforeEach
  void onTheDayOfTheDemo() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void tellsTheEvaluationOfAUnitWithItsGatesAreasAndDifferences() throws IOException {
    var sheet = LembarZona.opened(application, 2027, "rsud").filled(3).evaluated().id();

    var report = documents.evaluasi(RSUD, sheet, CATATAN);

    var isi = hasil.of("rsud", 2027, sheet, CATATAN);
    assertThat(isi.lapis())
        .extracting(LapisZona::kode)
        .containsExactly("self", "anggota", "ketua", "dalnis");
    assertThat(isi.perbedaan())
        .extracting(Perbedaan::kode)
        .containsExactly("ZI-P1.1-b", "ZI-P2.1-a", "ZI-P5.1-b", "ZI-H1.2-a", "ZI-H2.1-a");
    assertThat(isi.perbedaan().get(0).jawaban())
        .hasToString("{self=A, anggota=C, ketua=B, dalnis=B}");
    assertThat(report.number()).isEqualTo("1/LHE-ZI/2026");
    assertThat(report.office()).isEqualTo("rsud");
    var text = pdf(report);
    assertThat(text)
        .contains("Rumah Sakit Umum Daerah, Tahun 2027", "Nomor 1/LHE-ZI/2026", "2 putaran")
        .contains("5 dari 113 jawaban diubah", "Pengendali teknis 13 Juli 2026")
        .contains("Nilai seluruhnya 100 " + dua(isi.mandiri().nilai().total()))
        .contains("14,00", "19,50 *", "4,80 (60 %)", "6,00 (75 %)", "kurang", "terpenuhi")
        .contains("* Sumbernya berbeda. WBBM, Birokrasi yang Bersih dan Akuntabel: dipakai 19,50")
        .contains("sumber lain menyebut 18,25")
        .contains("Ukur dan laporkan setiap triwulan", "30 September 2026")
        .contains("Arti 0/0 pada rasio")
        .doesNotContain("Ambang Birokrasi")
        .contains("Lampiran: perbedaan penilaian", "Notula menunjukkan seleksi sebagian")
        .contains("3,15");
    assertThat(GrafikZona.area(isi).marks())
        .filteredOn(Chart.Text.class::isInstance)
        .extracting(mark -> ((Chart.Text) mark).text())
        .contains("Minimum WBK, 60,0 %", "Minimum WBBM, 75,0 %");
    for (var gate : isi.score().gates()) {
      assertThat(gate.conditions()).hasSize(12);
    }
    try (var docx =
        new XWPFDocument(new ByteArrayInputStream(register.read(report, LaporanFile.DOCX)))) {
      assertThat(docx.getAllPictures()).hasSize(1);
      assertThat(docx.getDocument().xmlText()).contains("Manajemen Perubahan: Penilaian mandiri");
    }
    try (var xlsx =
        new XSSFWorkbook(new ByteArrayInputStream(register.read(report, LaporanFile.XLSX)))) {
      assertThat(xlsx.getSheetAt(0).getSheetName()).isEqualTo("Perbedaan penilaian");
    }

    assertThat(documents.evaluasi(RSUD, sheet, CATATAN).id()).isEqualTo(report.id());
    assertThat(documents.evaluasi(RSUD, sheet, new Catatan(List.of(), 3)).version()).isEqualTo(2);
  }

  @Test
  void tellsAnEvaluationThatFoundNothingWithoutAnAnnex() throws IOException {
    var sheet = LembarZona.opened(application, 2027, "rsud").filled(0).id();

    assertThat(pdf(documents.evaluasi(RSUD, sheet, new Catatan(List.of(), 0))))
        .contains("belum ada lapis yang mengevaluasinya", "Syarat WBBM terpenuhi semuanya")
        .contains("Tidak ada temuan", "Tidak ada jawaban yang diubah")
        .doesNotContain("Lampiran:");
  }

  @Test
  void putsTheMinistrysScoresBesideTheLayersOnceTheyAreKnown() throws IOException {
    var sheet = LembarZona.opened(application, 2027, "rsud").filled(3).evaluated().id();
    var isi = hasil.of("rsud", 2027, sheet, CATATAN);
    isi.bagian()
        .forEach(
            part ->
                lists.prepare(
                    DaftarZona.NILAI_RESMI,
                    RSUD,
                    part.kode(),
                    Map.of("nilai", part.pengungkit() ? "6,25" : "14,5"),
                    "organisasi"));

    var report = documents.evaluasi(RSUD, sheet, CATATAN);
    assertThat(pdf(report)).contains("Resmi", "Jumlah Pengungkit 60", "37,50", "29,00", "66,50");
  }

  @Test
  void comesWithTheLastLayerOfTheReviewers() throws IOException {
    time.startAt("2026-02-02T07:00");
    var rsud = new SatuUnit(port, "rsud", "rsudkepala").started(2026);
    rsud.built();
    rsud.assessed("Penilaian mandiri", Map.of());
    var task = rsud.claimed("tpianggota", "Evaluasi anggota TPI");
    rsud.row(
        "tpianggota",
        task,
        "temuan-zi",
        Map.of("butir", "ZI-P1.1-a", "temuan", "Tim belum rapat.", "rekomendasi", "Rapatkan."));
    rsud.evaluated();
    time.forwardTo("2026-02-02T12:00");

    assertThat(register.of("ZI-2026/rsud"))
        .singleElement()
        .satisfies(
            report ->
                assertThat(text(register.read(report, LaporanFile.PDF)))
                    .contains("Tim belum rapat.", "Rapatkan.", "Perbaikan oleh unit tidak ada")
                    .doesNotContain("Tenggat"));
  }

  @Test
  void isReadByThePeopleOfTheUnitTheReviewersAndWhoeverLeads() {
    var sheet = LembarZona.opened(application, 2027, "pkm-pondok-jagung").filled(0).id();
    documents.evaluasi("ZI-2027/pkm-pondok-jagung", sheet, new Catatan(List.of(), 0));

    for (var reader :
        List.of(
            "pkmpondokjagungoperator", "dinkesasesor", "tpianggota", "organisasi", "walikota")) {
      assertThat(laporan(reader)).as(reader).contains("1/LHE-ZI/2026");
    }
    for (var other : List.of("rsudoperator", "dikbudasesor", "smpn6operator")) {
      assertThat(laporan(other)).as(other).doesNotContain("1/LHE-ZI/2026");
    }
    assertThat(laporan("organisasi")).contains("<option value=\"pkm-pondok-jagung\"");
    assertThat(laporan("organisasi")).contains(">UPTD Puskesmas Pondok Jagung<");
  }

  @Test
  void proposesUnitsWithALetterAndAStatementAndLaterOnesWithASupplement() throws IOException {
    var first =
        new UsulanKota(
            2026,
            0,
            LocalDate.of(2026, 5, 28),
            List.of(
                unit("Rumah Sakit Umum Daerah", "RSUD", Tingkat.WBK, "81.25", "2024-03-04"),
                unit("Dinas Ketenagakerjaan", "Dinas", Tingkat.WBK, "78.005", "2024-03-04"),
                unit("Badan Pendapatan Daerah", "Badan", Tingkat.WBBM, "88.4", "2025-02-11")));
    var later =
        new UsulanKota(
            2026,
            1,
            LocalDate.of(2026, 5, 29),
            List.of(unit("SMP Negeri 6", "Dinas", Tingkat.WBK, "76", "2024-03-04")));

    var letters = documents.usulan(first, "", "");
    var supplement = documents.usulan(later, "100.3.4/27", "");

    assertThat(letters.surat().number()).isEqualTo("1/SPE-ZI/2026");
    assertThat(letters.sptjm().number()).isEqualTo("1/SPTJM-ZI/2026");
    assertThat(letters.surat().office()).isNull();
    assertThat(pdf(letters.surat()))
        .contains("Tahun 2026", "3 unit (2 menuju WBK, 1 menuju WBBM)", "78,01")
        .contains("Keputusan WBK 11 Februari 2025", "Penetapan unit 4 Maret 2024")
        .contains("Tangerang Selatan, 28 Mei 2026", "Wali Kota Tangerang Selatan")
        .doesNotContain("susulan");
    assertThat(pdf(letters.sptjm()))
        .contains("Surat Pernyataan Tanggung Jawab Mutlak", "nomor 1/SPE-ZI/2026 tanggal 28 Mei");
    assertThat(pdf(supplement.surat()))
        .contains("Tahun 2026, Usulan susulan 1", "Nomor 100.3.4/27", "sudah dikirim");
    assertThat(supplement.sptjm().kind()).isEqualTo("zi-sptjm-susulan");
    assertThat(pdf(supplement.sptjm()))
        .contains("nomor 100.3.4/27", "1 unit menuju WBK pada daftar");
    assertThat(documents.usulan(first, "", "")).isEqualTo(letters);
    assertThat(register.of("ZI-2026")).hasSize(4);
    assertThat(text(documents.pratinjauSurat(later))).contains("Nomor (menyusul)");
    assertThat(text(documents.pratinjauSptjm(later))).contains("(menyusul)");
  }

  @Test
  void listsAllUnitsByPredicateForWhoeverSignsIn() throws IOException {
    var visitor = Visitor.browser(port).signIn("dinkesasesor");
    var path = "/zona-integritas/daftar-predikat.";

    assertThat(text(kept("daftar-predikat.pdf", visitor.download(path + "pdf").body())))
        .contains("2 dari 11 unit berpredikat", "WBK, 2 unit", "11 Februari 2026")
        .contains("Belum berpredikat, 9 unit", "Keadaan pada Senin, 13 Juli 2026");
    var docx = kept("daftar-predikat.docx", visitor.download(path + "docx").body());
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(document.getDocument().xmlText()).contains("UPTD Puskesmas Pondok Jagung");
    }
    var csv = new String(visitor.download(path + "csv").body(), StandardCharsets.UTF_8);
    assertThat(csv.lines().toList())
        .hasSize(12)
        .element(1)
        .asString()
        .contains("\"WBK\";\"2026-02-11\"");
  }

  private static Unit unit(
      String nama, String kantor, Tingkat tingkat, String nilai, String dasar) {
    return new Unit(
        nama, kantor, tingkat, Fraction.of(new BigDecimal(nilai)), LocalDate.parse(dasar));
  }

  private static String dua(Fraction figure) {
    return figure.rounded(2).toPlainString().replace('.', ',');
  }

  private String laporan(String user) {
    return Visitor.browser(port).signIn(user).page("/laporan").body();
  }

  /** Its text; the files are kept where somebody looks at their pages. */
  private String pdf(Laporan report) throws IOException {
    var name = "%s-v%d".formatted(report.kind(), report.version());
    kept(name + ".docx", register.read(report, LaporanFile.DOCX));
    return text(kept(name + ".pdf", register.read(report, LaporanFile.PDF)));
  }

  private static byte[] kept(String name, byte[] file) throws IOException {
    Files.write(Files.createDirectories(Path.of("target/screenshots")).resolve(name), file);
    return file;
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
