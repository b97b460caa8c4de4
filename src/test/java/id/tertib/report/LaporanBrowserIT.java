package id.tertib.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shelf of reports with two years on it, at a desk and on a phone. */
@PostgresTest
class LaporanBrowserIT extends LayarMonitoring {

  @Autowired JdbcTemplate jdbc;
  @Autowired PerangkatDaerahRegister kantor;

  @BeforeEach
  void fortySixReports() {
    var kode = kantor.all().stream().map(satu -> satu.kode()).toList();
    laporan("2025-S2", kode.subList(0, 8));
    laporan("2026-S1", kode);
  }

  @Test
  void foldsTheShelfByCycleAndKeepsWhatIsOpenInTheAddress() {
    var page = masuk("organisasi", "/laporan", 1366, 768);
    assertThat(page.locator("details.t-siklus[open]")).hasCount(1);
    assertThat(page.locator("details.t-siklus")).containsText("38 laporan");
    assertThat(page.locator("a.t-siklus")).containsText("Semester II 2025");
    assertThat(page.locator("a.t-siklus")).containsText("8 laporan");
    potret(page, "laporan-lipat");
    axe(page, "main");
    page.locator("a[rel=next]").click();
    assertThat(page.getByText("halaman 2 dari 2")).isVisible();
    assertThat(page.locator("article")).hasCount(18);
    page.reload();
    assertThat(page.locator("article")).hasCount(18);
    page.locator("a.t-siklus").press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*buka=2025-S2.*"));
    assertThat(page.locator("article")).hasCount(8);
    page.reload();
    assertThat(page.locator("article")).hasCount(8);
    page.locator("details.t-siklus > summary").press("Enter");
    assertThat(page.locator("article").first()).isHidden();
    page.context().close();

    var ponsel = masuk("organisasi", "/laporan", 390, 844);
    assertThat(ponsel.locator("article").first()).isVisible();
    muatLebar(ponsel, 390);
    potret(ponsel, "laporan-lipat-390");
    axe(ponsel, "main");
    var tinggi = ((Number) ponsel.evaluate("document.scrollingElement.scrollHeight")).intValue();
    assertThat(tinggi).as("height of the page on a phone").isLessThan(5000);
    ponsel.screenshot(
        new Page.ScreenshotOptions()
            .setPath(GAMBAR.resolve("laporan-lipat-390-penuh.png"))
            .setFullPage(true));
    ponsel.context().close();
  }

  private void laporan(String siklus, List<String> semua) {
    for (var kode : semua) {
      var kunci = siklus + "/" + kode;
      jdbc.update(
          """
          insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor,
            tanggal, sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf,
            ukuran_pdf, waktu)
          values (?, ?, ?, ?, 'monitoring', 1, ?, '000.8.6/0714/TA-RB', '2026-07-01', ?, ?, ?, 14000,
            ?, ?, 198000, ?)
          """,
          "uji-" + kunci.replace('/', '-'),
          kunci,
          siklus,
          kode,
          "Laporan monitoring " + kantor.get(kode).nama(),
          "a".repeat(64),
          kunci + ".docx",
          "b".repeat(64),
          kunci + ".pdf",
          "c".repeat(64),
          OffsetDateTime.parse("2026-07-01T00:00:00Z").plusMinutes(semua.indexOf(kode)));
    }
  }
}
