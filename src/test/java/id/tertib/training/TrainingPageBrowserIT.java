package id.tertib.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.deadline.Deadlines;
import id.tertib.deadline.DueRule;
import id.tertib.deadline.Obligation;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator leads a training: to the next deadline, then half a year on. */
@PostgresTest
class TrainingPageBrowserIT {

  private static final List<String> OFFICES = List.of("dinkes", "bappeda", "kec-setu", "dlh");

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired Deadlines deadlines;
  @Autowired SiklusMonitoring cycles;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void mondayMorning() {
    time.startAt("2026-07-13T07:00");
    OFFICES.forEach(this::checklist);
    cycles.start("2026-S1", "organisasi");
  }

  @Test
  void leadsToTheNextDeadlineAndHalfAYearOnAndTellsWhatHappened() {
    var page = signedIn();
    page.locator(".t-latihan").getByText("Majukan hari").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Mode latihan"))).isVisible();
    page.getByText("Tenggat berikutnya").click();
    assertThat(page.getByText("Majukan jam ke Rabu, 15 Juli 2026, 08:00 WIB")).isVisible();
    assertThat(page.getByText("Daftar periksa monitoring semester I 2026")).hasCount(4);
    looked(page, "latihan");

    page.locator(".lt-maju").click();
    assertThat(page.getByText("Pengingat (11)")).isVisible();
    assertThat(page.locator("#kejadian")).containsText("Asesor Dinas Kesehatan");
    assertThat(page.locator(".t-latihan")).containsText("Rabu, 15 Juli 2026");
    looked(page, "latihan-kejadian");

    page.getByLabel("Tanggal tertentu").fill("2027-01-05");
    page.getByText("Lihat yang akan jatuh tempo").click();
    assertThat(page.getByText("Kalender memulai").first()).isVisible();
    page.locator(".lt-maju").click();
    // on a fast machine the half year is over before its progress is shown
    var happened = page.getByText("Tenggat lewat (", new Page.GetByTextOptions().setExact(false));
    assertThat(page.getByText("Jam sedang dimajukan").or(happened).first()).isVisible();
    axe(page);
    shot(page, "latihan-gerak");
    assertThat(happened).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*sampai=2027-01-05T08:00.*"));
    assertThat(page.locator("#kejadian")).containsText("H+14");
    looked(page, "latihan-semester");
    page.context().close();
  }

  private void checklist(String office) {
    deadlines.register(
        new Obligation(
            MonitoringKinds.DAFTAR_PERIKSA,
            "2026-S1/" + office,
            "2026-S1",
            office,
            "Daftar periksa monitoring semester I 2026",
            "Perwali 63/2022 Bab V",
            office.replace("-", "") + "asesor",
            DueRule.fixed(LocalDate.parse("2026-07-15"))));
  }

  private Page signedIn() {
    var page = chromium.page(1366, 768);
    page.navigate("http://localhost:" + port + "/masuk");
    page.getByLabel("Nama akun").fill("admin");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    return page;
  }

  /** Accessible and no wider than the screen, on a desk and on a phone; looked at as a picture. */
  private static void looked(Page page, String name) {
    for (var width : List.of(1366, 390)) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      axe(page);
      var content = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
      assertThat(content).isLessThanOrEqualTo(width);
      shot(page, width == 390 ? name + "-390" : name);
    }
    page.setViewportSize(1366, 768);
  }

  private static void axe(Page page) {
    var result = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze();
    assertThat(result.getViolations()).as("axe %s", page.url()).isEmpty();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
