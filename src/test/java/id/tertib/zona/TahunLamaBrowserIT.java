package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit's earlier years in a real browser: entered, refused, corrected, withdrawn. */
@PostgresTest
class TahunLamaBrowserIT {

  private static final String PAGE = "/zona-integritas/unit/dukcapil/tahun";

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void keepsAYearFromItsPaperToItsWithdrawal() {
    var page = signedIn(chromium.page(1366, 768));
    page.navigate(address("/zona-integritas/unit/dukcapil/riwayat"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tahun sebelum Tertib"))
        .click();
    look(page, "zona-tahun-kosong");
    fill(page, "171,42", "17 Desember 2025");
    button(page, "Catat tahun");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("di luar 0 sampai 100");
    look(page, "zona-tahun-ditolak");
    assertThat(page.getByLabel("Nilai total resmi")).hasValue("171,42");

    fill(page, "71,42", "17 Desember 2025");
    button(page, "Catat tahun");
    assertThat(page.getByText("2025, usul WBK: tidak lulus, pembinaan")).isVisible();
    look(page, "zona-tahun");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Koreksi 2025")).click();
    assertThat(page.getByText("Berkas sekarang: hasil.pdf")).isVisible();
    page.getByLabel("Nilai total resmi").fill("71,24");
    page.getByLabel("Alasan koreksi").fill("Salah ketik");
    look(page, "zona-tahun-koreksi");
    button(page, "Simpan koreksi");
    assertThat(page.getByText("nilai 71,24")).isVisible();
    assertThat(page.getByText("Dikoreksi Bagian Organisasi")).isVisible();

    page.getByText("Tarik", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Alasan menarik").fill("Unit lain");
    look(page, "zona-tahun-tarik");
    button(page, "Tarik catatan 2025");
    assertThat(page.getByText("Catatan ditarik.")).isVisible();
    page.context().close();
  }

  @Test
  void entersAYearWithoutScriptOnAPhone() {
    var page = signedIn(chromium.still(390, 844));
    page.navigate(address(PAGE));
    fill(page, "71,42", "2025-12-17");
    button(page, "Catat tahun");
    assertThat(page.getByText("Tahun tercatat.")).isVisible();
    assertThat(page.getByText("nilai 71,42")).isVisible();
    page.context().close();
  }

  private static void fill(Page page, String total, String day) {
    page.getByLabel("Tahun usulan").fill("2025");
    page.getByLabel("Diusulkan untuk").selectOption("WBK");
    page.locator("select[name=hasil]").selectOption("pembinaan");
    page.getByLabel("Nilai total resmi").fill(total);
    page.getByLabel("Penguatan Pengawasan, paling tinggi 15,00").fill("7,85");
    page.getByLabel("Nomor dan judul dokumen").fill("Surat hasil evaluasi 2025");
    page.getByLabel("Tanggal dokumen").fill(day);
    page.getByLabel("Berkas dokumen")
        .setInputFiles(
            new FilePayload(
                "hasil.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8)));
  }

  /** At a desk and on a phone, for people who see and for those who do not. */
  private static void look(Page page, String name) {
    for (var width : new int[] {390, 1366}) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width))));
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(name)
          .isLessThanOrEqualTo(width);
    }
  }

  private Page signedIn(Page page) {
    page.navigate(address("/masuk"));
    page.getByLabel("Nama akun").fill("organisasi");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    button(page, "Masuk");
    page.waitForURL(url -> !url.contains("/masuk"));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
