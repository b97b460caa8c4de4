package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.procedure.Parameters;
import id.tertib.testing.Chromium;
import id.tertib.testing.Halaman;
import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The choice between two readings of a minimum, in a real browser. */
@PostgresTest
class MinimumBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired Parameters parameters;

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

  @AfterEach
  void asShipped() {
    parameters.change(
        "minimal_zi_lke_wbbm_bersih", "lebih_tinggi", "open", "seperti semula", "organisasi");
  }

  @Test
  void showsBothReadingsAndTakesAChoiceWithItsReason() {
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/zona-integritas"));
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Minimal yang dibaca berbeda"))
        .click();
    look(page, "zona-minimal");
    var first = page.locator("section.t-panel").first();
    assertThat(first).containsText("sumber lain menyebut 18,25");
    first.getByLabel("18,25, yang lebih rendah").check();
    first.getByLabel("Alasan memilih").fill("Surat kementerian B/7/2026");
    first.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByText("Pilihan tersimpan")).isVisible();
    assertThat(page.locator("section.t-panel").first()).containsText("sumber lain menyebut 19,50");
    look(page, "zona-minimal-dipilih");

    page.navigate(address("/instrumen/zi-lke/90-2021"));
    assertThat(page.getByText("sumber lain menyebut 19,50; dipakai 18,25")).isVisible();
    page.context().close();
  }

  private Page signedIn(Page page, String user) {
    return Halaman.signedIn(page, port, user);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
