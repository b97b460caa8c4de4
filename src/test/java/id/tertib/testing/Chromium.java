package id.tertib.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The machine's own Chromium. Without one, tests fail in CI and are skipped elsewhere, with a line
 * on the console. {@code CHROMIUM} names it where it has an unusual place.
 */
public final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox")));
  }

  /** Starts it, or ends the test as said above. */
  public static Chromium open() {
    var found = find();
    if (found.isEmpty()) {
      var message = "No Chromium found (set CHROMIUM to its path): browser tests are skipped";
      if (System.getenv("CI") != null) {
        throw new AssertionError(message);
      }
      System.err.println(message);
      Assumptions.abort(message);
    }
    return new Chromium(found.orElseThrow());
  }

  /** A page of its own session, in Indonesian, as wide and high as given. */
  public Page page(int width, int height) {
    return page(width, height, "id-ID");
  }

  /** The same in a browser of another language, e.g. {@code en-US}. */
  public Page page(int width, int height, String language) {
    return page(new Browser.NewContextOptions().setViewportSize(width, height), language);
  }

  /** A page without scripts. */
  public Page still(int width, int height) {
    return page(
        new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(false),
        "id-ID");
  }

  private Page page(Browser.NewContextOptions options, String language) {
    var page = browser.newContext(options.setLocale(language)).newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
