package id.tertib.worksheet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.worksheet.UjiEmpatLapis.BANDING;
import static id.tertib.worksheet.UjiEmpatLapis.HURUF;
import static id.tertib.worksheet.UjiEmpatLapis.HURUF_TIGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * An instrument of four layers, with letters and counts, in Tasklist: no script was written for it.
 */
@PostgresTest
class EmpatLapisBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired UjiEmpatLapis uji;
  @Autowired Sheets sheets;

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
  void goesThroughAllLayersByKeyboard() {
    var id = uji.mulai();
    fill();
    judge();
    disagree();
    correct();

    await().until(() -> uji.tugas() == null);
    assertThat(sheets.read(id).items())
        .extracting(item -> item.last().orElseThrow().value().toString())
        .containsExactly("\"C\"", "\"B\"", "{\"pembilang\":3,\"penyebut\":4}");
  }

  private void fill() {
    var page = tugas();
    assertThat(page.locator(".w-area").first())
        .containsText("Pengungkit › Manajemen perubahan › Tim kerja");
    assertThat(page.getByText("pilihan jawaban ke-1 dan seterusnya")).isVisible();
    var row = row(page, HURUF);
    assertThat(row.locator(".w-levels label")).hasCount(5);
    assertThat(row.locator(".w-levels label").nth(4)).containsText("E Tim belum dibentuk");
    page.keyboard().press("2");
    assertThat(row.locator(".w-st")).containsText("tersimpan");
    assertThat(row.locator(".w-pil")).hasText("B");
    page.keyboard().press("n");
    assertThat(row(page, HURUF_TIGA).locator(".w-levels label")).hasCount(3);
    page.keyboard().press("5");
    page.keyboard().press("3");
    assertThat(row(page, HURUF_TIGA).locator(".w-pil")).hasText("C");
    var counts = row(page, BANDING);
    counts.getByLabel("Perubahan", exact()).fill("3");
    counts.getByLabel("Perubahan", exact()).blur();
    assertThat(counts.locator(".w-st")).containsText("isi agen perubahan");
    counts.getByLabel("Agen perubahan").fill("0");
    assertThat(counts.getByText("Agen perubahan paling sedikit 1.")).isVisible();
    counts.getByLabel("Agen perubahan").fill("4");
    counts.getByLabel("Agen perubahan").blur();
    assertThat(counts.locator(".w-st")).containsText("tersimpan");
    assertThat(counts.locator(".w-dok")).hasText("3/4");
    assertThat(page.locator(".w-fig")).containsText("Perubahan per agen");
    assertThat(page.locator(".w-fig")).containsText("3 dari 4");
    assertThat(page.getByText("3 dari 3 butir terisi")).isVisible();
    potret(page, "empat-lapis-isi");
    axe(page);
    end(page);
  }

  /** Agrees to two, is kept from ending, and sees which one is missing. */
  private void judge() {
    var page = tugas();
    var row = row(page, HURUF);
    assertThat(row.locator(".w-theirs")).containsText("Unit kerja");
    assertThat(row.locator(".w-st")).containsText("belum dinilai");
    page.keyboard().press("s");
    assertThat(row.locator(".w-st")).containsText("disepakati");
    row(page, BANDING).locator(".t-btn:has-text('Setuju')").click();
    assertThat(row(page, BANDING).locator(".w-st")).containsText("disepakati");
    page.locator(".w-done").click();
    assertThat(page.locator(".ws [role=alert]").first()).containsText("belum dinilai");
    page.getByText("Ke butir 2").click();
    var open = row(page, HURUF_TIGA);
    page.keyboard().press("2");
    assertThat(open.locator(".w-st")).containsText("perlu alasan");
    open.getByLabel("Alasan koreksi").fill("Penetapan ada di berkas");
    open.getByLabel("Alasan koreksi").blur();
    assertThat(open.locator(".w-st")).containsText("dikoreksi");
    assertThat(page.getByText("3 dari 3 butir dinilai")).isVisible();
    potret(page, "empat-lapis-anggota");
    axe(page);
    end(page);
  }

  private void disagree() {
    var page = tugas();
    var row = row(page, HURUF_TIGA);
    assertThat(row.locator(".w-theirs")).hasCount(2);
    assertThat(row.locator(".w-theirs").nth(1)).containsText("Anggota TPI");
    assertThat(row.locator(".w-theirs").nth(1)).containsText("Penetapan ada di berkas");
    for (var code : List.of(HURUF, HURUF_TIGA, BANDING)) {
      row(page, code).locator(".t-btn:has-text('Setuju')").click();
      assertThat(row(page, code).locator(".w-st")).containsText("disepakati");
    }
    end(page);
  }

  private void correct() {
    var page = tugas();
    var row = row(page, HURUF);
    assertThat(row.locator(".w-theirs")).hasCount(3);
    assertThat(row.locator(".t-btn:has-text('Setuju')")).hasCount(0);
    page.keyboard().press("3");
    row.getByLabel("Alasan koreksi").fill("Hanya dua yang bekerja");
    row.getByLabel("Alasan koreksi").blur();
    assertThat(row.locator(".w-st")).containsText("dikoreksi");
    page.locator(".w-tools label:has-text('Dikoreksi')").click();
    assertThat(page.locator(".w-row:visible")).hasCount(2);
    potret(page, "empat-lapis-dalnis");
    end(page);
  }

  /** The open task in the hands of whoever does it. */
  private Page tugas() {
    await().until(() -> uji.tugas() != null && uji.tugas().getAssignee() == null);
    var task = uji.ambil();
    var page = chromium.page(1366, 768);
    page.navigate(
        "http://localhost:%d/camunda/app/tasklist/default/#/?task=%s"
            .formatted(port, task.getId()));
    page.getByLabel("Nama akun").fill(UjiEmpatLapis.AKUN.get(task.getTaskDefinitionKey()));
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".ws .w-row").first()).isVisible();
    return page;
  }

  private static Locator row(Page page, String code) {
    var row = page.locator("[data-code='%s']".formatted(code));
    if (row.getAttribute("open") == null) {
      row.locator("summary").click();
    }
    return row;
  }

  private void end(Page page) {
    var before = uji.tugas().getId();
    page.locator(".w-done").click();
    await().until(() -> uji.tugas() == null || !uji.tugas().getId().equals(before));
    page.context().close();
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static void potret(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  private static void axe(Page page) {
    var found =
        new AxeBuilder(page)
            .include(".tertib.ws")
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
            .analyze()
            .getViolations();
    assertThat(found).isEmpty();
  }
}
