package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of a unit in a real browser: on a screen, on a phone, by keys, and on one A4. */
@PostgresTest
class LamanUnitBrowserIT {

  private static final String UNIT = "/zona-integritas/unit/dukcapil";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext application;

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
  void isReadAtADeskOnAPhoneAndOnOneSheetOfPaper() throws IOException {
    UnitDireviu.of(application, port).direviu(time);
    var page = signedIn(chromium.page(1366, 768), "dukcapilkepala");
    page.navigate(address(UNIT));
    assertThat(page.getByRole(AriaRole.HEADING, named("Yang kurang menuju WBK"))).isVisible();
    look(page, "zona-laman");
    onePage(page, "zona-laman");

    page.keyboard().press("Tab");
    page.getByText("Dengan dokumen baru (").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".lz-lain[open] h3").first()).isVisible();
    look(page, "zona-laman-cara");
    onePage(page, "zona-laman-cara");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("P5.4-b").setExact(true))
        .first()
        .focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/perkara/ZI-2027/dukcapil/nilai#ZI-P5.4-b");
    assertThat(page.locator("#ZI-P5\\.4-b")).isVisible();
    look(page, "zona-laman-nilai");
    page.context().close();
  }

  @Test
  void needsNoScriptAndShowsNoFiguresToOthers() throws IOException {
    var direviu = UnitDireviu.of(application, port);
    var page = signedIn(chromium.still(1366, 768), "dukcapilkepala");
    page.navigate(address(UNIT));
    assertThat(page.getByText("Belum ada usulan untuk unit ini")).isVisible();
    picture(page, "zona-laman-tanpa");
    direviu.dibangun(time);
    page.reload();
    assertThat(page.getByText("Belum ada nilai")).isVisible();
    assertThat(page.getByText("Cetak satu halaman")).isHidden();
    picture(page, "zona-laman-kosong");
    onePage(page, "zona-laman-kosong");
    page.context().close();

    page = signedIn(chromium.page(1366, 768), "dinkeskepala");
    page.navigate(address(UNIT));
    assertThat(page.getByText("hanya dibaca unit")).isVisible();
    look(page, "zona-laman-tertutup");
    page.context().close();
  }

  @Test
  void staysOnOneSheetOfPaperWhenEverythingIsMissing() throws IOException {
    UnitDireviu.of(application, port).dikembalikan(time);
    var page = signedIn(chromium.page(1366, 768), "dukcapiloperator");
    page.navigate(address(UNIT));
    assertThat(page.getByText("Butir dikembalikan, putaran 1")).isVisible();
    look(page, "zona-laman-jauh");
    onePage(page, "zona-laman-jauh");
    page.getByText("butir lain", new Page.GetByTextOptions().setExact(false)).first().click();
    onePage(page, "zona-laman-jauh-terbuka");
    page.context().close();
  }

  @Test
  void opensTickedUnitsAtOnceWithoutScript() {
    time.startAt("2026-07-13T10:00");
    var page = signedIn(chromium.still(1366, 768), "organisasi");
    page.navigate(address("/zona-integritas"));
    page.getByLabel("Pilih Badan Pendapatan Daerah").focus();
    page.keyboard().press("Space");
    page.getByLabel("Pilih SMP Negeri 6").check();
    page.getByRole(AriaRole.BUTTON, named("Buka unit yang dicentang")).click();
    assertThat(page.getByText("2 unit dibuka untuk usulan 2027")).isVisible();
    assertThat(page.getByText("ZI-2027/smpn-6 berjalan")).isVisible();
    picture(page, "zona-buka");
    page.getByRole(AriaRole.LINK, named("ZI-2027/smpn-6")).click();
    assertThat(page.getByText("Belum ada nilai")).isVisible();
    page.context().close();

    page = signedIn(chromium.page(390, 844), "organisasi");
    page.navigate(address("/zona-integritas"));
    page.getByRole(AriaRole.BUTTON, named("Buka unit yang dicentang")).click();
    assertThat(page.getByText("Belum ada unit yang dicentang")).isVisible();
    look(page, "zona-buka-kosong");
    page.context().close();
  }

  @Test
  void showsManagersEveryUnitOfTheYearAndLeadsToEach() {
    UnitDireviu.of(application, port).direviu(time);
    new SatuUnit(port, "smpn-6", "dikbudkepala").started(2027);
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/kemajuan?siklus=ZI-2027"));
    assertThat(page.getByText("2 unit, 1 terlambat")).isVisible();
    look(page, "zona-papan");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Terlambat"))
        .first()
        .click();
    assertThat(page.getByRole(AriaRole.LINK, named("SMP Negeri 6"))).hasCount(0);
    page.getByRole(AriaRole.LINK, named("Dinas Kependudukan dan Pencatatan Sipil")).click();
    page.waitForURL("**/zona-integritas/perkara/ZI-2027/dukcapil");
    assertThat(page.getByRole(AriaRole.HEADING, named("Yang kurang menuju WBK"))).isVisible();
    page.context().close();
  }

  private static void onePage(Page page, String name) throws IOException {
    var paper =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target/screenshots/%s.pdf".formatted(name))));
    try (var document = Loader.loadPDF(paper)) {
      assertThat(document.getNumberOfPages()).as(name).isOne();
      var box = document.getPage(0).getMediaBox();
      assertThat(Math.round(box.getHeight())).isEqualTo(842);
    }
    assertThat(Files.exists(Path.of("target/screenshots/%s.pdf".formatted(name)))).isTrue();
  }

  private Page signedIn(Page page, String user) {
    page.navigate(address("/masuk"));
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Masuk")).click();
    page.waitForURL(url -> !url.contains("/masuk"));
    return page;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
