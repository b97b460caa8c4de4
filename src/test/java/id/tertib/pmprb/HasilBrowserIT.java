package id.tertib.pmprb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.pmprb.HasilLuar.document;
import static id.tertib.pmprb.HasilLuar.of2020;
import static id.tertib.pmprb.HasilLuar.pdf;
import static id.tertib.pmprb.HasilLuar.total;
import static id.tertib.testing.Halaman.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.evidence.EvidenceStore;
import id.tertib.testing.Chromium;
import id.tertib.testing.Halaman;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The city's results in a real browser: recorded without script, compared at a desk, on a phone.
 */
@PostgresTest
class HasilBrowserIT {

  private static final String SURAT = "Surat hasil evaluasi RB 2020";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired HasilDesk desk;
  @Autowired EvidenceStore evidence;

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
  void recordsCorrectsAndWithdrawsAYearBeforeTertib() {
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/pmprb/hasil"));
    look(page, "hasil-kosong");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Catat hasil dari sumber lain"))
        .click();
    look(page, "hasil-baru");
    fill(page, "20,50", "5,56", "14,93", "7,66", "7,90", "8,23", "2,77");
    page.locator("#dokumen").setInputFiles(letter());
    button(page, "Simpan hasil");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Pemenuhan 20,50 lebih besar");
    look(page, "hasil-ditolak");
    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).first().click();
    assertThat(page.locator("[id='n_pemenuhan']")).isFocused();
    page.locator("[id='n_pemenuhan']").fill("14,06");
    page.locator("#dokumen").setInputFiles(letter());
    button(page, "Simpan hasil");

    assertThat(page.getByText("Hasil tercatat.")).isVisible();
    assertThat(page.locator(".hs-besar")).hasText("61,11");
    look(page, "hasil-sumber");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Koreksi catatan")).click();
    page.locator("[id='n_reform']").fill("14,95");
    page.getByLabel("Alasan").fill("Salah ketik");
    look(page, "hasil-koreksi");
    button(page, "Simpan koreksi");
    assertThat(page.getByText("Koreksi tersimpan.")).isVisible();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tarik catatan")).click();
    page.getByLabel("Alasan").fill("Bukan hasil kota ini");
    look(page, "hasil-tarik");
    button(page, "Tarik catatan 2020");
    assertThat(page.getByText("Catatan ini ditarik").first()).isVisible();
    look(page, "hasil-ditarik");
    page.context().close();
  }

  @Test
  void takesATotalAloneWithoutScriptOnAPhone() {
    var page = signedIn(chromium.still(390, 844), "organisasi");
    page.navigate(address("/pmprb/hasil/baru?tahun=2024"));
    assertThat(page.getByText("rb 9-2023")).isVisible();
    page.locator("#judul").fill("Siaran pers hasil evaluasi 2024");
    page.locator("#tanggal").fill("2024-12-31");
    page.locator("#total").fill("84,10");
    page.locator("#predikat").selectOption("A");
    page.locator("#dokumen").setInputFiles(letter());
    button(page, "Simpan hasil");
    assertThat(page.getByText("menurut tabel kategori: A-")).isVisible();
    page.context().close();
  }

  @Test
  void comparesACycleWithItsOfficialScoresAndYearsBefore() {
    desk.enter("organisasi", of2020("Road Map Reformasi Birokrasi"), document(evidence, 2020));
    desk.enter(
        "organisasi",
        HasilLuar.isi(
            2025,
            "Laporan hasil evaluasi 2025",
            "15.10",
            "6.40",
            "16.20",
            "7.90",
            "8.10",
            "8.40",
            "4.20"),
        document(evidence, 2025));
    desk.enter(
        "organisasi", total(2024, HasilLuar.SEJAK_2023, "84.10", "A"), document(evidence, 2024));
    time.startAt("2026-02-02T08:00");
    new SatuTahun(port, time)
        .opened(hasil, results, "rb-komponen 26-2020")
        .agreed()
        .sent()
        .followedUp()
        .recorded(PerbandinganProcessTest.SURAT);
    desk.enter(
        "organisasi",
        HasilLuar.isi(
            2026,
            "Laporan kinerja kementerian",
            "14.50",
            "6.10",
            "16.25",
            "7.70",
            "8.00",
            "8.30",
            "3.15"),
        document(evidence, 2026));

    var page = signedIn(chromium.page(1366, 768), "sekda");
    page.navigate(address("/pmprb/hasil?tahun=2026"));
    assertThat(page.getByText("Sumber resmi tahun ini berbeda")).isVisible();
    look(page, "hasil-banding");
    figures(page, 1366);
    page.setViewportSize(390, 844);
    figures(page, 390);
    page.setViewportSize(1366, 768);
    page.locator("select[name=tahun]").selectOption("2020");
    button(page, "Tampilkan");
    assertThat(page.url()).endsWith("tahun=2020");
    look(page, "hasil-banding-2020");
    page.context().close();
    assertThat(Visitor.browser(port).signIn("sekda").page("/pmprb/hasil/baru").statusCode())
        .isEqualTo(403);
  }

  private static void fill(Page page, String... scores) {
    page.locator("#tahun").fill("2020");
    page.locator("#judul").fill(SURAT);
    page.locator("#nomor").fill("B/1/RB.04/2021");
    page.locator("#tanggal").fill("12 April 2021");
    var fields = page.locator("[id^='n_']");
    for (var at = 0; at < scores.length; at++) {
      fields.nth(at).fill(scores[at]);
    }
    page.locator("#predikat").selectOption("B");
  }

  private static FilePayload letter() {
    return new FilePayload("surat-hasil-2020.pdf", "application/pdf", pdf("Surat hasil 2020"));
  }

  /** Each drawing by itself. */
  private static void figures(Page page, int width) {
    var figures = page.locator("figure");
    for (var at = 0; at < figures.count(); at++) {
      figures
          .nth(at)
          .screenshot(
              new Locator.ScreenshotOptions()
                  .setPath(
                      Path.of("target/screenshots/hasil-grafik-%d-%d.png".formatted(at, width))));
    }
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

  private Page signedIn(Page page, String user) {
    return Halaman.signedIn(page, port, user);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
