package id.tertib.portal.untold;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.engine.DueMoments;
import id.tertib.monitoring.Kota;
import id.tertib.notification.Outbox;
import id.tertib.notification.outbox.MailBench;
import id.tertib.testing.Chromium;
import id.tertib.testing.FakeSmtp;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The list of whoever has not been told in a real browser, for those who mend and who remind. */
@PostgresTest
class BelumDiberiTahuBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired IdentityService identity;
  @Autowired Outbox outbox;
  @TempDir Path directory;

  private MailBench bench;
  private FakeSmtp server;
  private DueMoments relay;

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

  @BeforeEach
  void aCycleRuns() {
    bench = new MailBench(application);
    server = new FakeSmtp();
    var settings = bench.settings(directory);
    relay = bench.relay(bench.smtp(server.port(), settings), settings);
    new Kota(application)
        .pada("2026-07-13T08:00")
        .mulai(2026, 2)
        .rencanakan("2026-S2", "2026-12-18", "dinsos", "kec-serpong-utara")
        .tetapkan("2026-S2");
    relay.runDue();
  }

  @AfterEach
  void asBefore() {
    server.close();
    bench.forget("ujitanpa", "ujiditolak", "ujitertunda");
    if (identity.createUserQuery().memberOfGroup("dinsosasesor").count() == 0) {
      identity.createMembership("dinsosasesor", "dinsosasesor");
    }
  }

  @Test
  void leadsFromTheNumberToEachRowAndToWhereItIsMended() {
    var admin = signedIn("admin");
    assertThat(admin.locator("section:has(#belum) .b-angka b")).hasText("0");
    look(admin, "belum-beranda-nol");
    admin.navigate(address("/belum-diberi-tahu"));
    look(admin, "belum-kosong");

    somebodyIsNotReached();

    admin.navigate(address("/"));
    assertThat(admin.locator("section:has(#belum) .b-angka b")).hasText("4");
    look(admin, "belum-beranda");
    admin.locator("section:has(#belum) .b-angka a").click();
    assertThat(admin.locator(".bt-daftar li")).hasCount(4);
    look(admin, "belum-administrator");
    admin.locator(".bt-daftar li:has-text('Pegawai Tanpa Alamat') a").click();
    assertThat(admin.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("Pegawai Tanpa Alamat");
    admin.context().close();

    var organisasi = signedIn("organisasi");
    assertThat(organisasi.locator("section:has(#belum) .b-angka b")).hasText("4");
    organisasi.navigate(address("/belum-diberi-tahu"));
    look(organisasi, "belum-organisasi");
    organisasi.context().close();
  }

  private void somebodyIsNotReached() {
    identity.deleteMembership("dinsosasesor", "dinsosasesor");
    bench.account("ujitanpa", "Pegawai Tanpa Alamat", null);
    bench.account("ujiditolak", "Pegawai Ditolak", "alamat.yang.sangat.panjang@uji.example");
    bench.account("ujitertunda", "Pegawai Tertunda", "penuh@uji.example");
    server.refusing("alamat.yang.sangat.panjang@uji.example", "550 5.1.1 alamat tidak dikenal");
    server.refusing("penuh@uji.example", "450 4.2.2 kotak penuh");
    for (var account : new String[] {"ujitanpa", "ujiditolak", "ujitertunda"}) {
      outbox.toPerson(account, MailBench.message("tugas/" + account));
    }
    relay.runDue();
  }

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

  private Page signedIn(String user) {
    var page = chromium.page(1366, 768);
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
