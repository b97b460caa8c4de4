package id.tertib.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.engine.DueMoments;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.FileSystemUtils;

/**
 * A hundred and fifty people in a real browser: an administrator imports them, one of them follows
 * the link of her mail, sets a password and signs in.
 */
@PostgresTest
class ImporOrangBrowserIT {

  private static final String PASSWORD = "Kota-Serpong-77";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired List<DueMoments> due;
  @Autowired IdentityService identity;

  @Value("${tertib.mail-dir}")
  Path mailDir;

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
  void forget() {
    UjiAkun.forget(identity);
  }

  @Test
  void importsAHundredAndFiftyPeopleOfWhomOneSignsIn() throws IOException {
    FileSystemUtils.deleteRecursively(mailDir);
    var page = signedIn("admin", Visitor.PASSWORD);
    page.navigate(address("/akun"));
    look(page, "akun");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Impor dari CSV")).click();
    look(page, "akun-impor");
    page.getByLabel("Berkas CSV")
        .setInputFiles(
            new FilePayload("orang.csv", "text/csv", people().getBytes(StandardCharsets.UTF_8)));
    button(page, "Lihat perubahannya");
    assertThat(page.getByText("150 baru, 0 berubah")).isVisible();
    look(page, "akun-pratinjau");
    button(page, "Simpan impor");
    assertThat(page.getByText("150 akun dibuat")).isVisible();
    page.getByLabel("Keadaan").selectOption("menunggu");
    button(page, "Tampilkan");
    assertThat(page.getByText("150 dari ")).isVisible();
    page.reload();
    assertThat(page.getByText("150 dari ")).isVisible();
    page.getByText("Siti Nomor 7", new Page.GetByTextOptions().setExact(true)).click();
    look(page, "akun-orang");
    page.context().close();

    due.forEach(DueMoments::runDue);

    var siti = chromium.page(1366, 768);
    siti.navigate(linkOf("uji.orang007"));
    look(siti, "sandi-atur");
    siti.getByLabel("Kata sandi baru", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    siti.getByLabel("Kata sandi baru, sekali lagi").fill(PASSWORD);
    button(siti, "Simpan kata sandi");
    siti.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ke halaman masuk")).click();
    signIn(siti, "uji.orang007", PASSWORD);
    siti.navigate(address("/akun-saya"));
    assertThat(siti.getByText("Pegawai Dinas Kesehatan")).isVisible();
    look(siti, "akun-saya");
    siti.navigate(address("/camunda/app/tasklist/default/"));
    assertThat(siti.getByText("Siti Nomor 7").first()).isVisible();
    siti.context().close();
  }

  private static String people() {
    return "id;nama;alamat_surel;perangkat_daerah;peran\r\n"
        + IntStream.range(1, 151)
            .mapToObj(
                i ->
                    "uji.orang%03d;Siti Nomor %d;orang%d@uji.example;dinkes;Pegawai\r\n"
                        .formatted(i, i, i))
            .collect(Collectors.joining());
  }

  private String linkOf(String account) throws IOException {
    try (Stream<Path> files = Files.list(mailDir)) {
      var mail =
          files
              .filter(file -> file.toString().contains(account.replace('.', '_')))
              .findFirst()
              .orElseThrow();
      var text =
          Files.readString(mail, StandardCharsets.ISO_8859_1)
              .replace("=\r\n", "")
              .replace("=3D", "=");
      var link = Pattern.compile("(/sandi/atur\\?kunci=[A-Za-z0-9_-]+)").matcher(text);
      assertThat(link.find()).isTrue();
      return address(link.group(1));
    }
  }

  /** At a desk and on a phone, for people who see and for those who do not. */
  private static void look(Page page, String name) {
    for (var width : new int[] {390, 1366}) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/%s-%d.png".formatted(name, width))));
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(name)
          .isLessThanOrEqualTo(width);
    }
  }

  private Page signedIn(String user, String password) {
    var page = chromium.page(1366, 768);
    page.navigate(address("/masuk"));
    signIn(page, user, password);
    return page;
  }

  private static void signIn(Page page, String user, String password) {
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(password);
    button(page, "Masuk");
    page.waitForURL(url -> !url.contains("/masuk"));
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
