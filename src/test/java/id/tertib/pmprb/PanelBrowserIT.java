package id.tertib.pmprb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.pmprb.PanelDua.KETUA;
import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.procedure.OfficeCaseTable;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Both panels of the city's PMPRB at the chair's screen, by keyboard on a PC, by taps on a phone.
 */
@PostgresTest
class PanelBrowserIT extends LayarMonitoring {

  private static final String PELATIHAN = "PM1.3-c";
  private static final String ATURAN = "PM2.1-b";

  @LocalServerPort int alamat;
  @Autowired SiklusKota siklus;
  @Autowired HasilPmprb hasil;
  @Autowired PmprbResults results;
  @Autowired OfficeCaseTable cases;
  @Autowired Sheets sheets;

  private SatuKantor city;

  @BeforeEach
  void filled() {
    kota.pada("2026-02-02T08:00");
    city = SatuKantor.kota(alamat);
    new PanelDua(siklus, hasil, results, sheets).filled(city, kota::kerjakan);
    var letters = "BCCAACCBCCBDCACCABBCCACBDCCAACDBACBDCC";
    var at = 0;
    for (var office : cases.ofCycle(siklus.get(PanelDua.KEY).id())) {
      for (var code : new String[] {"U-" + PELATIHAN, "U-" + ATURAN}) {
        sheets.save(
            office.sheet(),
            code,
            Layer.SELF,
            "dinkesasesor",
            TextNode.valueOf(letters.substring(at, at + 1)),
            "Daftar hadir di map",
            null,
            0);
      }
      at++;
    }
    sheets.addContext(
        siklus.find(PanelDua.KEY).orElseThrow().lembarKota(),
        PELATIHAN,
        "tahunLalu",
        "{\"when\":\"PMPRB 2025\",\"answer\":\"C\",\"note\":\"Baru satu angkatan\",\"documents\":[]}");
  }

  @Test
  void agreesByKeyboardOnAPc() {
    firstPanel();
    var page = opened(city.task(PanelDua.NAMA), 1366, 768);
    ambil(page);
    assertThat(page.locator(".w-att")).containsText("Hadir 0 dari 8 pokja");
    assertThat(page.locator(".w-row:visible")).hasCount(1);
    potret(page, "panel-2-awal-1366");
    axe(page, ".tertib.ws");
    var places = page.locator(".w-places input");
    for (var at = 0; at < 4; at++) {
      places.nth(at).press("Space");
    }
    button(page, "Catat 4 pokja lain tidak hadir").press("Enter");
    assertThat(page.locator(".w-attendance .t-banner"))
        .containsText("hadir 4 dari 8 pokja, kuorum 5");
    potret(page, "panel-2-tanpa-kuorum-1366");
    places.nth(4).press("Space");
    places.nth(6).press("Space");
    assertThat(page.locator(".w-att > summary")).containsText("kuorum 5 terpenuhi");
    assertThat(page.locator(".w-attendance .t-banner")).hasCount(0);
    settled(page);

    // Next open item: propose, vote, fix, give the reason, take back, fix again.
    page.locator(".w-t").first().evaluate("node => node.focus()");
    page.keyboard().press("n");
    var row = page.locator("[data-code='%s']".formatted(PELATIHAN));
    assertThat(row.locator(".w-pd .w-count1").first()).isVisible();
    assertThat(row).containsText("Dekat batas antara B dan C");
    potret(page, "panel-2-butir-1366");
    page.keyboard().press("u");
    assertThat(row.locator("article input[type=radio]").first()).isFocused();
    page.keyboard().press("Space");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Tab");
    row.locator("article select").selectOption("pokja7");
    row.locator("article textarea").first().fill("52 dari 118 asesor yang terlatih");
    row.locator("article textarea").first().press("Tab");
    settled(page);
    button(row, "Selesai mengubah").press("Enter");
    var article = row.locator("article");
    assertThat(article).containsText("Turun ke C (0,33)");
    var votes = article.locator(".w-v8 button");
    votes.nth(0).press("Enter");
    assertThat(article.locator(".w-v8 button[aria-label*='Perubahan: setuju']")).isFocused();
    page.keyboard().press("Enter");
    assertThat(article).containsText("1 tidak setuju (Pokja Manajemen Perubahan)");
    votes.nth(3).press("Enter");
    votes.nth(4).press("Enter");
    assertThat(article).containsText("3 setuju");
    votes.nth(7).press("Enter");
    assertThat(article.locator("[role=alert]:visible")).containsText("tidak tercatat hadir");
    article.locator(".w-objecting > summary").press("Enter");
    article.getByLabel(Pattern.compile("^Keberatan")).fill("Peserta belum seluruhnya tercatat");
    article.getByLabel(Pattern.compile("^Keberatan")).press("Tab");
    row.locator("> summary").press("Escape");
    page.keyboard().press("3");
    assertThat(row.locator(".w-put")).containsText("Ditetapkan C (0,33)");
    assertThat(row.locator("> summary .w-st")).containsText("perlu alasan");
    page.keyboard().press("c");
    page.keyboard().type("Bukti menunjukkan belum mayoritas");
    page.keyboard().press("Escape");
    assertThat(row.locator("> summary .w-st")).containsText("ditetapkan");
    assertThat(row.locator(".w-effect")).containsText("Nilai seluruh lembar");
    assertThat(page.locator(".w-prog")).containsText("1 dari 1 butir ditetapkan");
    page.keyboard().press("z");
    assertThat(page.locator(".w-undone")).containsText("Diurungkan");
    assertThat(row.locator("> summary .w-st")).containsText("1 usul");
    // What was taken back lends its reason to nothing that follows; what is only here goes first.
    page.keyboard().press("4");
    assertThat(row.locator("> summary .w-st")).containsText("perlu alasan");
    page.keyboard().press("z");
    assertThat(row.locator("> summary .w-st")).containsText("1 usul");
    button(article, "Tetapkan usul ini").press("Enter");
    assertThat(row.locator("> summary .w-st")).containsText("ditetapkan");
    assertThat(article).containsText("dipilih");
    assertThat(row.getByLabel(Pattern.compile("^Alasan penetapan")))
        .hasValue("52 dari 118 asesor yang terlatih");
    row.locator(".w-count1").nth(2).press("Enter");
    assertThat(row.locator(".w-otherlist tbody tr")).hasCount(10);
    row.locator(".w-other > summary").press("Enter");
    settled(page);
    row.locator(".w-proposals").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "panel-2-usul-1366");
    row.locator(".w-put").evaluate("node => node.scrollIntoView({ block: 'end' })");
    potret(page, "panel-2-tetapan-1366");
    axe(page, ".tertib.ws");
    putuskan(page, "Tetapkan konsensus");
    potret(page, "panel-2-formulir-1366");
    ulangi(
        () -> {
          if (page.locator(KIRIM).isVisible()) {
            kirim(page);
          }
        },
        () -> await().until(() -> city.tasks(PanelDua.NAMA).isEmpty()));
    page.context().close();
    after();
  }

  @Test
  void agreesByTapsOnAPhone() {
    done(
        city.as(KETUA)
            .post(
                "/api/tasks/" + city.claimed(KETUA, "Panel 1") + "/lists/titik-panel/rows",
                "{\"values\":{\"butir\":\"%s\",\"titik\":\"Dekat batas antara B dan C\",\"pokja\":\"pokja1\",\"paling\":\"2026-03-20\"}}"
                    .formatted(PELATIHAN)));
    var first = opened(city.task("Panel 1"), 390, 844);
    muatLebar(first, 390);
    potret(first, "panel-1-390");
    first.locator(".w-done").click();
    await().until(() -> city.tasks("Perjelas butir").size() == 1);
    first.context().close();
    done(city.complete("pokja1", city.taskOfGroup("pokja1", "Perjelas butir"), ""));

    var page = opened(city.task(PanelDua.NAMA), 390, 844);
    ambil(page);
    assertThat(page.locator(".w-att")).containsText("Hadir 0 dari 8 pokja");
    muatLebar(page, 390);
    potret(page, "panel-2-awal-390");
    var places = page.locator(".w-places input");
    for (var at = 0; at < 6; at++) {
      places.nth(at).click();
    }
    button(page, "Catat 2 pokja lain tidak hadir").click();
    settled(page);
    var row = buka(page, PELATIHAN);
    row.locator("> summary").evaluate("node => node.scrollIntoView({ block: 'start' })");
    potret(page, "panel-2-butir-390");
    button(row, "Tambah usul").click();
    row.locator("article .t-seg label").nth(2).click();
    row.locator("article select").selectOption("pokja5");
    row.locator("article textarea").first().fill("52 dari 118 asesor yang terlatih");
    row.locator("article textarea").first().blur();
    settled(page);
    button(row, "Selesai mengubah").click();
    var votes = row.locator("article .w-v8 button");
    votes.nth(0).click();
    assertThat(row.locator("article")).containsText("2 setuju");
    votes.nth(1).click();
    assertThat(row.locator("article")).containsText("3 setuju");
    votes.nth(1).click();
    assertThat(row.locator("article")).containsText("1 tidak setuju");
    button(row, "Tetapkan usul ini").click();
    assertThat(row.locator("> summary .w-st")).containsText("ditetapkan");
    row.locator(".w-proposals").evaluate("node => node.scrollIntoView({ block: 'start' })");
    potret(page, "panel-2-usul-390");
    row.locator(".w-put").evaluate("node => node.scrollIntoView({ block: 'start' })");
    potret(page, "panel-2-tetapan-390");
    muatLebar(page, 390);
    axe(page, ".tertib.ws");
    page.context().close();
  }

  /** What follows the panel, as its people see it. */
  private void after() {
    kota.kerjakan();
    both(KETUA, "Berita acara", "berita-acara", false);
    minutes();
    done(city.complete(KETUA, city.claimed(KETUA, "Berita acara"), ""));
    both("sekda", "Setujui laporan", "setujui", true);
    done(city.complete("sekda", city.claimed("sekda", "Setujui laporan"), decision("setuju", "")));
    both("organisasi", "Kirim", "kirim", true);
    done(
        city.complete(
            "organisasi",
            city.claimed("organisasi", "Kirim"),
            "\"tanggalKirim\":{\"value\":\"2026-02-02\"},\"tandaTerima\":{\"value\":\"TT-1\"}"));
    both("organisasi", "Susun RATL", "ratl", false);
    var ratl = city.claimed("organisasi", "Susun RATL");
    done(
        city.as("organisasi")
            .post(
                "/api/tasks/" + ratl + "/lists/ratl/rows",
                "{\"values\":{\"butir\":\"%s\",\"temuan\":\"Aturan lama belum diubah\",\"kelas\":\"diperbaiki\",\"tindakLanjut\":\"Ubah sisanya\",\"perangkatDaerah\":\"dinkes\",\"triwulan\":\"2026-TW3\",\"bukti\":\"Peraturan yang diubah\"}}"
                    .formatted(ATURAN)));
    both("organisasi", "Susun RATL", "ratl-baris", false);
    done(city.complete("organisasi", ratl, ""));
    both("organisasi", "Catat hasil evaluasi", "hasil", false);
    diagram();
  }

  private void both(String account, String task, String name, boolean form) {
    for (var size : new int[][] {{1366, 768}, {390, 844}}) {
      var page =
          masuk(
              account,
              "/camunda/app/tasklist/default/#/?task=" + city.task(task),
              size[0],
              size[1]);
      page.waitForURL(Pattern.compile(".*filter=.*"));
      assertThat(page.locator(".tertib .w-t").first()).isVisible();
      page.waitForTimeout(1500);
      muatLebar(page, size[0]);
      potret(page, "sesudah-%s-%d".formatted(name, size[0]));
      axe(page, ".tertib.ws");
      if (form) {
        formulir(page);
        page.waitForTimeout(500);
        potret(page, "sesudah-%s-formulir-%d".formatted(name, size[0]));
        muatLebar(page, size[0]);
      }
      page.context().close();
    }
  }

  /** Whoever reads afterwards sees the votes where they were entered, and enters none. */
  private void minutes() {
    var page = opened(city.task("Berita acara"), 1366, 768);
    var row = buka(page, PELATIHAN);
    assertThat(row.locator("article")).containsText("1 tidak setuju");
    assertThat(row.locator("article button")).hasCount(0);
    row.locator(".w-proposals").evaluate("node => node.scrollIntoView({ block: 'center' })");
    potret(page, "sesudah-berita-acara-usul-1366");
    page.context().close();
  }

  private void diagram() {
    var page =
        masuk(
            "organisasi",
            "/camunda/app/tasklist/default/#/?task=" + city.task("Catat hasil evaluasi"),
            1366,
            768);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    page.locator(".nav-tabs a:has-text('Diagram')").click();
    assertThat(page.locator(".djs-container").last()).isVisible();
    page.waitForTimeout(1000);
    potret(page, "sesudah-diagram-1366");
    page.context().close();
    var instance =
        kota.runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(PanelDua.KEY)
            .singleResult();
    var cockpit =
        masuk(
            "admin",
            "/camunda/app/cockpit/default/#/process-instance/"
                + instance.getProcessInstanceId()
                + "/runtime",
            1366,
            768);
    assertThat(cockpit.locator(".djs-container").last()).isVisible();
    cockpit.waitForTimeout(1500);
    potret(cockpit, "sesudah-cockpit-1366");
    cockpit.context().close();
  }

  private void firstPanel() {
    var page = opened(city.task("Panel 1"), 1366, 768);
    ambil(page);
    assertThat(page.locator(".w-row").first()).isVisible();
    potret(page, "panel-1-1366");
    axe(page, ".tertib.ws");
    point(page);
    potret(page, "panel-1-titik-1366");
    page.locator(".w-done").press("Enter");
    await().until(() -> city.tasks("Perjelas butir").size() == 1);
    page.context().close();
    done(city.complete("pokja1", city.taskOfGroup("pokja1", "Perjelas butir"), ""));
  }

  /** From the row by its keys alone: what is unclear, who clears it, until when. */
  private static void point(Page page) {
    var row = buka(page, PELATIHAN);
    button(row, "Buat titik terbuka").press("Enter");
    page.getByLabel(Pattern.compile("^Yang belum jelas"))
        .first()
        .fill("Dekat batas antara B dan C");
    page.getByLabel(Pattern.compile("^Diperjelas oleh")).first().selectOption("pokja1");
    var day = page.getByLabel(Pattern.compile("^Paling lambat")).first();
    day.fill("20/03/2026");
    day.press("Tab");
    settled(page);
  }

  private static void settled(Page page) {
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
  }

  private Page opened(String task, int width, int height) {
    var page = masuk(KETUA, "/camunda/app/tasklist/default/#/?task=" + task, width, height);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }
}
