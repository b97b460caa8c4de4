package id.tertib.zona.perbandingan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.LembarZona;
import id.tertib.zona.nilai.BagianZona;
import id.tertib.zona.nilai.LapisZona;
import id.tertib.zona.nilai.NilaiZona;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Units and years beside one another, on the page and on paper. */
@ProcessTest
class PerbandinganUnitTest {

  private static final String PAGE = "/zona-integritas/perbandingan";

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired Instruments instruments;
  @Autowired LaporanRegister register;
  @Autowired RowLists lists;

  @BeforeEach
  void onTheDayOfTheDemo() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void showsFinishedLayersOfTheChosenUnitsAndKeepsTheChoiceInTheAddress() {
    LembarZona.opened(application, 2026, "rsud").filled(2).evaluated();
    LembarZona.opened(application, 2027, "rsud").filled(3).evaluated();
    LembarZona.opened(application, 2027, "dukcapil").filled(0);
    LembarZona.opened(application, 2027, "labkesda");

    var all = page("organisasi", "");
    assertThat(all)
        .contains("Rumah Sakit Umum Daerah", "Pengendali teknis", "class=\"gr\"")
        .contains("Rumah Sakit Umum Daerah: 2026", "value=\"dukcapil\" checked")
        .contains("value=\"labkesda\"");
    var one = page("organisasi", "?unit=dukcapil&unit=tidak-ada");
    assertThat(one)
        .contains("Garis muncul sesudah", "value=\"rsud\">", "perbandingan.pdf?unit=dukcapil")
        .doesNotContain("value=\"rsud\" checked", "class=\"gr\"");
    assertThat(page("organisasi", "?unit=labkesda")).contains("Belum selesai dinilai");
  }

  @Test
  void comparesOnlyWhatThePersonMayRead() {
    LembarZona.opened(application, 2027, "rsud").filled(3);
    LembarZona.opened(application, 2027, "pkm-pondok-jagung").filled(3);

    assertThat(page("dinkesasesor", "?unit=rsud"))
        .contains("UPTD Puskesmas Pondok Jagung")
        .doesNotContain("Rumah Sakit Umum Daerah");
    assertThat(page("rsudoperator", ""))
        .contains("Rumah Sakit Umum Daerah")
        .doesNotContain("Pondok Jagung");
    assertThat(page("tpiketua", "")).contains("Rumah Sakit Umum Daerah", "Pondok Jagung");
    assertThat(page("dikbudasesor", "")).contains("Belum ada nilai");
    assertThat(Visitor.stranger(port).page(PAGE + ".pdf").statusCode()).isNotEqualTo(200);
  }

  @Test
  void showsTheMinistrysScoresOnceEveryPartIsKnown() {
    LembarZona.opened(application, 2026, "rsud").filled(2).evaluated();
    var values = List.of("6,10", "5.25", "8", "8", "12", "8", "15,5", "14,00");
    var parts = BagianZona.of(instruments.find(ZonaIntegritas.LKE).orElseThrow());
    for (var at = 0; at < parts.size(); at++) {
      var part = parts.get(at);
      lists.prepare(
          DaftarZona.NILAI_RESMI,
          "ZI-2026/rsud",
          part.kode(),
          Map.of("bagian", part.judul(), "nilai", at == 0 ? "" : values.get(at)),
          "organisasi");
    }

    assertThat(page("organisasi", "?unit=rsud"))
        .doesNotContain("<td>Resmi</td>")
        .doesNotContain("76,85");
    lists.set(
        DaftarZona.NILAI_RESMI,
        "ZI-2026/rsud",
        "area-1",
        Map.of("nilai", values.get(0)),
        "organisasi");
    assertThat(page("organisasi", "?unit=rsud")).contains("<td>Resmi</td>", "76,85", "−2,01");
  }

  @Test
  void comparesUnitsYearsAndTheMinistryOnPaper() throws IOException {
    var bagian = BagianZona.of(instruments.find(ZonaIntegritas.LKE).orElseThrow());
    var isi =
        new PerbandinganUnit(
            List.of(
                nilai(bagian, "bapenda", "Badan Pendapatan Daerah", 2024, "0.72", "0.70"),
                nilai(bagian, "bapenda", "Badan Pendapatan Daerah", 2025, "0.80", "0.83"),
                nilai(bagian, "bapenda", "Badan Pendapatan Daerah", 2026, "0.86", null),
                nilai(bagian, "rsud", "Rumah Sakit Umum Daerah", 2025, "0.70", null),
                nilai(bagian, "rsud", "Rumah Sakit Umum Daerah", 2026, "0.78", null)),
            bagian);

    assertThat(isi.baris().get(0))
        .isEqualTo(
            new PerbandinganUnit.Baris(
                "Badan Pendapatan Daerah",
                2024,
                "75,00",
                "72,00",
                "Pengendali teknis",
                "70,00",
                "−2,00"));
    assertThat(isi.baris().get(1).selisih()).isEqualTo("+3,00");
    assertThat(isi.rinci()).hasSize(7);
    assertThat(isi.grafik(620)).isPresent();
    var pdf = register.preview(LaporanPerbandingan.document(isi, LocalDate.of(2026, 7, 13)));
    var folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(folder.resolve("perbandingan.pdf"), pdf);
    assertThat(text(pdf))
        .contains("2 unit: Badan Pendapatan Daerah; Rumah Sakit Umum Daerah", "−2,00", "70,0 %");

    var satu = new PerbandinganUnit(isi.nilai().subList(0, 3), bagian);
    Files.write(
        folder.resolve("perbandingan-satu.pdf"),
        register.preview(LaporanPerbandingan.document(satu, LocalDate.of(2026, 7, 13))));
    assertThat(satu.grafik(620).orElseThrow().description())
        .contains("Hasil resmi: 2024 70,00, 2025 83,00");
  }

  @Test
  void givesThePageAsDocuments() throws IOException {
    LembarZona.opened(application, 2027, "rsud").filled(3);
    var visitor = Visitor.browser(port).signIn("rsudkepala");

    assertThat(text(visitor.download(PAGE + ".pdf?unit=rsud").body()))
        .contains("1 unit: Rumah Sakit Umum Daerah", "Penilaian mandiri");
    assertThat(visitor.download(PAGE + ".docx").statusCode()).isEqualTo(200);
    assertThat(text(Visitor.browser(port).signIn("dikbudasesor").download(PAGE + ".pdf").body()))
        .contains("Belum ada nilai yang dapat dibandingkan");
  }

  private static NilaiUnit nilai(
      List<BagianZona> bagian, String unit, String nama, int tahun, String share, String resmi) {
    var own = new BigDecimal(share);
    return new NilaiUnit(
        unit,
        nama,
        tahun,
        List.of(
            new LapisZona(
                "self",
                "Penilaian mandiri",
                of(bagian, own.add(new BigDecimal("0.03"))),
                null,
                true),
            new LapisZona("dalnis", "Pengendali teknis", of(bagian, own), null, true)),
        resmi == null ? null : of(bagian, new BigDecimal(resmi)));
  }

  private static NilaiZona of(List<BagianZona> bagian, BigDecimal share) {
    var points =
        bagian.stream()
            .collect(
                Collectors.toMap(BagianZona::kode, part -> part.bobot().times(Fraction.of(share))));
    return new NilaiZona(
        points.values().stream().reduce(Fraction.ZERO, Fraction::plus), Map.copyOf(points));
  }

  private String page(String user, String query) {
    return Visitor.browser(port).signIn(user).page(PAGE + query).body();
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
