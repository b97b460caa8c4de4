package id.tertib.procedure;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import id.tertib.engine.ForeignModels;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The analyst's procedure of two steps as its people meet it in Tasklist, on a PC and a phone. */
@PostgresTest
class AnalystProcedureBrowserIT {

  private static final String FOLDER = "docs/contoh/pinjam-ruang/";
  private static final String SEND = "[cam-tasklist-form] .form-actions .btn-primary:visible";
  private static final String TASKLIST = "/camunda/app/tasklist/default/";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;
  @Autowired Clock clock;

  private ForeignModels models;

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

  @BeforeEach
  void deploy() {
    models = new ForeignModels(port, engine);
    models.deploy(
        FOLDER + "pinjam-ruang.bpmn",
        FOLDER + "pinjam-ruang-mulai.form",
        FOLDER + "pinjam-ruang-usul.form",
        FOLDER + "pinjam-ruang-putus.form",
        FOLDER + "pinjam-ruang-ruang.daftar.json");
  }

  @AfterEach
  void takeItAway() {
    models.close();
  }

  @Test
  void isStartedFilledReturnedAndApproved() {
    var page = signedIn("dlhasesor", "#/?processStart", 1366, 768);
    page.locator(".available-processes a:has-text('Peminjaman ruang')").click();
    page.getByLabel("Kode perangkat daerah").fill("dlh");
    page.locator(".modal button:has-text('Mulai')").last().click();
    assertThat(page.locator(".modal")).isHidden();
    page.context().close();

    propose();
    follow(1366, 768);
    follow(390, 844);
    decide("Kembalikan", "Ruang terlalu kecil", 390, 844);
    var again = task("dlhasesor", "Usulkan ruang", 1366, 768);
    var returned = again.locator(".tertib .t-banner--warn p").first();
    assertThat(returned).containsText("Ruang terlalu kecil");
    assertThat(returned).containsText("1: Muat sepuluh orang");
    assertThat(returned).hasCSS("white-space", Pattern.compile("pre-line|preserve-breaks"));
    picture(again, "analis-dikembalikan");
    // The task lies with whoever did it: the rows can be written at once, under the same numbers.
    assertThat(again.locator(".w-card").first()).containsText("1");
    finish(again, "Kirim usulan", "Usulkan ruang");
    decide("Setuju", "", 1366, 768);

    await()
        .until(
            () ->
                engine
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processDefinitionKey("pinjam-ruang")
                    .count(),
            running -> running == 0);
  }

  private void propose() {
    var page = task("dlhasesor", "Usulkan ruang", 1366, 768);
    assertThat(page.locator(".tertib.ws")).containsText("Satu baris untuk tiap ruang.");
    take(page);
    page.locator("button:has-text('Tambah ruang')").click();
    page.locator(".tertib.ws").getByLabel(Pattern.compile("^Ruang")).last().fill("Rapat 2");
    page.locator(".tertib.ws").getByLabel(Pattern.compile("^Tanggal")).last().fill("2099-12-30");
    page.locator(".tertib label:has-text('Kelas')").last().click();
    page.keyboard().press("Tab");
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    picture(page, "analis-usul");
    finish(page, "Kirim usulan", "Usulkan ruang");
  }

  /** The list of cases stands in the page of progress, and opens the task for whoever may. */
  private void follow(int width, int height) {
    var page = signedIn("organisasi", "", width, height);
    page.waitForURL(Pattern.compile(".*" + TASKLIST + ".*"));
    page.navigate("http://localhost:" + port + "/kemajuan");
    // It may stand there already: what counts is what is drawn after the choice.
    page.waitForResponse(
        Pattern.compile(".*/api/progress\\?cycle=.*"),
        () ->
            page.getByLabel("Siklus")
                .selectOption(new SelectOption().setValue("pinjam-ruang:" + year())));
    var row = page.locator(".rg tbody tr:has-text('Dinas Lingkungan Hidup · nomor')");
    assertThat(row).containsText("Setujui ruang");
    assertThat(row).containsText("hari kerja lagi");
    assertThat(row).containsText("Bagian Organisasi");
    picture(page, "analis-kemajuan-" + width);
    page.reload();
    assertThat(row).hasCount(1);
    row.locator("a:has-text('Setujui ruang')").click();
    page.waitForURL(Pattern.compile(".*task=.*"));
    page.context().close();
  }

  private int year() {
    return Year.now(clock).getValue();
  }

  private void decide(String choice, String note, int width, int height) {
    var page = task("organisasi", "Setujui ruang", width, height);
    take(page);
    assertThat(page.locator(".tertib.ws")).containsText("Rapat 2");
    assertThat(page.locator(".tertib .w-stack td[data-label='Nomor']")).hasText("1");
    if (!note.isEmpty()) {
      mark(page, "1", "Muat sepuluh orang");
    }
    picture(page, "analis-baca-" + width);
    page.locator(".nav-tabs a:has-text('Formulir')").click();
    assertThat(page.locator(".fjs-form").last()).isVisible();
    page.locator(".fjs-form label:has-text('%s') input".formatted(choice)).last().check();
    page.getByLabel("Catatan").last().fill(note);
    assertThat(page.locator(SEND)).hasText(choice);
    end(page, SEND, "Setujui ruang");
  }

  /** A row that is returned, named by the number that stands before it. */
  private static void mark(Page page, String row, String comment) {
    page.locator("button:has-text('Tambah butir')").click();
    page.locator(".tertib.ws").getByLabel(Pattern.compile("^Butir \\(wajib")).last().fill(row);
    page.locator(".tertib.ws").getByLabel(Pattern.compile("^Yang harus")).last().fill(comment);
    page.keyboard().press("Tab");
    assertThat(page.locator(".w-save")).containsText("tersimpan");
  }

  private void finish(Page page, String button, String task) {
    end(page, "button:has-text('%s'):visible".formatted(button), task);
  }

  private void end(Page page, String button, String task) {
    page.locator(button).last().click();
    await()
        .until(
            () -> engine.getTaskService().createTaskQuery().taskName(task).count(),
            open -> open == 0);
    page.context().close();
  }

  private static void take(Page page) {
    try {
      page.locator("button:has-text('Ambil tugas ini'):visible")
          .last()
          .click(new Locator.ClickOptions().setTimeout(5000));
    } catch (TimeoutError alone) {
      // Whoever is alone in the group has the task by opening it.
    }
    assertThat(page.getByText("Tugas ini belum diambil")).hasCount(0);
  }

  private Page task(String account, String name, int width, int height) {
    var task =
        await()
            .until(
                () -> engine.getTaskService().createTaskQuery().taskName(name).singleResult(),
                found -> found != null);
    var page = signedIn(account, "#/?task=" + task.getId(), width, height);
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }

  private Page signedIn(String account, String place, int width, int height) {
    var page = chromium.page(width, height);
    page.navigate("http://localhost:" + port + TASKLIST + place);
    page.getByLabel("Nama akun").fill(account);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/" + name + ".png")));
  }
}
