package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** What browser tests of pages do alike. */
public final class Halaman {

  private Halaman() {}

  /** At a desk and on a phone, for people who see and for those who do not. */
  public static void look(Page page, String name) {
    for (var width : new int[] {390, 1366}) {
      page.setViewportSize(width, width == 390 ? 844 : 768);
      picture(page, "%s-%d".formatted(name, width));
      assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(name)
          .isLessThanOrEqualTo(width);
    }
  }

  public static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots/%s.png".formatted(name))));
  }

  public static Page signedIn(Page page, int port, String user) {
    page.navigate("http://localhost:%d/masuk".formatted(port));
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    button(page, "Masuk");
    page.waitForURL(url -> !url.contains("/masuk"));
    return page;
  }

  public static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
