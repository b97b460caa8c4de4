package id.tertib.engine;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Processes that nobody of the product drew, in Tasklist, from start to end. */
@PostgresTest
class ForeignProcessBrowserIT {

  private static final String TASKLIST = "/camunda/app/tasklist/default/";
  private static final Consumer<Page> NOTHING = page -> {};

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ProcessEngine engine;

  private ForeignModels models;
  private Page page;

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
  void signIn() {
    models = new ForeignModels(port, engine);
    page = chromium.page(1366, 768);
    page.navigate("http://localhost:" + port + TASKLIST);
    page.getByLabel("Nama akun").fill("dlhasesor");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
  }

  @AfterEach
  void takeTheModelsAway() {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/proses-luar.png")));
    models.close();
    page.context().close();
  }

  @Test
  void runsAProcessWithoutForms() {
    models.deploy("cuti.bpmn");

    start("Cuti pegawai", NOTHING);
    complete("Periksa cuti", NOTHING);

    over("cuti");
  }

  @Test
  void runsGeneratedForms() {
    models.deploy("inventaris.bpmn");

    start("Inventaris barang", form -> form.locator("[cam-variable-name=barang]").fill("Kursi"));
    complete(
        "Catat barang",
        form -> form.locator("select[cam-variable-name=keadaan]").selectOption("rusak"));

    over("inventaris");
    assertThat(value("keadaan")).isEqualTo("rusak");
  }

  @Test
  void runsEmbeddedFormsAndCamundaForms() {
    models.deploy("ruang.bpmn", "ruang.html", "ruang-tutup.form");

    start("Pinjam ruang", form -> form.locator("#ruang").last().fill("Rapat 2"));
    complete("Siapkan ruang", form -> form.locator("#ruang").last().fill("Rapat 3"));
    complete("Tutup ruang", form -> form.getByLabel("Catatan").fill("bersih"));

    over("ruang");
    assertThat(value("ruang")).isEqualTo("Rapat 3");
    assertThat(value("catatan")).isEqualTo("bersih");
  }

  private void start(String process, Consumer<Page> fill) {
    page.navigate("http://localhost:" + port + TASKLIST + "#/?processStart");
    page.locator(".available-processes a:has-text('%s')".formatted(process)).click();
    assertThat(page.locator(".modal button:has-text('Mulai')").last()).isVisible();
    fill.accept(page);
    page.locator(".modal button:has-text('Mulai')").last().click();
    assertThat(page.locator(".modal")).isHidden();
  }

  private void complete(String name, Consumer<Page> fill) {
    var task =
        await()
            .until(
                () -> engine.getTaskService().createTaskQuery().taskName(name).singleResult(),
                found -> found != null)
            .getId();
    page.navigate("http://localhost:" + port + TASKLIST + "#/?task=" + task);
    assertThat(page.getByRole(AriaRole.HEADING, named(name)).first()).isVisible();
    // Nobody else is in the group: the task was taken when it was opened.
    assertThat(page.locator("[cam-tasklist-task-meta] .unclaim")).isVisible();
    var end = page.locator("button:has-text('Selesaikan'):visible");
    assertThat(end).isEnabled();
    fill.accept(page);
    end.click();
    await()
        .until(
            () -> engine.getTaskService().createTaskQuery().taskId(task).count(),
            open -> open == 0);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Object value(String variable) {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .variableName(variable)
        .singleResult()
        .getValue();
  }

  private void over(String key) {
    assertThat(
            engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(key)
                .finished()
                .count())
        .isEqualTo(1);
  }
}
