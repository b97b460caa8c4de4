package id.tertib.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The front page and the frame of Camunda's web applications in a real browser. */
@PostgresTest
class FrameIT {

  private static final String COCKPIT = "/camunda/app/cockpit/default/";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  /** What the page asked for, in its order. */
  private static final String ASKED =
      "performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)";

  private static Chromium chromium;

  @LocalServerPort int port;

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

  @Test
  void writesTheNameOfTheTrainingAccountThatWasChosen() {
    var page = chromium.page(1366, 768);
    page.navigate(address("/"));
    page.getByText("Masuk sebagai dinkesasesor").click();

    assertThat(page.getByLabel("Nama akun")).hasValue("dinkesasesor");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");

    assertThat(page.getByText("Asesor Dinas Kesehatan").first()).isVisible();
    assertThat(page.getByRole(AriaRole.HEADING, named("Tugas Anda"))).isVisible();
  }

  @Test
  void isAccessibleToStrangersAndStaffOnADeskAndOnAPhone() {
    for (var size : new int[][] {{1366, 768}, {390, 844}}) {
      var stranger = chromium.page(size[0], size[1]);
      stranger.navigate(address("/"));
      fits(stranger, "beranda-tamu", size[0]);

      var staff = signedIn("organisasi", "/", size[0], size[1]);
      assertThat(staff.getByText("Mulai siklus monitoring pertama")).isVisible();
      assertThat(staff.locator(".t-top [aria-current=page]")).hasText("Beranda");
      assertThat(staff.locator(".t-siapa-nama")).hasText("Bagian Organisasi");
      fits(staff, "beranda-organisasi", size[0]);
    }
  }

  @Test
  void showsTasklistInIndonesianFromTheFirstVisitOn() {
    var page = chromium.page(1366, 768);
    var raw = new ArrayList<String>();
    page.navigate(address(TASKLIST));
    signIn(page, "dinkesasesor");

    assertThat(page.locator("[cam-tasks]")).containsText("Tidak ada tugas pada saringan ini.");
    assertThat(page.locator(".tertib-latihan")).containsText("Mode latihan · tanggal sistem ");
    assertThat(page.locator("html")).hasAttribute("lang", "id");
    assertThat(page).hasTitle("Tertib Daftar Tugas");
    for (var word : page.locator("body").innerText().split("\\s+")) {
      if (word.matches("[A-Z]+(_[A-Z]+)+")) {
        raw.add(word);
      }
    }
    assertThat(raw).isEmpty();
    assertThat(page.getByPlaceholder("Cari tugas")).isVisible();
    assertThat(page.getByText("Tenggat").first()).isVisible();
    hidden(page.locator(".create-task-action"));
    hidden(page.locator("[cam-widget-header] .ce-eol-banner"));
    shot(page, "daftar-tugas-1366");
  }

  @Test
  void writesTheMessagesOfAFormInIndonesian() {
    var page = signedIn("organisasi", TASKLIST + "#/?processStart", 1366, 768);
    page.locator(".available-processes a").first().click();
    var year = page.getByLabel("Tahun");
    year.fill("1999");
    assertThat(page.locator(".fjs-form-field-error")).hasText("Isi paling kecil 2021.");
    year.fill("");
    assertThat(page.locator(".fjs-form-field-error")).hasText("Wajib diisi.");
  }

  @Test
  void saysInIndonesianWhatAFieldStillNeeds() {
    var page = chromium.page(1366, 768);
    page.navigate(address("/masuk"));
    page.getByRole(AriaRole.BUTTON, named("Masuk")).click();

    assertThat(page.getByLabel("Nama akun").evaluate("field => field.validationMessage"))
        .isEqualTo("Isi kolom ini dahulu.");
    page.getByLabel("Nama akun").fill("dinkesasesor");
    assertThat(page.getByLabel("Nama akun").evaluate("field => field.validity.valid"))
        .isEqualTo(true);
  }

  /** Each round trip before Camunda's own is seen by everybody, on a poor line most of all. */
  @Test
  void asksForNothingTwiceAndForNothingAfterCamundasScripts() {
    for (var app : List.of("cockpit", "tasklist", "welcome", "admin")) {
      var page = signedIn("admin", "/camunda/app/" + app + "/default/", 1366, 768);
      assertThat(page.locator(".tertib-latihan")).isVisible();
      page.reload();
      assertThat(page.locator(".tertib-latihan")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      var asked = ((List<?>) page.evaluate(ASKED)).stream().map(String::valueOf).toList();
      for (var file : List.of("/tertib/frame.css", "/tertib/frame.js")) {
        assertThat(asked).as(app).containsOnlyOnce(file);
        assertThat(asked.indexOf(file))
            .as(app + file)
            .isLessThan(asked.indexOf("/camunda/app/" + app + "/scripts/config.js"));
      }
      assertThat(asked).as(app).filteredOn(file -> file.contains("/locales/")).hasSize(1);
      page.context().close();
    }
  }

  /**
   * Tasklist waits for what it asks before its list; the rest of ours may be seen a moment later.
   */
  @Test
  void asksForTheListBeforeWhatAnOpenTaskNeeds() {
    var page = signedIn("organisasi", TASKLIST, 1366, 768);
    assertThat(page.locator(".tertib-lewati")).hasCount(1);
    page.reload();
    assertThat(page.locator(".tertib-lewati")).hasCount(1);
    page.waitForFunction(ASKED + ".some(file => file.endsWith('/ext/worksheet/worksheet.js'))");

    var asked = ((List<?>) page.evaluate(ASKED)).stream().map(String::valueOf).toList();
    var list = asked.indexOf("/camunda/api/engine/engine/default/filter");
    assertThat(list).isPositive();
    assertThat(asked.subList(0, list))
        .filteredOn(file -> file.endsWith(".js"))
        .filteredOn(file -> file.startsWith("/tertib/") || file.contains("/ext/"))
        .containsExactlyInAnyOrder(
            "/tertib/frame.js",
            "/tertib/task-due.js",
            "/tertib/form-messages.js",
            "/tertib/dom.js",
            "/camunda/app/tasklist/ext/tertib/frame.js",
            "/camunda/app/tasklist/ext/form/store.js",
            "/camunda/app/tasklist/ext/worksheet/api.js",
            "/camunda/app/tasklist/ext/worksheet/text.js");
    page.context().close();
  }

  @Test
  void offersLeadershipNothingInCockpitThatTheEngineWouldRefuse() {
    for (var account : new String[] {"sekda", "admin"}) {
      var page = signedIn(account, COCKPIT + "#/processes", 1366, 768);
      var process = page.locator("a:has-text('Monitoring semester')").first();
      assertThat(process).isVisible();
      var mayChange = account.equals("admin");
      assertThat(page.locator("[cam-widget-header] a:has-text('Human Tasks')"))
          .hasCount(mayChange ? 1 : 0);
      process.click();
      assertThat(page.locator("[process-diagram], .ctn-view").first()).isVisible();
      assertThat(page.locator(".ctn-toolbar .glyphicon-pause")).hasCount(mayChange ? 1 : 0);
      shot(page, "cockpit-" + account);
      page.context().close();
    }
  }

  @Test
  void leavesBySigningOutOfEverything() {
    for (var app : List.of("tasklist", "cockpit", "welcome")) {
      var page = signedIn("organisasi", "/camunda/app/" + app + "/default/", 1366, 768);
      // The frame's script stands when its banner does.
      assertThat(page.locator(".tertib-latihan")).isVisible();
      // Angular may draw the menu anew under the click; a second click is what a person would do.
      for (int kali = 0; kali < 5 && !page.url().contains("/masuk"); kali++) {
        if (!page.locator(".logout a").isVisible()) {
          page.locator(".account .dropdown-toggle").click();
        }
        page.locator(".logout a").click();
        try {
          page.waitForURL("**/masuk*", new Page.WaitForURLOptions().setTimeout(8000));
        } catch (com.microsoft.playwright.TimeoutError again) {
          assertThat(page.locator(".account")).isVisible();
        }
      }
      assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/masuk(\\?keluar)?$"));
      assertThat(page.context().cookies().stream().map(cookie -> cookie.name))
          .doesNotContain("JSESSIONID");
    }
  }

  @Test
  void leadsBackToThePageAfterTheSessionEnded() {
    var page = signedIn("dinkesasesor", TASKLIST, 1366, 768);
    assertThat(page.locator("[cam-tasks]")).containsText("Tidak ada tugas");
    var before = page.url();
    page.context()
        .clearCookies(
            new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                .setName("JSESSIONID"));

    // any click that asks the server
    page.getByText("Tugas kelompok saya").click();
    page.waitForURL("**/masuk**");
    signIn(page, "dinkesasesor");

    page.waitForURL("**" + TASKLIST + "**");
    assertThat(page.url()).contains("#/?").startsWith(before.substring(0, before.indexOf('#')));
    assertThat(page.locator("[cam-tasks]")).containsText("Tidak ada tugas");
  }

  private void fits(Page page, String name, int width) {
    shot(page, name + "-" + width);
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/" + name + ".png")));
  }

  private static void hidden(Locator part) {
    assertThat(part.count() == 0 || !part.first().isVisible()).isTrue();
  }

  private Page signedIn(String user, String path, int width, int height) {
    var page = chromium.page(width, height);
    page.navigate(address("/masuk"));
    signIn(page, user);
    page.waitForURL(address("/"));
    page.navigate(address(path));
    return page;
  }

  private static void signIn(Page page, String user) {
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByRole(AriaRole.BUTTON, named("Masuk")).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
