package id.tertib.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The sign-in page in a real browser. */
@PostgresTest
class SignInPageIT {

  private static final String TASK = "/camunda/app/tasklist/default/#/?task=tugas-dari-surel";

  private static Chromium chromium;

  @LocalServerPort int port;

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
  void comesBackToTheTaskOfAMailEvenAfterAWrongName() {
    var page = chromium.page(1366, 768);
    page.navigate("http://localhost:" + port + TASK);
    assertThat(page.url()).contains("/masuk").contains("#/?task=tugas-dari-surel");

    signIn(page, "tidakada", "salah");
    page.getByText("Nama akun atau kata sandi tidak cocok").waitFor();
    assertThat(page.url()).contains("#/?task=tugas-dari-surel");

    signIn(page, "dinkesasesor", Visitor.PASSWORD);
    page.waitForURL("**/camunda/app/tasklist/default/**");
    assertThat(page.url()).contains("task=tugas-dari-surel");
  }

  @Test
  void isAccessibleOnADeskAndOnAPhone() {
    for (var size : new int[][] {{1366, 768}, {390, 844}}) {
      var page = chromium.page(size[0], size[1]);
      page.navigate("http://localhost:" + port + "/masuk?gagal");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/masuk-" + size[0] + ".png")));

      assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(size[0]);
    }
  }

  private static void signIn(Page page, String user, String password) {
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk")).click();
  }
}
