package id.tertib.pmprb;

import static id.tertib.pmprb.HasilLuar.document;
import static id.tertib.pmprb.HasilLuar.of2020;
import static id.tertib.pmprb.HasilLuar.total;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.evidence.EvidenceStore;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The documents of a year: report with drawings, working papers, follow-up plan. */
@ProcessTest
class DokumenPmprbTest {

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired HasilDesk desk;
  @Autowired EvidenceStore evidence;
  @Autowired LaporanRegister register;

  @BeforeEach
  void onTheFirstWorkingDayOfFebruary() {
    time.startAt("2026-02-02T08:00");
  }

  @Test
  void drawsYearsAndAreasEachBesideItsTable() throws IOException {
    desk.enter("organisasi", of2020("Road Map Reformasi Birokrasi"), document(evidence, 2020));
    desk.enter(
        "organisasi", total(2024, HasilLuar.SEJAK_2023, "84.10", "A"), document(evidence, 2024));
    var tahun = new SatuTahun(port, time).opened(hasil, results, "rb-komponen 26-2020").agreed();
    assertThat(tahun.reports()).isLessThan(Duration.ofSeconds(10));

    var report = report(SatuTahun.KEY, MakeReportsTask.LAPORAN);
    assertThat(pdf(report))
        .contains("6. Dari tahun ke tahun", "Road Map Reformasi Birokrasi", "61,11")
        .contains("dicatat sebelum Tertib", "belum ada dalam laporan ini");
    try (var docx =
        new XWPFDocument(new ByteArrayInputStream(register.read(report, LaporanFile.DOCX)))) {
      assertThat(docx.getAllPictures()).hasSize(2);
      var xml = docx.getDocument().xmlText();
      assertThat(xml)
          .contains("Dicatat sebelum Tertib: 2020 61,11", "Manajemen Perubahan: mandiri");
    }

    var paper = report(SatuTahun.KEY, DokumenPmprb.KERTAS_KERJA);
    assertThat(pdf(paper))
        .contains("Kota Tangerang Selatan", "Lampiran: jawaban tiap butir", "PM1.1-a", "RF8.3-a")
        .contains("Panel: Baru separuh yang diubah");

    tahun.sent().followedUp();
    assertThat(pdf(report(SatuTahun.KEY, DokumenPmprb.RATL)))
        .contains("RATL-2026-001", "Dinas Kesehatan", "Ubah sisanya", "1 diperbaiki")
        .contains("Nomor 1/RATL-PMPRB/2026");
    assertThat(register.of(SatuTahun.KEY))
        .extracting(Laporan::number)
        .containsExactlyInAnyOrder(
            "1/BA-PMPRB/2026", "1/LAP-PMPRB/2026", "1/KK-PMPRB/2026", "1/RATL-PMPRB/2026");
  }

  @Test
  void keepsTheWorkingPaperOfAnOfficeOnceItIsVerified() throws IOException {
    var office = new SatuKantor(port, "dinkes").started();
    office.divided("dinkesasesor");
    office.fill("dinkesasesor", "B");
    var review = office.claimed("dinkessekretaris", "Reviu koordinator asesor");
    office.judge("dinkessekretaris", review);
    SatuKantor.done(office.complete("dinkessekretaris", review, SatuKantor.decision("setuju", "")));
    SatuKantor.done(
        office.complete(
            "dinkeskepala",
            office.claimed("dinkeskepala", "Tanda tangan kepala"),
            SatuKantor.decision("tanda_tangan", "")));
    SatuKantor.done(
        office.complete(
            "tpianggota",
            office.claimed("tpianggota", "Verifikasi"),
            SatuKantor.decision("terverifikasi", "")));

    var paper = report("PMPRB-2026/dinkes", DokumenPmprb.KERTAS_KERJA);
    assertThat(paper.office()).isEqualTo("dinkes");
    assertThat(pdf(paper)).contains("Dinas Kesehatan", "U-PM1.1-b", "Map PMPRB");
  }

  private Laporan report(String key, String kind) {
    return register.of(key).stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** Its text; the file is kept where somebody looks at its pages. */
  private String pdf(Laporan report) throws IOException {
    var bytes = register.read(report, LaporanFile.PDF);
    var folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(
        folder.resolve(report.subject().replace('/', '-') + "-" + report.kind() + ".pdf"), bytes);
    Files.write(
        folder.resolve(report.subject().replace('/', '-') + "-" + report.kind() + ".docx"),
        register.read(report, LaporanFile.DOCX));
    try (var document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
