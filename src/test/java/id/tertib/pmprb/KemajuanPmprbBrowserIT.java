package id.tertib.pmprb;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.testing.PostgresTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Managers look at a year of PMPRB, Bagian Organisasi reminds and takes the year back. */
@PostgresTest
class KemajuanPmprbBrowserIT extends LayarMonitoring {

  private static final String ALAMAT = "/kemajuan?siklus=PMPRB-2026";

  @LocalServerPort int alamat;
  @Autowired JdbcTemplate jdbc;
  @Autowired HasilPmprb hasil;

  private TahunPmprb tahun;

  @Test
  void showsWhereTheYearStandsWithScoresThatOpenRemindsAndIsTakenBack() {
    kota.pada("2026-02-02T08:00");
    tahun =
        new TahunPmprb(
            alamat,
            () ->
                kota.kerjakanSampai(
                    () -> jdbc.queryForObject("select count(*) from kasus", Integer.class) == 38));
    tahun.started();
    tahun.verified("dinkes", "B");
    tahun.verified("dinsos", "A");
    tahun.signed("dlh", "B");
    tahun.reviewed("dishub", "B");
    var returned = tahun.signed("dispora", "B");
    done(
        returned.complete(
            "tpianggota",
            returned.claimed("tpianggota", "Verifikasi"),
            decision("kembali", "Buktinya tidak terbaca")));
    kota.hingga("2026-03-09T08:00");
    kota.kerjakanSampai(() -> tahun.kota.tasks("Isi lembar kerja kota").size() == 9);
    tahun.fill("pokja1");
    tahun.fill("pokja2");

    papan();
    nilai();
    ponsel();
    ingatkan();
    kantorSendiri();
    cockpit();
    tenggat();
    batalkan();
  }

  private void papan() {
    var page = masuk("sekda", ALAMAT, 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    assertThat(page.locator("h1")).hasText("PMPRB 2026");
    assertThat(page.locator(".pp-papan h2"))
        .hasText(Pattern.compile("2 dari 38 terverifikasi, \\d+ terlambat"));
    assertThat(page.locator(".pp-kota h2")).hasText("Kota: Isi lembar kerja kota");
    assertThat(page.locator(".pp-aksi")).hasCount(0);
    assertThat(page.getByText("Batalkan siklus")).hasCount(0);
    assertThat(ubin(page, "DLH")).containsText("diverifikasi");
    assertThat(ubin(page, "Dispora")).containsText("dikembalikan");
    page.evaluate("document.fonts.ready");
    potret(page, "pmprb-kemajuan");
    penuh(page, "pmprb-kemajuan-penuh");
    axe(page, "main");

    page.locator(".k-lg:has-text('Terverifikasi')").click();
    assertThat(page.locator(".tl:visible")).hasCount(2);
    assertThat(page.locator("[data-fokus='saring-TERVERIFIKASI']")).isFocused();
    assertThat(page).hasURL(Pattern.compile(".*saring=TERVERIFIKASI.*"));
    page.reload();
    assertThat(page.locator(".tl:visible")).hasCount(2);
    var unduhan = page.waitForDownload(() -> page.locator("a:has-text('Unduh CSV')").click());
    assertThat(unduhan.suggestedFilename()).isEqualTo("kemajuan-PMPRB-2026.csv");
    page.context().close();
  }

  private void nilai() {
    var page = masuk("sekda", ALAMAT, 1366, 768);
    var score = ubin(page, "Dinkes").locator(".pp-langkah").last().innerText().strip();
    ubin(page, "Dinkes").click();
    assertThat(page.locator("h1")).hasText("Dinas Kesehatan, nilai PMPRB 2026");
    assertThat("nilai " + page.locator(".nl-laku b").innerText()).isEqualTo(score);
    potret(page, "pmprb-nilai-kantor");
    axe(page, "main");
    page.locator(".nl-bagian .nl-bagian > summary").first().click();
    page.locator(".nl-bagian .nl-bagian .nl-bagian > summary").first().click();
    potret(page, "pmprb-nilai-kantor-butir");
    axe(page, "main");
    page.getByText("Nilai kota", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText("Nilai kota, PMPRB 2026");
    assertThat(page.locator(".nl-laku b"))
        .hasText(HasilPmprb.shown(hasil.city(TahunPmprb.KEY).orElseThrow().self().total()));
    assertThat(page.locator(".nl-semua tbody tr")).hasCount(38);
    penuh(page, "pmprb-nilai-kota");
    axe(page, "main");
    page.context().close();
  }

  private void ponsel() {
    var page = masuk("walikota", ALAMAT, 390, 844);
    assertThat(page.locator(".tl")).hasCount(38);
    muatLebar(page, 390);
    penuh(page, "pmprb-kemajuan-390");
    axe(page, "main");
    page.getByText("Buka asal nilai kota").click();
    assertThat(page.locator("h1")).hasText("Nilai kota, PMPRB 2026");
    muatLebar(page, 390);
    potret(page, "pmprb-nilai-kota-390");
    axe(page, "main");
    page.context().close();
  }

  private void ingatkan() {
    var page = masuk("organisasi", ALAMAT, 1366, 768);
    page.locator("[data-fokus='pilih-semua']").check();
    page.locator("[data-fokus='pilih-semua']").uncheck();
    assertThat(page.locator("[data-fokus='ingatkan']")).hasCount(0);
    page.locator("[data-fokus='ingatkan-PMPRB-2026']").check();
    page.locator("[data-fokus='ingatkan-PMPRB-2026/setwan']").press(" ");
    assertThat(page.locator("[data-fokus='ingatkan-PMPRB-2026/setwan']")).isFocused();
    page.getByText("Ingatkan 2…").press("Enter");
    var dialog = page.locator("dialog");
    assertThat(dialog.getByText("Akan diingatkan: 8")).isVisible();
    potret(page, "pmprb-ingatkan");
    axe(page, "dialog");
    dialog.getByText(Pattern.compile("^Kirim \\d+ surel$")).click();
    assertThat(page.getByText(Pattern.compile("^\\d+ surel pengingat dikirim")).first())
        .isVisible();
    assertThat(page.locator("tbody:has([data-fokus='ingatkan-PMPRB-2026/setwan'])"))
        .containsText("hari ini");
    penuh(page, "pmprb-diingatkan");
    page.context().close();
  }

  private void kantorSendiri() {
    var page = masuk("dlhasesor", ALAMAT, 390, 844);
    assertThat(page.locator(".tl")).hasCount(1);
    assertThat(page.locator(".pp-kota")).hasCount(0);
    muatLebar(page, 390);
    potret(page, "pmprb-kemajuan-kantor-390");
    page.context().close();
  }

  private void cockpit() {
    var page = masuk("walikota", "/camunda/app/cockpit/default/#" + ALAMAT, 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    potret(page, "cockpit-pmprb");
    axe(page, ".tertib.rg");
    page.locator(".k-lg:has-text('Terlambat')").click();
    var late = page.locator(".tl:visible").count();
    page.reload();
    assertThat(page.locator(".tl:visible")).hasCount(late);
    page.context().close();
  }

  private void tenggat() {
    var page = masuk("pokja3", "/tenggat", 1366, 768);
    page.locator("a:has-text('Lembar kerja kota PMPRB 2026')").first().click();
    var task = page.locator("#rinci a:has-text('Buka tugas Isi lembar kerja kota')");
    assertThat(task).isVisible();
    potret(page, "pmprb-tenggat-bagian");
    task.click();
    assertThat(page).hasURL(Pattern.compile(".*tasklist.*task=.*"));
    page.context().close();
  }

  private void batalkan() {
    var page = masuk("organisasi", ALAMAT, 390, 844);
    page.getByText("Batalkan siklus").click();
    var dialog = page.locator("dialog");
    assertThat(dialog).containsText("36 perangkat daerah yang belum terverifikasi");
    dialog.getByLabel("Ketik PMPRB-2026").fill("PMPRB");
    dialog.getByLabel("Alasan (wajib)").fill("Jadwal kementerian berubah");
    dialog.getByText("Batalkan PMPRB 2026").click();
    assertThat(dialog.locator(".t-err")).containsText("Ketik PMPRB-2026");
    potret(page, "pmprb-batalkan-390");
    axe(page, "dialog");
    dialog.getByLabel("Ketik PMPRB-2026").fill("PMPRB-2026");
    dialog.getByText("Batalkan PMPRB 2026").click();
    assertThat(page.getByText("PMPRB 2026 sudah dibatalkan").first()).isVisible();
    page.getByText("Buka lembar yang tersimpan").click();
    assertThat(page.getByText("siklus ini dibatalkan")).isVisible();
    assertThat(page.locator(".nl-semua tbody tr")).hasCount(38);
    potret(page, "pmprb-dibatalkan-390");
    page.context().close();
  }

  private static void penuh(Page page, String nama) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")).setFullPage(true));
  }

  private static Locator ubin(Page page, String singkatan) {
    return page.locator(
        ".tl",
        new Page.LocatorOptions().setHas(page.locator("b:text-is('%s')".formatted(singkatan))));
  }
}
