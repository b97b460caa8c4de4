package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.report.Laporan;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An office that is verified after panel 2 stands in an addendum of the city's report. */
@ProcessTest
class AddendumPmprbProcessTest {

  private static final String KEY = TahunPmprb.KEY;
  private static final Path LOOK = Path.of("target/laporan");

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired LaporanRegister reports;
  @Autowired HasilPmprb hasil;

  @Test
  void tellsOfEachOfficeThatCameAfterThePanelAndLeavesTheCitysValueAlone() throws IOException {
    time.startAt("2026-02-02T08:00");
    var tahun = new TahunPmprb(port, time::runDue).started();
    tahun.verified("dinkes", "B");
    time.forwardTo("2026-03-09T08:00");
    tahun.filled().agreed();
    var before = hasil.city(KEY).orElseThrow().panel().total();
    assertThat(addenda(KEY + "/dinkes")).isEmpty();

    time.forwardTo("2026-03-25T10:00");
    var dlh = tahun.verified("dlh", "B");
    tahun.verified("dinsos", "A");

    var addendum = addenda(dlh.key()).get(0);
    assertThat(addendum)
        .extracting(Laporan::title, Laporan::number, Laporan::office)
        .containsExactly(
            "Addendum laporan PMPRB kota 2026: Dinas Lingkungan Hidup", "1/ADD-PMPRB/2026", "dlh");
    assertThat(addenda(KEY + "/dinsos").get(0).number()).isEqualTo("2/ADD-PMPRB/2026");
    var score =
        hasil.offices(KEY).stream()
            .filter(one -> one.code().equals("dlh"))
            .map(one -> HasilPmprb.shown(one.score().total()))
            .findFirst()
            .orElseThrow();
    assertThat(text(addendum))
        .contains("Dinas Lingkungan Hidup terverifikasi 25 Maret 2026")
        .contains("Nilainya " + score, "Nilai kota tetap " + HasilPmprb.shown(before))
        .contains("Batas unit Jumat, 6 Maret 2026", "terlambat")
        .contains("tidak berubah karena addendum ini");
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve("addendum-pmprb.docx"), reports.read(addendum, LaporanFile.DOCX));
    assertThat(hasil.city(KEY).orElseThrow().panel().total()).isEqualTo(before);

    // It stands with the city's report, on the board, and is read by its office.
    assertThat(done(tahun.page("organisasi", "/laporan?siklus=" + KEY)).body())
        .contains("Laporan PMPRB kota 2026", addendum.title());
    assertThat(
            done(tahun.page("dlhasesor", "/laporan?siklus=" + KEY + "&perangkatDaerah=dlh")).body())
        .contains(addendum.title());
    assertThat(done(tahun.page("dinkesasesor", "/laporan?siklus=" + KEY)).body())
        .doesNotContain(addendum.title());
    var office =
        StreamSupport.stream(tahun.board("sekda").path("kantor").spliterator(), false)
            .filter(one -> one.path("kode").asText().equals("dlh"))
            .findFirst()
            .orElseThrow();
    assertThat(office.path("menyusul").asBoolean()).isTrue();
    assertThat(office.path("addendum").asBoolean()).isTrue();
    assertThat(done(tahun.page("sekda", "/kemajuan/" + KEY + "/kota")).body())
        .contains("terverifikasi, menyusul sesudah Panel 2");
  }

  private String text(Laporan report) throws IOException {
    var pdf = reports.read(report, LaporanFile.PDF);
    Files.createDirectories(LOOK);
    Files.write(LOOK.resolve("addendum-pmprb.pdf"), pdf);
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** Its working paper stands in the register as well. */
  private List<Laporan> addenda(String key) {
    return reports.of(key).stream()
        .filter(one -> one.kind().equals(MakeAddendumTask.ADDENDUM))
        .toList();
  }
}
