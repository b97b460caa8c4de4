package id.tertib.quarter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.tertib.engine.Guard;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Bagian Organisasi at the board of a quarter, two weeks after its last day. */
@PostgresTest
class PapanTriwulanBrowserIT extends LayarMonitoring {

  private static final String ALAMAT = "/kemajuan?siklus=2026-TW3";

  @Autowired ApplicationContext aplikasi;

  /** 38 offices in every state: accepted, waiting, checked, being filled, untouched, returned. */
  @BeforeEach
  void aQuarterAtWork() {
    kota.pada("2026-06-22T09:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-07-01T07:05");
    for (var kantor : List.of("setda", "inspektorat", "dcktr", "damkar", "kec-pondok-aren")) {
      laporan(kantor).tuntas();
    }
    for (var kantor : List.of("setwan", "dikbud", "dinkes", "dishub")) {
      laporan(kantor).isi(kode -> Isi.sudah()).serahkan().teruskan();
    }
    var dlh = laporan("dlh");
    var aneh = dlh.kode().get(0);
    dlh.isi(kode -> kode.equals(aneh) ? new Isi("sudah", 0, "Menyusul", null) : Isi.sudah())
        .serahkan()
        .teruskan();
    laporan("dishub").kembalikan("Notula rapat koordinasi belum ditandatangani.", "2026-10-20");
    laporan("dishub").serahkan().teruskan();
    laporan("rsud").isi(kode -> Isi.sudah()).serahkan();
    laporan("bpkad")
        .isi(kode -> Isi.sudah())
        .serahkan()
        .teruskan()
        .kembalikan("Bukti butir kedua milik triwulan lalu.", "2026-10-09");
    var bappeda = laporan("bappeda");
    bappeda.jawab(bappeda.kode().get(0), Isi.sudah());
    kota.pada("2026-10-13T09:00");
  }

  @Test
  void filtersOpensAcceptsAndRemindsAtTheBoard() {
    papan();
    laporanDenganBukti();
    ingatkan();
    terima();
    ponsel();
    kantorSendiri();
    cockpit();
  }

  private void papan() {
    var page = masuk("organisasi", ALAMAT, 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    assertThat(page.locator("h1")).hasText("Laporan triwulan III 2026");
    assertThat(page.locator(".tw-papan h2"))
        .hasText(Pattern.compile("5 dari 38 diterima, 5 menunggu Anda, \\d+ terlambat"));
    assertThat(ubin(page, "BPKAD")).containsText("terlambat 2 hari");
    assertThat(ubin(page, "BPKAD")).containsText("putaran 2");
    assertThat(ubin(page, "BPKAD")).containsText("diisi");
    assertThat(ubin(page, "DLH")).containsText("1 pertanyaan");
    page.evaluate("document.fonts.ready");
    potret(page, "triwulan-papan");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(GAMBAR.resolve("triwulan-papan-penuh.png"))
            .setFullPage(true));
    axe(page, "main");

    var tempat = ubin(page, "DLH").boundingBox();
    page.locator(".k-lg:has-text('Menunggu diterima')").click();
    assertThat(page.locator(".tl:visible")).hasCount(5);
    assertThat(page.locator("[data-fokus='saring-MENUNGGU']")).isFocused();
    assertThat(page).hasURL(Pattern.compile(".*saring=MENUNGGU.*"));
    page.reload();
    assertThat(page.locator(".tl:visible")).hasCount(5);
    assertThat(ubin(page, "DLH").boundingBox().x).isEqualTo(tempat.x);
    assertThat(ubin(page, "DLH").boundingBox().y).isEqualTo(tempat.y);
    page.locator(".k-lg:has-text('Terlambat')").press("Enter");
    assertThat(page.locator(".tl:visible").first()).containsText("terlambat");
    potret(page, "triwulan-saring");
    page.locator(".k-lg:has-text('Semua')").press(" ");
    assertThat(page.locator(".tl:visible")).hasCount(38);
    var unduhan = page.waitForDownload(() -> page.locator("a:has-text('Unduh XLSX')").click());
    assertThat(unduhan.suggestedFilename()).isEqualTo("laporan-triwulan-2026-TW3.xlsx");
    page.context().close();
  }

  private void laporanDenganBukti() {
    var page = masuk("organisasi", ALAMAT, 1366, 768);
    ubin(page, "DLH").click();
    assertThat(page.locator("h1")).hasText("Dinas Lingkungan Hidup, laporan triwulan III 2026");
    assertThat(page.getByText("1 pertanyaan terbuka")).isVisible();
    potret(page, "triwulan-laporan");
    axe(page, "main");
    page.locator(".t-banner--warn a").click();
    assertThat(page.locator(".lt-butir:target")).containsText("Menyusul");
    page.setViewportSize(390, 844);
    muatLebar(page, 390);
    potret(page, "triwulan-laporan-390");
    axe(page, "main");
    page.getByText("Semua laporan triwulan III 2026").click();
    assertThat(page.locator(".tl")).hasCount(38);
    page.context().close();
  }

  private void ingatkan() {
    var page = masuk("organisasi", ALAMAT, 1366, 768);
    var kotak = page.locator("[data-fokus='ingatkan-bappeda']");
    assertThat(kotak).isChecked();
    page.evaluate(
        """
        () => {
          let satu;
          while ((satu = [...document.querySelectorAll("[data-fokus^='ingatkan-']:checked")]
              .find(kotak => !/-(bappeda|rsud)$/.test(kotak.dataset.fokus)))) satu.click();
        }
        """);
    page.getByText("Ingatkan 2…").press("Enter");
    var dialog = page.locator("dialog");
    assertThat(dialog.getByText("Akan diingatkan: 2")).isVisible();
    assertThat(dialog).containsText("Sekretaris Rumah Sakit Umum Daerah");
    potret(page, "triwulan-ingatkan");
    axe(page, "dialog");
    dialog.getByText("Kirim 2 surel").click();
    assertThat(page.getByText("2 surel pengingat dikirim.").first()).isVisible();
    assertThat(page.locator("[data-fokus='ingatkan-bappeda']")).not().isChecked();
    assertThat(page.locator("tr:has([data-fokus='ingatkan-bappeda'])")).containsText("hari ini");
    assertThat(page.getByText("2 sudah diingatkan hari ini")).isVisible();
    page.context().close();
  }

  private void terima() {
    var page = masuk("organisasi", ALAMAT, 1366, 768);
    assertThat(page.locator("[data-fokus='terima-dlh']")).hasCount(0);
    assertThat(page.getByText("1 tidak ikut karena punya pertanyaan terbuka")).isVisible();
    page.locator("[data-fokus='terima-setwan']").press(" ");
    assertThat(page.locator("[data-fokus='terima-setwan']")).isFocused();
    assertThat(page.locator("[data-fokus='terima-setwan']")).not().isChecked();
    var pegang = kota.tugas("2026-TW3/dishub", RencanaAksiTriwulan.TERIMA).getId();
    page.getByText("Terima 3 laporan…").press("Enter");
    var dialog = page.locator("dialog");
    assertThat(dialog.getByText("Akan diterima: 3")).isVisible();
    assertThat(dialog.getByText("Tetap menunggu: 2")).isVisible();
    assertThat(dialog).containsText("Dinas Kesehatan");
    potret(page, "triwulan-terima");
    axe(page, "dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator("[data-fokus='terima']")).isFocused();
    // somebody else takes one of them while the page is open
    Guard.open(() -> kota.engine.asSystem(() -> kota.tugas.setAssignee(pegang, "admin")));
    page.locator("[data-fokus='terima']").press("Enter");
    dialog
        .getByText("Terima 3 laporan", new Locator.GetByTextOptions().setExact(true))
        .last()
        .dblclick();
    assertThat(dialog.getByText("Diterima: 2", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(dialog.getByText("Tidak diterima: 1")).isVisible();
    assertThat(dialog).containsText("dipegang");
    potret(page, "triwulan-terima-hasil");
    axe(page, "dialog");
    dialog.getByText("Tutup").press("Enter");
    assertThat(page.locator(".tw-papan h2")).containsText("7 dari 38 diterima, 3 menunggu Anda");
    assertThat(page.getByText("1 dipegang rekan")).isVisible();
    page.context().close();
  }

  private void ponsel() {
    var page = masuk("organisasi", ALAMAT, 390, 844);
    assertThat(page.locator(".tl")).hasCount(38);
    muatLebar(page, 390);
    potret(page, "triwulan-papan-390");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(GAMBAR.resolve("triwulan-papan-390-penuh.png"))
            .setFullPage(true));
    axe(page, "main");
    page.getByText("Terima 1 laporan…").click();
    assertThat(page.locator("dialog").getByText("Akan diterima: 1")).isVisible();
    potret(page, "triwulan-terima-390");
    axe(page, "dialog");
    page.context().close();
  }

  private void kantorSendiri() {
    var page = masuk("dlhasesor", ALAMAT, 1366, 768);
    assertThat(page.locator(".tl")).hasCount(1);
    assertThat(page.locator(".tw-aksi")).hasCount(0);
    assertThat(page.locator(".tw-pilih")).hasCount(0);
    page.context().close();
  }

  private void cockpit() {
    var page = masuk("sekda", "/camunda/app/cockpit/default/#" + ALAMAT, 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    assertThat(page.locator(".tw-aksi")).hasCount(0);
    potret(page, "cockpit-triwulan");
    axe(page, ".tertib.rg");
    page.locator(".k-lg:has-text('Menunggu diterima')").click();
    page.reload();
    assertThat(page.locator(".tl:visible")).hasCount(3);
    ubin(page, "DLH").click();
    assertThat(page.locator("h1")).hasText("Dinas Lingkungan Hidup, laporan triwulan III 2026");
    page.context().close();
  }

  private static Locator ubin(Page page, String singkatan) {
    return page.locator(
        ".tl",
        new Page.LocatorOptions().setHas(page.locator("b:text-is('%s')".formatted(singkatan))));
  }

  private Triwulanan laporan(String kantor) {
    return new Triwulanan(kota, "2026-TW3/" + kantor);
  }
}
