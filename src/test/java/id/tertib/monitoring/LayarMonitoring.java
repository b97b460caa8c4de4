package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import id.tertib.testing.Chromium;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Monitoring's people at their screens: signing in, opening a task in Tasklist, writing, deciding;
 * what looked odd once (a tab drawn twice, a form that forgets) is met here and nowhere else.
 */
public abstract class LayarMonitoring {

  public static final Path GAMBAR = Path.of("target/screenshots");

  public static final String KIRIM = "[cam-tasklist-form] .form-actions .btn-primary:visible";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;

  public Kota kota;
  private Page terakhir;

  @BeforeAll
  public static void open() {
    chromium = Chromium.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  /** What the last page looked like, for whoever has to find out why. */
  @AfterEach
  public void potretTerakhir() {
    if (terakhir != null && !terakhir.isClosed()) {
      potret(terakhir, "terakhir");
    }
  }

  @AfterAll
  public static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  public void monday() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
  }

  public static Locator buka(Page page, String kode) {
    var butir = page.locator("[data-code='%s']".formatted(kode));
    var isi = butir.locator(".w-in").first();
    ulangi(
        () -> {
          if (!isi.isVisible()) {
            butir.locator("summary").click();
          }
        },
        () -> assertThat(isi).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(3000)));
    return butir;
  }

  public void tunggu(String kunci, String langkah) {
    kota.kerjakanSampai(() -> kota.langkahTerbuka(kunci).contains(langkah));
  }

  public Page tugas(String akun, String kunci, String langkah, int lebar, int tinggi) {
    var id = kota.tugas(kunci, langkah).getId();
    var page = masuk(akun, "/camunda/app/tasklist/default/#/?task=" + id, lebar, tinggi);
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }

  public static void ambil(Page page) {
    var ambil =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ambil tugas ini").setExact(true));
    ulangi(
        () -> {
          if (ambil.count() > 0) {
            try {
              ambil.last().click(new Locator.ClickOptions().setTimeout(3000));
            } catch (TimeoutError sudahDiambil) {
              // Whoever is alone in the group has the task by opening it.
            }
          }
        },
        () ->
            assertThat(page.getByText("Tugas ini belum diambil"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(5000)));
  }

  /** Waits until everything is drawn and stands still, as whoever is about to press a key does. */
  public static void tenang(Page page) {
    page.evaluate(
        """
        () => new Promise(on => {
          const watch = new MutationObserver(() => { clearTimeout(still); still = setTimeout(done, 500); });
          const done = () => { watch.disconnect(); on(); };
          let still = setTimeout(done, 500);
          setTimeout(done, 10000);
          watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
        })
        """);
  }

  /** The form's tab, once the form stands. */
  public static void formulir(Page page) {
    page.locator(".nav-tabs a:has-text('Formulir')").click();
    assertThat(page.locator(".fjs-form").last()).isVisible();
  }

  /** Ends the task by the button of its form, whatever that says. */
  public static void kirim(Page page) {
    page.locator(KIRIM).click();
  }

  /** Chooses a decision; the form is drawn anew once after a claim, and then forgets it. */
  public static void putuskan(Page page, String kata) {
    formulir(page);
    var pilihan = page.locator(".fjs-form label:has-text('%s') input".formatted(kata));
    ulangi(
        () -> pilihan.click(),
        () ->
            assertThat(page.locator(".fjs-form input[type=radio]:checked"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(2000)));
  }

  /**
   * Tasklist draws a tab twice when a task is opened or claimed: what came between is done again.
   */
  public static void ulangi(Runnable perbuatan, Runnable bukti) {
    for (int kali = 1; ; kali++) {
      perbuatan.run();
      try {
        bukti.run();
        return;
      } catch (AssertionError belum) {
        if (kali == 5) {
          throw belum;
        }
      }
    }
  }

  public Page masuk(String akun, String alamat, int lebar, int tinggi) {
    var page = chromium.page(lebar, tinggi);
    page.setDefaultTimeout(20_000);
    terakhir = page;
    page.navigate("http://localhost:" + port + alamat);
    if (page.getByLabel("Nama akun").count() == 0 && !page.url().contains("/masuk")) {
      page.navigate("http://localhost:" + port + "/masuk");
      page.getByLabel("Nama akun").fill(akun);
      page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
      page.getByLabel("Kata sandi").press("Enter");
      page.navigate("http://localhost:" + port + alamat);
      return page;
    }
    page.getByLabel("Nama akun").fill(akun);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    return page;
  }

  /** Somebody who has not signed in. */
  public static Page tamu(int lebar, int tinggi) {
    return chromium.page(lebar, tinggi);
  }

  /** As the server forgets it: the browser still sends the old session. */
  public static void sesiBerakhir(Page page) {
    page.context()
        .addCookies(
            List.of(new Cookie("JSESSIONID", "berakhir").setDomain("localhost").setPath("/")));
  }

  public static void potret(Page page, String nama) {
    page.screenshot(new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")));
  }

  /** Nothing is wider than the screen. */
  public static void muatLebar(Page page, int lebar) {
    // styles and all: before they are there everything is wide
    page.waitForLoadState();
    var isi = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    assertThat(isi).isLessThanOrEqualTo(lebar);
  }

  /** Our region has no fault that axe can find; what the sticky head covers is scrolled to. */
  public static void axe(Page page, String bagian) {
    var hasil =
        new AxeBuilder(page)
            .include(bagian)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
            .analyze();
    assertThat(hasil.getViolations()).as("axe %s", page.url()).isEmpty();
  }
}
