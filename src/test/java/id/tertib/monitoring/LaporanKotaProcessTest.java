package id.tertib.monitoring;

import static id.tertib.monitoring.semester.MonitoringSemester.SETUJUI_LAPORAN_KOTA;
import static id.tertib.monitoring.semester.MonitoringSemester.TINJAU_LAPORAN_KOTA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.engine.RefusedException;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.city.LaporanKota;
import id.tertib.procedure.Return;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The city's report: built at the closing with what there is, reviewed, approved, sent, added to.
 */
@ProcessTest
class LaporanKotaProcessTest {

  private static final String SIKLUS = "2026-S2";

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;
  @Autowired LaporanKota laporanKota;
  @Autowired PerangkatDaerahResults results;
  @Autowired JdbcClient jdbc;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  private Kota mulai(String... kantor) {
    return kota.mulai(2026, 2).rencanakan(SIKLUS, "2026-10-30", kantor).tetapkan(SIKLUS);
  }

  private void selesai(String kantor) {
    kota.kasus(SIKLUS + "/" + kantor).isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
  }

  @Test
  void buildsTheReportOnceAllOfficesAreDoneAndEndsWithItsMail() throws IOException {
    mulai("dlh", "dinkes");
    selesai("dlh");
    assertThat(kota.langkahTerbuka(SIKLUS)).isEmpty();
    selesai("dinkes");
    assertThat(kota.langkahTerbuka(SIKLUS)).containsExactly(TINJAU_LAPORAN_KOTA);

    kota.terbitkanLaporanKota(SIKLUS);

    assertThat(kota.instance(SIKLUS)).isZero();
    var laporan = laporan().get(0);
    assertThat(laporan.kind()).isEqualTo(LaporanKota.KIND);
    assertThat(laporan.number()).isEqualTo("1/LK-RB/2026");
    assertThat(laporan.office()).isNull();
    assertThat(teks(register.read(laporan, LaporanFile.PDF)))
        .contains("2 dari 2 perangkat daerah", "Dinkes", "DLH", "Sekretaris Daerah")
        .contains("1. Pengantar", "10. Kesimpulan");
    try (var buku =
        new XSSFWorkbook(new ByteArrayInputStream(register.read(laporan, LaporanFile.XLSX)))) {
      assertThat(buku.getNumberOfSheets()).isEqualTo(7);
      assertThat(new DataFormatter().formatCellValue(buku.getSheet("Area").getRow(0).getCell(0)))
          .isEqualTo("Capaian menurut area, semester II 2026");
    }
    assertThat(penerima(laporan))
        .contains("walikota", "sekda", "inspektur", "dinkeskepala", "dinsoskepala")
        .hasSize(39);
  }

  @Test
  void buildsItAtTheClosingDateAndSaysWhoIsNotDoneSinceWhenAndAtWhichStep() throws IOException {
    mulai("dlh", "dinkes", "dinsos");
    selesai("dlh");
    kota.kasus("2026-S2/dinkes").isi(kode -> Kasus.Isi.sudah()).serahkan();
    results.closeWithoutResult("2026-S2/dinsos", "Kantor terendam banjir", "asesor1");

    kota.hingga("2026-11-02T08:00");
    kota.terbitkanLaporanKota(SIKLUS);

    assertThat(teks(register.read(laporan().get(0), LaporanFile.PDF)))
        .contains("Belum selesai", "Observasi", "Wawancara", "13 Juli 2026", "Tim asesor")
        .contains("Tanpa hasil", "Kantor terendam banjir");
    assertThat(kota.instance("2026-S2/dinkes")).isEqualTo(1);
  }

  @Test
  void addsWhatComesLaterWithItsDateAndEndsWhenNobodyIsMissing() throws IOException {
    mulai("dlh", "dinkes", "dinsos");
    selesai("dlh");
    kota.hingga("2026-11-02T08:00");
    kota.terbitkanLaporanKota(SIKLUS);
    assertThat(laporan()).hasSize(1);

    kota.pada("2026-11-10T09:00");
    selesai("dinkes");
    assertThat(laporan()).hasSize(2);
    var addendum = laporan().get(0);
    assertThat(addendum.title()).startsWith("Addendum 1").contains("Dinkes");
    assertThat(addendum.date()).hasToString("2026-11-10");
    assertThat(addendum.number()).isEqualTo("1/LK-RB/2026/Add.1");
    assertThat(teks(register.read(addendum, LaporanFile.PDF)))
        .contains("Dinas Kesehatan", "Masih ditunggu: Dinas Sosial");
    assertThat(penerima(addendum)).contains("walikota", "dinkeskepala");
    assertThat(kota.instance(SIKLUS)).isEqualTo(1);

    results.closeWithoutResult("2026-S2/dinsos", "Dokumen hilang", "asesor1");
    kota.kerjakan();
    assertThat(teks(register.read(laporan().get(0), LaporanFile.PDF)))
        .contains("Dokumen hilang", "semua perangkat daerah selesai");
    assertThat(kota.instance(SIKLUS)).isZero();
  }

  @Test
  void addsWhatCameWhileTheReportWasBeingReviewed() {
    mulai("dlh", "dinkes");
    selesai("dlh");
    kota.hingga("2026-11-02T08:00");
    selesai("dinkes");
    assertThat(laporan()).isEmpty();

    kota.terbitkanLaporanKota(SIKLUS);

    assertThat(laporan())
        .extracting(Laporan::kind)
        .containsExactlyInAnyOrder(LaporanKota.KIND, LaporanKota.SUSULAN_KIND);
    assertThat(kota.instance(SIKLUS)).isZero();
  }

  @Test
  void returnsTheReportWithTheSekdasNoteAndPublishesWhatWasRewritten() throws IOException {
    mulai("dlh");
    selesai("dlh");
    kota.selesaikan("organisasi", SIKLUS, TINJAU_LAPORAN_KOTA, Map.of());
    assertThatThrownBy(
            () ->
                kota.selesaikan(
                    "sekda", SIKLUS, SETUJUI_LAPORAN_KOTA, Map.of("keputusan", "kembali")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Tulis catatan");
    kota.selesaikan(
        "sekda",
        SIKLUS,
        SETUJUI_LAPORAN_KOTA,
        Map.of("keputusan", "kembali", "catatan", "Sebut kendala anggaran"));
    assertThat(kota.langkahTerbuka(SIKLUS)).containsExactly(TINJAU_LAPORAN_KOTA);
    assertThat(kota.returns.of(SIKLUS))
        .extracting(Return::note)
        .containsExactly("Sebut kendala anggaran");

    kota.daftar.set(
        LaporanKota.TEXTS,
        SIKLUS,
        LaporanKota.KESIMPULAN,
        Map.of("teks", "Kendala utama: anggaran perubahan **belum** terbit di `kas`."),
        "organisasi");
    kota.selesaikan("organisasi", SIKLUS, TINJAU_LAPORAN_KOTA, Map.of());
    assertThat(teks(laporanKota.preview(SIKLUS).orElseThrow()))
        .contains("Pratinjau, belum disetujui", "Kendala utama");
    kota.selesaikan(
        "sekda",
        SIKLUS,
        SETUJUI_LAPORAN_KOTA,
        Map.of("keputusan", "setuju", "nomorLaporan", "000.8.6/0991/Org"));
    kota.kerjakan();

    var laporan = laporan().get(0);
    assertThat(laporan.number()).isEqualTo("000.8.6/0991/Org");
    assertThat(teks(register.read(laporan, LaporanFile.PDF)))
        .contains("Kendala utama: anggaran perubahan **belum** terbit di `kas`.");
  }

  @Test
  void refusesAReportWithoutConclusions() {
    mulai("dlh");
    selesai("dlh");
    kota.daftar.set(
        LaporanKota.TEXTS, SIKLUS, LaporanKota.KESIMPULAN, Map.of("teks", ""), "organisasi");

    assertThatThrownBy(() -> kota.selesaikan("organisasi", SIKLUS, TINJAU_LAPORAN_KOTA, Map.of()))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void keepsTheFiguresOfTheClosingWhateverChangesLater() throws IOException {
    mulai("dlh");
    selesai("dlh");
    var sebelum = laporanKota.preview(SIKLUS).orElseThrow();
    jdbc.sql("update monitoring_parameter set nilai = '0.3' where kode = 'nilai_sudah'").update();
    try {
      assertThat(teks(laporanKota.preview(SIKLUS).orElseThrow())).isEqualTo(teks(sebelum));
    } finally {
      jdbc.sql("update monitoring_parameter set nilai = '1' where kode = 'nilai_sudah'").update();
    }
  }

  private List<Laporan> laporan() {
    return register.of(SIKLUS);
  }

  private List<String> penerima(Laporan laporan) {
    return jdbc.sql("select penerima from surel where kunci = :kunci")
        .param("kunci", "laporan:" + laporan.id())
        .query(String.class)
        .list();
  }

  private static String teks(byte[] pdf) throws IOException {
    try (var dokumen = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(dokumen).replaceAll("\\s+", " ");
    }
  }
}
