package id.tertib.pmprb;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.instrument.score.Fraction;
import id.tertib.instrument.score.Score;
import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Holds the product's figures of the city and its offices against the tests' own sums. */
final class BandingPmprb {

  /** Why one pokja objects. */
  static final String KEBERATAN = "Dokumennya cukup";

  private static final String KEY = KotaPmprb.KEY;

  private final LembarUji lembarKota = LembarUji.kota();
  private final HasilPmprb hasil;
  private final LaporanRegister reports;
  private final IsianUji isian;

  BandingPmprb(HasilPmprb hasil, LaporanRegister reports, IsianUji isian) {
    this.hasil = hasil;
    this.reports = reports;
    this.isian = isian;
  }

  /** Each that is verified, and of the others none. */
  void offices() {
    for (var office : hasil.offices(KEY)) {
      if (office.result() == null) {
        assertThat(office.score()).as(office.code()).isNull();
      } else {
        assertThat(office.score().missing()).as(office.code()).isEmpty();
        assertThat(office.score().total().rounded(12))
            .as(office.code())
            .isEqualTo(isian.nilai(office.code()).jumlah().bulat(12));
      }
    }
  }

  /** What the city gave itself. */
  void self() {
    var self = hasil.city(KEY).orElseThrow().self();
    assertThat(self.missing()).isEmpty();
    same(self, lembarKota.nilai(isian.kota()));
  }

  /** The same beside what the panel fixed, who changed exactly these items. */
  void consensus(List<String> changed) {
    var city = hasil.city(KEY).orElseThrow();
    assertThat(city.changed())
        .extracting(item -> item.item().code())
        .containsExactlyInAnyOrderElementsOf(changed);
    self();
    same(city.panel(), lembarKota.nilai(isian.panel()));
  }

  /** The whole, its category, its components and its areas of change. */
  private static void same(Score score, LembarUji.Nilai own) {
    assertThat(score.total().rounded(12)).isEqualTo(own.jumlah().bulat(12));
    assertThat(score.category().category().code()).isEqualTo(IsianUji.predikat(own.jumlah()));
    own.komponen()
        .forEach(
            (name, figure) ->
                assertThat(score.allNodes())
                    .as(name)
                    .anySatisfy(
                        node -> {
                          assertThat(node.node().title()).startsWith(name);
                          assertThat(node.score().rounded(12)).isEqualTo(figure.bulat(12));
                        }));
    for (var group : score.instrument().groups()) {
      var sum =
          group.nodes().stream()
              .map(code -> score.node(code).orElseThrow().score())
              .reduce(Fraction.ZERO, Fraction::plus);
      assertThat(sum.rounded(12))
          .as(group.title())
          .isEqualTo(own.area().get(group.title()).bulat(12));
    }
  }

  /**
   * The report and the minutes, as they were fixed first.
   *
   * @param shown offices whose figures are looked for, with short names
   */
  void documents(String... shown) throws IOException {
    var self = lembarKota.nilai(isian.kota());
    var panel = lembarKota.nilai(isian.panel());
    var text = text(MakeReportsTask.LAPORAN);
    assertThat(text)
        .contains(
            "Nilai PMPRB kota %s dari 100,00, kategori %s, sesudah panel mengubah 4 dari 181 butir. 37 dari 38 perangkat daerah sudah terverifikasi."
                .formatted(panel.jumlah().teks(), IsianUji.predikat(panel.jumlah())),
            "Nilai kota 100,00 %s %s".formatted(self.jumlah().teks(), panel.jumlah().teks()),
            "Menyusul sebagai tambahan: Dinas Lingkungan Hidup.",
            "Dinas Lingkungan Hidup belum terverifikasi –",
            "Dinas Pariwisata (kini Dinas Kepemudaan dan Olahraga)");
    panel
        .komponen()
        .forEach(
            (name, figure) ->
                assertThat(text)
                    .as(name)
                    .contains(
                        ",00 %s %s".formatted(self.komponen().get(name).teks(), figure.teks())));
    for (var code : shown) {
      assertThat(text).contains(" terverifikasi " + isian.nilai(code).jumlah().teks());
    }
    assertThat(text(MakeReportsTask.BERITA_ACARA))
        .contains("hadir 6 dari 8 pokja, kuorum 5", "hadir 4 dari 8 pokja")
        .contains("1 tidak setuju: ", KEBERATAN)
        .contains(
            hasil.city(KEY).orElseThrow().changed().stream()
                .map(item -> item.item().code())
                .toList());
  }

  private String text(String kind) throws IOException {
    var newest =
        reports.of(KEY).stream()
            .filter(one -> one.kind().equals(kind))
            .max(Comparator.comparing(Laporan::version))
            .orElseThrow();
    try (var document = Loader.loadPDF(reports.read(newest, LaporanFile.PDF))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
