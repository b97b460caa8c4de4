package id.tertib.pmprb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.pmprb.SatuKantor.done;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.testing.PostgresTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The city's PMPRB at the screens of pokja and panel, on a PC and a phone. */
@PostgresTest
class PmprbKotaBrowserIT extends LayarMonitoring {

  private static final String KEY = "PMPRB-2026";
  private static final String TETAPKAN = "Tetapkan siklus";
  private static final String ISI = "Isi lembar kerja kota";
  private static final String PANEL_1 = "Panel 1";
  private static final String PERJELAS = "Perjelas butir";
  private static final String PANEL_2 = "Panel 2: konsensus";
  private static final String BERITA_ACARA = "Berita acara";

  private static final String PELATIHAN = "PM1.3-c";

  @LocalServerPort int alamat;
  @Autowired JdbcTemplate jdbc;

  private SatuKantor city;

  @Test
  void isSetFilledMadeClearAndAgreedOnByThePanel() {
    city = SatuKantor.kota(alamat);
    done(
        city.as("organisasi")
            .post(
                "/engine-rest/process-definition/key/pmprb/start",
                "{\"variables\":{\"tahun\":{\"value\":2026}}}"));
    set();
    kota.kerjakanSampai(
        () -> jdbc.queryForObject("select count(*) from kasus", Integer.class) == 38);
    kota.pada("2026-08-03T08:00");
    fill();
    panel1();
    makeClear();
    panel2();
    var page = opened("inspektur", city.task(BERITA_ACARA), 1366, 768);
    ambil(page);
    assertThat(page.locator(".tertib.ws")).containsText("Berita acara konsensus PMPRB");
    potret(page, "pmprb-berita-acara");
    page.context().close();
    var reports = masuk("organisasi", "/laporan?siklus=" + KEY, 1366, 768);
    assertThat(reports.getByText("Laporan PMPRB kota 2026").first()).isVisible();
    potret(reports, "pmprb-laporan");
    reports.context().close();
  }

  private void set() {
    var page =
        masuk(
            "organisasi",
            "/camunda/app/tasklist/default/#/?task=" + city.task(TETAPKAN),
            1366,
            768);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".fjs-form").last()).isVisible();
    ambil(page);
    page.getByLabel("Nomor keputusan asesor").last().fill("800/1/2026");
    date(page, "Tanggal keputusan asesor", "10/07/2026");
    date(page, "Batas unit", "31/07/2026");
    date(page, "Tanggal Panel 1", "12/08/2026");
    date(page, "Tanggal Panel 2", "19/08/2026");
    date(page, "Batas pengiriman", "31/08/2026");
    page.getByLabel("Dasar jadwal").last().fill("Surat Menteri PANRB 1/2026");
    page.getByLabel("Dasar jadwal").last().press("Tab");
    potret(page, "pmprb-tetapkan");
    sent(page, TETAPKAN);
  }

  private static void date(Page page, String label, String day) {
    var field =
        page.locator(".fjs-form .fjs-form-field:visible")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label)))
            .locator("input:visible")
            .first();
    field.fill(day);
    field.press("Tab");
  }

  private void fill() {
    kota.kerjakanSampai(() -> city.tasks(ISI).size() == 9);
    for (var area = 2; area <= 8; area++) {
      whole("pokja" + area);
    }
    whole("organisasi");
    var task = city.taskOfGroup("pokja1", ISI);
    city.items("pokja1", task, item -> item.path("outside").isNull())
        .forEach(
            item -> {
              if (!item.path("code").asText().equals(PELATIHAN)) {
                city.answer("pokja1", task, item, "B");
              }
            });
    var page = opened("pokja1", task, 390, 844);
    var row = buka(page, PELATIHAN);
    byKey(row, "B");
    row.getByLabel("Catatan").fill("Daftar hadir pelatihan di map PMPRB");
    row.getByLabel("Catatan").blur();
    assertThat(row.locator(".w-st")).containsText("tersimpan");
    muatLebar(page, 390);
    potret(page, "pmprb-kota-isi-390");
    axe(page, ".tertib.ws");
    page.locator(".w-done").click();
    await().until(() -> city.tasks(PANEL_1).size() == 1);
    page.context().close();
  }

  private void whole(String account) {
    var task = city.taskOfGroup(account, ISI);
    city.fillTask(account, task, "B");
  }

  private void panel1() {
    var page = opened("inspektur", city.task(PANEL_1), 1366, 768);
    ambil(page);
    var row = buka(page, PELATIHAN);
    row.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("titik terbuka")))
        .first()
        .click();
    page.getByLabel(Pattern.compile("^Yang belum jelas"))
        .first()
        .fill("Dekat batas antara B dan C");
    page.getByLabel(Pattern.compile("^Diperjelas oleh")).first().selectOption("pokja1");
    var day = page.getByLabel(Pattern.compile("^Paling lambat")).first();
    day.fill("14/08/2026");
    day.press("Tab");
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    potret(page, "pmprb-panel-1");
    axe(page, ".tertib.ws");
    page.locator(".w-done").click();
    await().until(() -> city.tasks(PERJELAS).size() == 1);
    page.context().close();
  }

  private void makeClear() {
    var page = opened("pokja1", city.task(PERJELAS), 390, 844);
    ambil(page);
    assertThat(page.locator(".tertib").first()).containsText("Dekat batas antara B dan C");
    potret(page, "pmprb-perjelas-390");
    page.locator(".w-done").click();
    await().until(() -> city.tasks(PANEL_2).size() == 1);
    page.context().close();
  }

  private void panel2() {
    var page = opened("inspektur", city.task(PANEL_2), 1366, 768);
    ambil(page);
    potret(page, "pmprb-panel-2-awal");
    for (var place : page.locator(".w-places input").all()) {
      place.check();
    }
    var row = buka(page, PELATIHAN);
    byKey(row, "C");
    var reason = row.getByLabel(Pattern.compile("^Alasan")).first();
    reason.fill("Daftar hadir membuktikan 52 dari 118 asesor");
    reason.blur();
    assertThat(row.locator("> summary .w-st")).containsText("ditetapkan");
    row.locator("summary").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "pmprb-panel-2");
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tambah usul")).click();
    var proposal = row.locator("article");
    byKey(proposal, "C");
    proposal.getByLabel(Pattern.compile("^Diusulkan oleh")).selectOption("pokja7");
    var why = proposal.getByLabel(Pattern.compile("^Alasan"));
    why.fill("Belum mayoritas");
    why.blur();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    potret(page, "pmprb-panel-2-usul");
    axe(page, ".tertib.ws");
    putuskan(page, "Tetapkan konsensus");
    sent(page, PANEL_2);
    kota.kerjakanSampai(() -> city.tasks(BERITA_ACARA).size() == 1);
  }

  private Page opened(String account, String task, int width, int height) {
    var page = masuk(account, "/camunda/app/tasklist/default/#/?task=" + task, width, height);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }

  private static void byKey(Locator row, String letter) {
    row.getByRole(
            AriaRole.RADIO,
            new Locator.GetByRoleOptions().setName(Pattern.compile("\\b" + letter + "\\b")))
        .first()
        .press("Space");
  }

  private void sent(Page page, String name) {
    ulangi(
        () -> {
          if (page.locator(KIRIM).isVisible()) {
            kirim(page);
          }
        },
        () -> await().until(() -> city.tasks(name).isEmpty()));
    page.context().close();
  }
}
