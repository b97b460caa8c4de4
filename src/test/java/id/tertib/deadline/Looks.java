package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** How the browser tests of this module look at a page. */
final class Looks {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private Looks() {}

  static void picture(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  static void fullPicture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }

  static void fits(Page page, int width) {
    var wide = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    assertThat(wide).isLessThanOrEqualTo(width);
  }

  static void axe(Page page) {
    var found =
        new AxeBuilder(page)
            .include(".tertib")
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
            .analyze();
    assertThat(found.getViolations()).as("axe %s", page.url()).isEmpty();
  }
}
