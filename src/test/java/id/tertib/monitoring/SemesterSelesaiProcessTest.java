package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.calendar.WorkingDayCalendar;
import id.tertib.manager.FinishedCycle;
import id.tertib.manager.FinishedCycle.Line;
import id.tertib.manager.FinishedSource;
import id.tertib.monitoring.checklist.PerangkatDaerahResults;
import id.tertib.monitoring.city.LaporanKota;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.CapaianAksi;
import id.tertib.roadmap.Semester;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A finished semester is a table that says what the city's report says, and never changes. */
@ProcessTest
class SemesterSelesaiProcessTest {

  private static final String SIKLUS = "2026-S2";
  private static final List<String> PERSEN = List.of("pelaksanaan", "pencapaian");
  private static final List<String> KELAS = List.of("dipertahankan", "ditingkatkan", "diperbaiki");

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanRegister register;
  @Autowired PerangkatDaerahResults results;
  @Autowired WorkingDayCalendar kalender;
  @Autowired JdbcClient jdbc;
  @Autowired CapaianAksi capaian;

  private Kota kota;

  @BeforeEach
  void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  /**
   * Four offices: dlh in time but returned once, bappeda three days late, dinsos not done,
   * kesbangpol without a result.
   */
  private void tutup() {
    kota.mulai(2026, 2)
        .rencanakan(SIKLUS, "2026-10-30", "dlh", "bappeda", "dinsos", "kesbangpol")
        .tetapkan(SIKLUS);
    var dlh = kota.kasus(SIKLUS + "/dlh");
    kota.pada("2026-07-20T09:00");
    dlh.isi(kode -> kode.endsWith("1") ? Kasus.Isi.sebagian(4, 1) : Kasus.Isi.sudah()).serahkan();
    kota.pada("2026-07-22T09:00");
    dlh.observasi().wawancara();
    kota.pada("2026-07-24T09:00");
    dlh.temuan("Penataan Tatalaksana", "Diperbaiki", "SOP belum ditinjau", "2026-09-30")
        .temuan("Penguatan Pengawasan", "Dipertahankan", "Laporan gratifikasi rapi", null)
        .kirimAnalisis();
    kota.pada("2026-07-27T09:00");
    dlh.tanggapi();
    kota.pada("2026-07-28T09:00");
    dlh.kembalikan(MonitoringPerangkatDaerah.ANALISIS, "Sebut dokumennya");
    kota.kasus(SIKLUS + "/bappeda").isi(kode -> Kasus.Isi.belum()).hinggaReviu().setujui();
    results.closeWithoutResult(SIKLUS + "/kesbangpol", "Kantor terendam banjir", "asesor1");
    kota.pada("2026-07-30T09:00");
    dlh.kirimAnalisis().tanggapi();
    kota.pada("2026-07-31T09:00");
    dlh.setujui();
    kota.pada("2026-08-03T09:00");
    dlh.rencanakanTindakLanjut("2026-09-30");
    kota.hingga("2026-11-02T08:00");
  }

  @Test
  void saysWhatTheCitysReportSaysAndHowItWent() throws IOException {
    tutup();
    assertThat(capaian.ofCity(new Semester(2026, 2))).isEmpty();
    kota.terbitkanLaporanKota(SIKLUS);
    var tabel = baca("walikota").orElseThrow();
    var kepadaLain = capaian.ofCity(new Semester(2026, 2)).orElseThrow();
    assertThat(kepadaLain.percent().replace(',', '.'))
        .isEqualTo(
            angka(tabel, tabel.city(), PERSEN).get(0).setScale(2, RoundingMode.HALF_UP).toString());
    assertThat(kepadaLain.source()).isEqualTo("Monitoring semester II 2026");
    assertThat(kepadaLain.day()).isEqualTo(tabel.on());

    try (var buku = laporanKota()) {
      var kantor = buku.getSheet("Perangkat daerah");
      for (var baris : tabel.lines()) {
        var laporan = baris(kantor, baris.name());
        assertThat(angka(tabel, baris, PERSEN))
            .as(baris.code())
            .isEqualTo(kolom(kantor, laporan, "Pelaksanaan, %", "Pencapaian, %"));
        assertThat(angka(tabel, baris, KELAS))
            .as("temuan " + baris.code())
            .isEqualTo(
                baris.note() == null
                    ? temuan(buku.getSheet("Temuan"), baris.name())
                    : Arrays.asList(null, null, null));
      }
      var area = buku.getSheet("Area");
      assertThat(angka(tabel, tabel.city(), PERSEN))
          .isEqualTo(kolom(area, baris(area, "Seluruhnya"), "Pelaksanaan, %", "Pencapaian, %"));
      assertThat(angka(tabel, tabel.city(), KELAS))
          .isEqualTo(temuan(buku.getSheet("Temuan"), null));
    }
    // over all items, which is not the mean of the two offices
    assertThat(nilai(tabel, tabel.city(), "pelaksanaan"))
        .isNotEqualByComparingTo(
            nilai(tabel, kantor(tabel, "dlh"), "pelaksanaan")
                .add(nilai(tabel, kantor(tabel, "bappeda"), "pelaksanaan"))
                .divide(BigDecimal.valueOf(2)));

    var belum = kalender.between(LocalDate.parse("2026-07-23"), LocalDate.parse("2026-10-30"));
    assertThat(jalan(tabel, "dlh")).containsExactly("0", "1", "1.5");
    assertThat(jalan(tabel, "bappeda")).containsExactly("3", "0", "0");
    assertThat(jalan(tabel, "dinsos")).containsExactly(String.valueOf(belum), "0", null);
    assertThat(kantor(tabel, "dinsos").note()).isEqualTo("belum selesai saat ditutup");
    assertThat(kantor(tabel, "kesbangpol").note()).isEqualTo("ditutup tanpa hasil");
    assertThat(nilai(tabel, tabel.city(), "terlambat")).isEqualByComparingTo("" + (belum + 3));
    assertThat(nilai(tabel, tabel.city(), "pengembalian")).isEqualByComparingTo("1");
    assertThat(tabel.steps())
        .extracting(FinishedCycle.StepMedian::key)
        .startsWith(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA)
        .contains(
            MonitoringPerangkatDaerah.ANALISIS, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT);
    assertThat(tabel.steps().get(0).days()).isEqualByComparingTo("8");
    assertThat(tabel.steps().get(0).times()).isEqualTo(2);
  }

  @Test
  void staysAsItWasAtTheClosingAndTellsApartWhatComesLater() {
    tutup();
    kota.terbitkanLaporanKota(SIKLUS);
    var dulu = baca("walikota").orElseThrow();
    assertThat(dulu.later()).isEmpty();

    kota.pada("2026-11-10T09:00");
    kota.kasus(SIKLUS + "/dinsos").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    jdbc.sql("update monitoring_parameter set nilai = '0.3' where kode = 'nilai_sudah'").update();
    try {
      var kini = baca("walikota").orElseThrow();
      assertThat(kini.later())
          .extracting(FinishedCycle.Later::code, satu -> satu.on().toString())
          .containsExactly(tuple("dinsos", "2026-11-10"));
      assertThat(kini.later().get(0).text())
          .isEqualTo(
              "pelaksanaan 100,00 %, pencapaian 100,00 %, temuan 0 dipertahankan, 0 ditingkatkan, 0"
                  + " diperbaiki.");
      assertThat(kini).usingRecursiveComparison().ignoringFields("later").isEqualTo(dulu);
    } finally {
      jdbc.sql("update monitoring_parameter set nilai = '1' where kode = 'nilai_sudah'").update();
    }
  }

  @Test
  void isFilledFromTheHistoryWhereItWasClosedBeforeItsCourseWasKept() throws Exception {
    tutup();
    kota.terbitkanLaporanKota(SIKLUS);
    var dulu = baca("walikota").orElseThrow();
    kota.pada("2026-11-10T09:00");
    kota.kasus(SIKLUS + "/dinsos").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    List.of("jalan_langkah", "jalan_kasus", "jalan_siklus")
        .forEach(nama -> jdbc.sql("delete from " + nama).update());
    assertThat(baca("walikota").orElseThrow().remarks())
        .contains("Hari terlambat, pengembalian, dan lama langkah semester ini tidak tercatat.");

    for (var satu : aplikasi.getBeansOfType(ApplicationRunner.class).values()) {
      if (satu.getClass().getSimpleName().startsWith("ClosingFigures")) {
        satu.run(new DefaultApplicationArguments());
      }
    }

    var kini = baca("walikota").orElseThrow();
    assertThat(kini.remarks())
        .contains(
            "Hari terlambat, pengembalian, dan lama langkah disusun dari riwayat pada 10 November"
                + " 2026.");
    assertThat(kini).usingRecursiveComparison().ignoringFields("later", "remarks").isEqualTo(dulu);
  }

  @Test
  void showsEachReaderThePartThatTheReportsShowHim() {
    tutup();
    assertThat(baca("sekda").orElseThrow().remarks())
        .contains("Laporan kotanya belum terbit; angkanya sudah tetap sejak penutupan.");
    assertThat(baca("dlhkepala")).isEmpty();
    assertThat(halaman("dlhkepala", "")).contains("Belum ada semester yang selesai");
    kota.terbitkanLaporanKota(SIKLUS);

    for (var akun : List.of("walikota", "sekda", "inspektur", "organisasi", "admin", "asesor1")) {
      assertThat(baca(akun).orElseThrow().lines()).as(akun).hasSize(4);
    }
    for (var akun : List.of("dlhkepala", "dlhsekretaris", "dlhasesor")) {
      var tabel = baca(akun).orElseThrow();
      assertThat(tabel.lines()).as(akun).extracting(Line::code).containsExactly("dlh");
      assertThat(tabel.city()).as(akun).isNotNull();
      assertThat(tabel.offices()).isEqualTo(4);
      assertThat(halaman(akun, "")).contains("Seluruh kota", "DLH").doesNotContain("Bappeda");
    }
    assertThat(kantorBerstatus("dlhkepala", "dlh")).isEqualTo(200);
    assertThat(kantorBerstatus("dlhkepala", "bappeda")).isEqualTo(404);
    assertThat(kantorBerstatus("walikota", "bappeda")).isEqualTo(200);
    assertThat(kantorBerstatus("walikota", "dinkes")).isEqualTo(404);
    assertThat(Visitor.stranger(port).get("/kemajuan/selesai.csv").statusCode()).isEqualTo(401);
  }

  @Test
  void standsBesideAnotherSemesterSortedAndTakenAlong() throws IOException {
    tutup();
    kota.terbitkanLaporanKota(SIKLUS);
    kota.pada("2027-01-11T08:00")
        .mulai(2027, 1)
        .rencanakan("2027-S1", "2027-03-31", "dlh", "bappeda")
        .tetapkan("2027-S1");
    kota.kasus("2027-S1/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.kasus("2027-S1/bappeda").isi(kode -> Kasus.Isi.belum()).hinggaReviu().setujui();
    kota.terbitkanLaporanKota("2027-S1");

    var baku = halaman("walikota", "");
    assertThat(baku).contains("Semester I 2027 di samping semester II 2026", "naik ");
    assertThat(singkatan(baku)).startsWith("Seluruh kota");
    assertThat(baku).containsOnlyOnce("aria-sort=\"descending\"");

    var lalu =
        halaman("walikota", "?siklus=2027-S1&banding=2026-S2&urut=terlambat.lalu&arah=turun");
    assertThat(singkatan(lalu))
        .containsExactly("Seluruh kota", "Dinsos", "Bappeda", "DLH", "Kesbangpol");
    assertThat(lalu).contains("tidak ikut pada semester I 2027");
    assertThat(singkatan(halaman("walikota", "?siklus=2026-S2&banding=tanpa&urut=nama&arah=turun")))
        .containsExactly("Seluruh kota", "Kesbangpol", "DLH", "Dinsos", "Bappeda");
    assertThat(
            singkatan(
                halaman("walikota", "?siklus=2026-S2&banding=tanpa&urut=pelaksanaan&arah=naik")))
        .containsExactly("Seluruh kota", "Bappeda", "DLH", "Dinsos", "Kesbangpol");

    var orang = Visitor.browser(port).signIn("walikota");
    var csv =
        new String(
            orang.download("/kemajuan/selesai.csv?siklus=2026-S2&banding=tanpa").body(),
            StandardCharsets.UTF_8);
    assertThat(csv.lines().toList().get(0))
        .startsWith("\uFEFF\"Kode\";\"Perangkat daerah\";\"Pelaksanaan, %, II 2026\"");
    assertThat(csv.lines().toList().get(1)).startsWith("\"\";\"Seluruh kota\"");
    assertThat(csv)
        .contains(
            "\"bappeda\";\"Badan Perencanaan Pembangunan, Penelitian dan Pengembangan Daerah\";\"0,00\";\"0,00\";\"0\";\"0\";\"0\";\"3\"");
    try (var buku =
        new XSSFWorkbook(
            new ByteArrayInputStream(orang.download("/kemajuan/selesai.xlsx").body()))) {
      assertThat(StreamSupport.stream(buku.spliterator(), false).map(each -> each.getSheetName()))
          .containsExactly("Perangkat daerah", "Langkah");
      var lembar = buku.getSheet("Perangkat daerah");
      assertThat(lembar.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Semester I 2027 di samping semester II 2026");
      var kotaBaris = lembar.getRow(baris(lembar, "Seluruh kota"));
      assertThat(kotaBaris.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      for (var baris : lembar) {
        baris.forEach(sel -> assertThat(sel.getCellType()).isNotEqualTo(CellType.FORMULA));
      }
    }
  }

  @Test
  void saysWhatWillBeHereWhileNoSemesterIsFinished() {
    assertThat(halaman("walikota", ""))
        .contains("Belum ada semester yang selesai", "Semester selesai ketika siklusnya ditutup");
    assertThat(halaman("walikota", "?jenis=triwulan")).contains("Belum ada triwulan yang selesai");
    assertThat(Visitor.browser(port).signIn("walikota").page("/kemajuan/selesai.csv").statusCode())
        .isEqualTo(404);
  }

  private Optional<FinishedCycle> baca(String akun) {
    return aplikasi
        .getBeanProvider(FinishedSource.class)
        .orderedStream()
        .filter(sumber -> sumber.unit().equals("semester"))
        .findFirst()
        .orElseThrow()
        .read(SIKLUS, akun);
  }

  private String halaman(String akun, String pilihan) {
    var jawaban = Visitor.browser(port).signIn(akun).page("/kemajuan/selesai" + pilihan);
    assertThat(jawaban.statusCode()).isEqualTo(200);
    return jawaban.body();
  }

  private int kantorBerstatus(String akun, String kode) {
    return Visitor.browser(port)
        .signIn(akun)
        .page("/kemajuan/selesai/%s/%s".formatted(SIKLUS, kode))
        .statusCode();
  }

  /** Of the rows as they stand on the page. */
  private static List<String> singkatan(String halaman) {
    var found = new ArrayList<String>();
    var satu = Pattern.compile("<th scope=\"row\"><a[^>]*>([^<]*)</a>").matcher(halaman);
    while (satu.find()) {
      found.add(satu.group(1));
    }
    return found.stream().distinct().toList();
  }

  private XSSFWorkbook laporanKota() throws IOException {
    var laporan =
        register.of(SIKLUS).stream()
            .filter(satu -> satu.kind().equals(LaporanKota.KIND))
            .findFirst()
            .orElseThrow();
    return new XSSFWorkbook(new ByteArrayInputStream(register.read(laporan, LaporanFile.XLSX)));
  }

  private static int baris(XSSFSheet lembar, String nama) {
    for (var baris : lembar) {
      for (var sel : baris) {
        if (nama.equals(new DataFormatter().formatCellValue(sel))) {
          return baris.getRowNum();
        }
      }
    }
    throw new AssertionError(nama + " tidak ada pada " + lembar.getSheetName());
  }

  private static List<BigDecimal> kolom(XSSFSheet lembar, int baris, String... kepala) {
    var found = new ArrayList<BigDecimal>();
    for (var satu : kepala) {
      var judul = lembar.getRow(baris(lembar, satu));
      for (var sel : judul) {
        if (sel.getStringCellValue().equals(satu)) {
          var nilai = lembar.getRow(baris).getCell(sel.getColumnIndex());
          found.add(
              nilai.getCellType() == CellType.BLANK
                  ? null
                  : BigDecimal.valueOf(nilai.getNumericCellValue()).setScale(2));
        }
      }
    }
    return found;
  }

  /**
   * @param kantor null for the whole city
   */
  private static List<BigDecimal> temuan(XSSFSheet lembar, String kantor) {
    var banyak = new HashMap<String, Integer>();
    for (var baris : lembar) {
      if (baris.getRowNum() > baris(lembar, "Rekomendasi")
          && (kantor == null || baris.getCell(0).getStringCellValue().equals(kantor))) {
        banyak.merge(baris.getCell(3).getStringCellValue(), 1, Integer::sum);
      }
    }
    return List.of("Dipertahankan", "Ditingkatkan", "Diperbaiki").stream()
        .map(kelas -> BigDecimal.valueOf(banyak.getOrDefault(kelas, 0)))
        .toList();
  }

  private static Line kantor(FinishedCycle tabel, String kode) {
    return tabel.lines().stream()
        .filter(baris -> baris.code().equals(kode))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> jalan(FinishedCycle tabel, String kode) {
    return angka(tabel, kantor(tabel, kode), List.of("terlambat", "pengembalian", "lama")).stream()
        .map(nilai -> nilai == null ? null : nilai.toPlainString())
        .toList();
  }

  private static List<BigDecimal> angka(FinishedCycle tabel, Line baris, List<String> kunci) {
    return kunci.stream().map(satu -> nilai(tabel, baris, satu)).toList();
  }

  private static BigDecimal nilai(FinishedCycle tabel, Line baris, String kunci) {
    var urutan = tabel.measures().stream().map(FinishedCycle.Measure::key).toList();
    assertThat(urutan).contains(kunci);
    return baris.values().get(urutan.indexOf(kunci));
  }
}
