package id.tertib.quarter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two finished quarters, read by the Sekretaris Daerah at a desk and by an office on a phone. */
@PostgresTest
class TriwulanSelesaiBrowserIT extends LayarMonitoring {

  @Autowired ApplicationContext produk;

  @Test
  void theSekdaComparesQuartersAndAnOfficeReadsItsOwnRow() {
    kota.pada("2026-01-01T08:00");
    new Calendars(produk).installedNow();
    kota.hingga("2026-01-02T07:05");
    kota.pada("2026-03-20T09:00");
    var kantor = List.of("bappeda", "dinkes", "dlh", "dinsos", "kec-setu", "rsud");
    for (var kode : kantor) {
      var laporan = new Triwulanan(kota, "2026-TW1/" + kode);
      var tertunda = laporan.kode().get(0);
      laporan.isi(satu -> satu.equals(tertunda) ? Isi.belum("2026-12-01") : Isi.sudah()).serahkan();
    }
    kota.pada("2026-03-25T09:00");
    kantor.forEach(kode -> new Triwulanan(kota, "2026-TW1/" + kode).teruskan());
    kota.pada("2026-04-01T06:00");
    kantor.forEach(kode -> new Triwulanan(kota, "2026-TW1/" + kode).terima());
    kota.hingga("2026-04-01T07:05");
    kota.pada("2026-06-22T09:00");
    new Triwulanan(kota, "2026-TW2/bappeda").tuntas();
    kota.hingga("2026-07-01T07:05");

    var page = masuk("sekda", "/kemajuan/selesai?jenis=triwulan", 1366, 768);
    assertThat(page.locator("h1")).hasText("Triwulan II 2026 di samping triwulan I 2026");
    assertThat(page.getByText("6 dari 38 laporan sudah diterima")).isVisible();
    semua(page, "triwulan-selesai");
    muatLebar(page, 1366);
    axe(page, "main");
    page.locator("tbody th a", new Page.LocatorOptions().setHasText("Bappeda")).click();
    assertThat(page).hasURL(Pattern.compile(".*/kemajuan/selesai/2026-TW2/bappeda"));
    semua(page, "triwulan-selesai-kantor");
    axe(page, "main");
    page.context().close();

    var ponsel = masuk("dinkeskepala", "/kemajuan/selesai?siklus=2026-TW1", 390, 844);
    assertThat(ponsel.locator(".sl-tabel tbody tr")).hasCount(1);
    muatLebar(ponsel, 390);
    axe(ponsel, "main");
    semua(ponsel, "triwulan-selesai-390");
    ponsel.context().close();
  }

  private static void semua(Page page, String nama) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")).setFullPage(true));
  }
}
