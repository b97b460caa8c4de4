package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two finished semesters of many offices, read by the Wali Kota at a desk and on a phone. */
@PostgresTest
class SemesterSelesaiBrowserIT extends LayarMonitoring {

  @Autowired PerangkatDaerahRegister offices;

  @Test
  void theWaliKotaComparesSortsAndOpensAnOffice() {
    kota.pada("2026-01-05T08:00");
    var awal = masuk("walikota", "/kemajuan/selesai", 1366, 768);
    assertThat(awal.getByText("Belum ada semester yang selesai")).isVisible();
    potret(awal, "semester-selesai-kosong");
    axe(awal, "main");
    awal.context().close();

    var kantor = offices.all().stream().map(PerangkatDaerah::kode).limit(12).toArray(String[]::new);
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-06-19", kantor).tetapkan("2026-S1");
    kerjakan("2026-S1", "2026-01-13", List.of(kantor), 3);
    kota.pada("2026-07-14T08:00");
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-10-30", kantor).tetapkan("2026-S2");
    kerjakan("2026-S2", "2026-07-23", List.of(kantor).subList(0, 10), 2);
    kota.hingga("2026-11-02T08:00");
    kota.terbitkanLaporanKota("2026-S1").terbitkanLaporanKota("2026-S2");
    kerjakan("2026-S2", "2026-11-10", List.of(kantor).subList(10, 11), 2);

    var page = masuk("walikota", "/kemajuan", 1366, 768);
    page.getByText("Yang sudah selesai").click();
    assertThat(page.locator("h1")).hasText("Semester II 2026 di samping semester I 2026");
    assertThat(page.locator(".sl-kota th")).containsText("Seluruh kota");
    semua(page, "semester-selesai");
    muatLebar(page, 1366);
    axe(page, "main");

    page.waitForDownload(() -> page.getByText("Unduh XLSX").click())
        .saveAs(GAMBAR.resolve("semester-selesai.xlsx"));
    page.waitForDownload(() -> page.getByText("Unduh CSV").click())
        .saveAs(GAMBAR.resolve("semester-selesai.csv"));

    var nama =
        page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Perangkat daerah").setExact(true));
    nama.focus();
    nama.press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*urut=nama&arah=naik.*"));
    assertThat(page.locator("th[aria-sort]")).hasAttribute("aria-sort", "ascending");
    page.reload();
    assertThat(page.locator("th[aria-sort]")).hasAttribute("aria-sort", "ascending");
    assertThat(page.locator("th[scope=row]").first()).containsText("Seluruh kota");
    page.getByText("Susulan sesudah semester II 2026").scrollIntoViewIfNeeded();
    potret(page, "semester-selesai-susulan");

    page.locator("tbody th a").first().click();
    assertThat(page.getByText("Lama setiap langkah")).isVisible();
    semua(page, "semester-selesai-kantor");
    axe(page, "main");
    page.getByText("Buka laporannya").click();
    assertThat(page).hasURL(Pattern.compile(".*/laporan\\?siklus=2026-S2.*"));
    assertThat(page.getByText("Angka semester dan triwulan yang sudah selesai")).isVisible();
    potret(page, "semester-selesai-laporan");
    page.context().close();

    var ponsel = masuk("walikota", "/kemajuan/selesai", 390, 844);
    assertThat(ponsel.locator(".sl-tabel")).isVisible();
    muatLebar(ponsel, 390);
    axe(ponsel, "main");
    ponsel.locator(".sl-gulir").scrollIntoViewIfNeeded();
    ponsel.locator(".sl-gulir").evaluate("node => node.scrollTo(260, 120)");
    potret(ponsel, "semester-selesai-390-gulir");
    var kepala = ponsel.locator("tbody th").nth(4);
    assertThat(kiri(kepala)).isEqualTo(kiri(ponsel.locator(".sl-gulir")));
    semua(ponsel, "semester-selesai-390");
    ponsel.context().close();
    masihDikerjakan();
  }

  /** One office is still at work: the closed semester is finished everywhere, and says so. */
  private void masihDikerjakan() {
    var page = masuk("walikota", "/", 1366, 768);
    assertThat(page.locator("section[aria-labelledby=siklus]"))
        .containsText("Tidak ada siklus yang berjalan.");
    assertThat(page.locator(".p-sesudah")).containsText("Sudah selesai, masih dikerjakan");
    assertThat(page.locator(".p-sesudah + ul li")).hasCount(1);
    assertThat(page.locator(".p-sesudah + ul"))
        .containsText("1 perangkat daerah belum dilaporkan; 1 perangkat daerah terlambat");
    semua(page, "selesai-masih-beranda");
    axe(page, "main");
    page.locator(".p-sesudah + ul a").click();
    assertThat(page.locator(".k-siklus option:checked")).hasText("Semester II 2026 · selesai");
    assertThat(page.locator(".k-selesai")).containsText("Semester II 2026 sudah selesai");
    assertThat(page.locator(".k-selesai"))
        .containsText("Yang masih dikerjakan: 1 perangkat daerah belum dilaporkan.");
    potret(page, "selesai-masih-kemajuan");
    axe(page, ".tertib.rg");
    page.locator("a[href='/kemajuan/selesai']").click();
    assertThat(page.locator(".t-banner").last())
        .containsText("Semester II 2026: 1 perangkat daerah belum dilaporkan");
    potret(page, "selesai-masih-tabel");
    page.setViewportSize(390, 844);
    page.navigate(page.url().replaceFirst("/kemajuan.*", "/"));
    semua(page, "selesai-masih-beranda-390");
    muatLebar(page, 390);
    page.context().close();
  }

  /** Each answers a little worse than the one before, and every third takes some days more. */
  private void kerjakan(String siklus, String mulai, List<String> kantor, int buruk) {
    var kasus = kantor.stream().map(kode -> kota.kasus(siklus + "/" + kode)).toList();
    langkah(kasus, mulai, 0, (satu, ke) -> isi(satu, ke, buruk).serahkan());
    langkah(kasus, mulai, 7, (satu, ke) -> satu.observasi().wawancara());
    langkah(
        kasus,
        mulai,
        12,
        (satu, ke) ->
            satu.tutupTemuanLama(true)
                .temuan("Manajemen Perubahan", "Dipertahankan", "Tim RB rapat tiap bulan", null)
                .kirimAnalisis());
    langkah(kasus, mulai, 16, (satu, ke) -> satu.tanggapi());
    langkah(kasus, mulai, 21, (satu, ke) -> satu.setujui());
  }

  private static Kasus isi(Kasus kasus, int ke, int buruk) {
    return kasus.isi(
        kode ->
            (kode.hashCode() + ke) % (buruk + ke % 3) == 0 ? Kasus.Isi.belum() : Kasus.Isi.sudah());
  }

  private void langkah(List<Kasus> kasus, String mulai, int hari, ObjIntConsumer<Kasus> perbuatan) {
    for (var lambat : List.of(0, 2)) {
      kota.pada(LocalDate.parse(mulai).plusDays(hari + lambat) + "T09:00");
      for (var ke = 0; ke < kasus.size(); ke++) {
        if ((ke % 3 == 2) == (lambat > 0)) {
          perbuatan.accept(kasus.get(ke), ke);
        }
      }
    }
  }

  private static double kiri(Locator node) {
    return Math.floor(node.boundingBox().x);
  }

  private static void semua(Page page, String nama) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")).setFullPage(true));
  }
}
