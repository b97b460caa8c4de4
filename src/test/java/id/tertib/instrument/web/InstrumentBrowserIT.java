package id.tertib.instrument.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Bagian Organisasi, the analyst, reads an instrument, tries a draft until it is right, sees what
 * answers are worth, and publishes it; on a phone and without scripts too.
 */
@PostgresTest
class InstrumentBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void triesADraftAndPublishesIt() throws IOException {
    var draft = draft().replace("kunci: uji", "kunci: uji-layar");
    var page = signedIn(chromium.page(1366, 768), "/instrumen");
    look(page, "instrumen-daftar");
    page.getByRole(AriaRole.LINK, named("Coba naskah")).click();
    page.waitForURL(url("/instrumen/coba"));

    page.getByLabel("Satu instrumen").fill(draft.replace("\"25.00\"", "\"24.75\""));
    page.reload();
    assertThat(page.getByLabel("Satu instrumen")).hasValue(Pattern.compile("uji-layar"));
    button(page, "Periksa naskah").click();
    assertThat(page.locator("[role=alert]")).containsText("bobot isinya berjumlah 59,75");
    look(page, "instrumen-masalah");

    page.getByLabel("Satu instrumen").fill(draft);
    button(page, "Periksa naskah").click();
    assertThat(page.locator(".t-banner--ok")).containsText("uji-layar 1 tidak mempunyai masalah");
    page.locator("#i-P1-a").getByText("Sebagian").click();
    page.locator("#i-P2-a").getByLabel("selesai").fill("1");
    page.locator("#i-P2-a").getByLabel("semua").fill("3");
    page.locator("[id='i-P3.1-a']").getByRole(AriaRole.TEXTBOX).fill("4,5");
    button(page, "Hitung nilai").click();
    assertThat(page.locator("[role=alert]")).containsText("Isi angka 0 sampai 4.");
    look(page, "instrumen-jawaban-salah");

    page.locator("[id='i-P3.1-a']").getByRole(AriaRole.TEXTBOX).fill("3,5");
    page.locator("#i-H").getByLabel("Jumlah semua jawaban").fill("30");
    page.locator("#i-H").getByLabel("Responden").fill("10");
    button(page, "Hitung nilai").click();
    assertThat(page.locator(".ins-kpi")).containsText("47,81");
    assertThat(page.locator(".ins-tingkatan").first()).containsText("2 dari 3 syarat");
    assertThat(page.locator("#i-P1-a input[value=B]")).isChecked();
    look(page, "instrumen-nilai");

    button(page, "Terbitkan…").click();
    assertThat(page.locator("h1")).hasText("Terbitkan uji-layar versi 1?");
    look(page, "instrumen-terbitkan");
    button(page, "Terbitkan uji-layar 1 selamanya").click();
    assertThat(page.locator(".t-banner--ok")).containsText("tidak akan pernah berubah");
    look(page, "instrumen-terbit");

    page.navigate(url("/instrumen/coba"));
    assertThat(page.getByLabel("Satu instrumen")).hasValue("");
    page.context().close();
  }

  @Test
  void opensAShippedTree() {
    var page = signedIn(chromium.page(1366, 768), "/instrumen/zi-lke/90-2021");
    page.locator("summary", new Page.LocatorOptions().setHasText("ZI-P Pemenuhan")).click();
    page.locator("summary", new Page.LocatorOptions().setHasText("ZI-P1 Manajemen")).click();
    page.locator("summary", new Page.LocatorOptions().setHasText("ZI-P1.1 Tim")).click();
    page.locator("summary", new Page.LocatorOptions().setHasText("ZI-P1.1-b")).click();
    assertThat(page.getByText("Anggota ditunjuk tanpa seleksi.")).isVisible();
    look(page, "instrumen-pohon");
    page.context().close();
  }

  @Test
  void asksAllItemsOfALargeDraftWithoutScripts() throws IOException {
    var page = signedIn(chromium.still(1366, 768), "/instrumen/coba?dari=pmprb-kota&versi=26-2020");
    page.locator("textarea")
        .fill(page.locator("textarea").inputValue().replace("versi: \"26-2020\"", "versi: uji"));
    button(page, "Periksa naskah").click();
    assertThat(page.locator(".ins-tanya")).hasCount(181);
    page.locator(".ins-tanya").first().getByRole(AriaRole.RADIO).first().check();
    button(page, "Hitung nilai").click();
    assertThat(page.locator(".ins-kpi")).containsText("180 butir, dihitung 0");
    assertThat(page.locator(".ins-tanya").first().getByRole(AriaRole.RADIO).first()).isChecked();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/instrumen-besar.png")));
    page.context().close();
  }

  private Page signedIn(Page page, String path) {
    page.navigate(url("/masuk"));
    page.getByLabel("Nama akun").fill("organisasi");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    page.navigate(url(path));
    return page;
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Wide and on a phone: nothing runs out of it, and no barrier. */
  private static void look(Page page, String name) {
    for (var width : List.of(1366, 390)) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width)))
              .setFullPage(true));
      var wide = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
      assertThat(wide).as("%s at %d", name, width).isLessThanOrEqualTo(width);
      assertThat(
              new AxeBuilder(page)
                  .include(".tertib")
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
                  .analyze()
                  .getViolations())
          .as("axe %s at %d", name, width)
          .isEmpty();
    }
    page.setViewportSize(1366, 768);
  }

  private static String draft() throws IOException {
    return Files.readString(Path.of("src/test/resources/instrumen-uji/uji-1.yaml"));
  }
}
