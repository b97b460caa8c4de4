package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Units and years in a real browser: chosen, loaded again, taken home. */
@PostgresTest
class PerbandinganBrowserIT {

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
  void keepsTheChosenUnitsWhenThePageIsLoadedAgain() {
    time.startAt("2026-07-13T08:00");
    LembarZona.opened(application, 2026, "rsud").filled(2).evaluated();
    LembarZona.opened(application, 2027, "rsud").filled(4).evaluated();
    LembarZona.opened(application, 2026, "dukcapil").filled(3).evaluated();
    LembarZona.opened(application, 2027, "dukcapil").filled(0);
    LembarZona.opened(application, 2027, "pkm-pondok-jagung").filled(3);
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/zona-integritas"));
    look(page, "zona-daftar-tautan");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bandingkan nilai")).click();
    look(page, "zona-banding");
    unit(page, "UPTD Puskesmas Pondok Jagung").uncheck();
    unit(page, "Dinas Kependudukan dan Pencatatan Sipil").uncheck();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tampilkan")).click();
    page.waitForURL(url -> url.endsWith("?unit=rsud"));
    page.reload();
    assertThat(unit(page, "Rumah Sakit Umum Daerah")).isChecked();
    assertThat(unit(page, "UPTD Puskesmas Pondok Jagung")).not().isChecked();
    assertThat(page.getByText("Menurut setiap sumber, dari tahun ke tahun.")).isVisible();
    look(page, "zona-banding-satu");
    var file =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unduh PDF"))
                    .click());
    assertThat(file.suggestedFilename()).isEqualTo("perbandingan-zona-integritas.pdf");
    page.context().close();
  }

  private static Locator unit(Page page, String name) {
    return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name));
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
    page.navigate(address("/masuk"));
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk").setExact(true))
        .click();
    page.waitForURL(url -> !url.contains("/masuk"));
    return page;
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
