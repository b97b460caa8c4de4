package id.tertib.quarter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.quarter.RencanaAksiTriwulan.LAPORKAN;
import static id.tertib.quarter.RencanaAksiTriwulan.PERIKSA_LAPORAN;
import static id.tertib.quarter.RencanaAksiTriwulan.TERIMA;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Dinas Kesehatan reports its fourth quarter, and confirms it in the semester's checklist. */
@PostgresTest
class TriwulanBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-TW4/dinkes";
  private static final String TERBUKTI = "RA-016";
  private static final String TERTUNDA = "RA-005";

  private Triwulanan dinkes;

  @Test
  void reportsAQuarterAndConfirmsItInTheChecklist() {
    kota.pada("2026-10-05T08:00");
    dinkes = new Triwulanan(kota, KUNCI);
    mulai();
    laporkan();
    dinkes.menunggu(PERIKSA_LAPORAN);
    putuskan("dinkessekretaris", PERIKSA_LAPORAN, "Lengkap, teruskan", "periksa-triwulan");
    tunggu(KUNCI, TERIMA);
    putuskan("organisasi", TERIMA, "Terima laporan", "terima-triwulan");
    kota.kerjakanSampai(() -> kota.instance(KUNCI) == 0);
    setujuiDalamDaftarPeriksa();
  }

  private void mulai() {
    var page = masuk("organisasi", "/", 1366, 768);
    assertThat(page.getByText("Mulai laporan triwulan IV 2026")).isVisible();
    page.getByText("Mulai triwulan IV 2026", persis()).scrollIntoViewIfNeeded();
    potret(page, "mulai-triwulan");
    axe(page, "main");
    page.getByText("Mulai triwulan IV 2026", persis()).click();
    assertThat(page.getByText("diminta dari 38 perangkat daerah")).isVisible();
    assertThat(page.getByText("Mulai laporan triwulan IV 2026")).hasCount(0);
    page.context().close();
  }

  private void laporkan() {
    var page = tugas("dinkesasesor", KUNCI, LAPORKAN, 1366, 768);
    ambil(page);
    var terbukti = buka(page, TERBUKTI);
    terbukti.locator(".t-seg label:has-text('Sudah')").click();
    assertThat(terbukti.getByLabel("Tanggal baru")).isHidden();
    terbukti.getByLabel("Dok. tersedia").fill("1");
    terbukti
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "peta-proses-bisnis.pdf",
                "application/pdf",
                "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
    assertThat(terbukti.getByText("peta-proses-bisnis.pdf")).isVisible();

    var tertunda = buka(page, TERTUNDA);
    tertunda.locator(".t-seg label:has-text('Belum')").click();
    tertunda.locator("textarea").fill("Rencana kerja menunggu SK tim yang baru.");
    tertunda.locator("textarea").blur();
    assertThat(tertunda.locator(".w-st")).containsText("perlu tanggal baru");
    tertunda.getByLabel("Tanggal baru").fill("30 September 2026");
    tertunda.getByLabel("Tanggal baru").blur();
    assertThat(tertunda.getByText("harus sesudah hari ini")).isVisible();
    tertunda.getByLabel("Tanggal baru").fill("2027-02-15");
    tertunda.getByLabel("Tanggal baru").blur();
    assertThat(tertunda.locator(".w-st")).containsText("tersimpan");
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    tertunda.scrollIntoViewIfNeeded();
    potret(page, "laporan-triwulan");
    axe(page, ".tertib.ws");
    var ponsel = tugas("dinkesasesor", KUNCI, LAPORKAN, 390, 844);
    buka(ponsel, TERTUNDA).scrollIntoViewIfNeeded();
    muatLebar(ponsel, 390);
    potret(ponsel, "laporan-triwulan-390");
    ponsel.context().close();

    dinkes.kode().stream()
        .filter(kode -> !kode.equals(TERBUKTI) && !kode.equals(TERTUNDA))
        .forEach(kode -> dinkes.jawab(kode, Triwulanan.Isi.sudah()));
    page.reload();
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    page.getByText("Serahkan laporan").last().click();
    tunggu(KUNCI, PERIKSA_LAPORAN);
    page.context().close();
  }

  private void putuskan(String akun, String langkah, String pilihan, String gambar) {
    var page = tugas(akun, KUNCI, langkah, 1366, 768);
    ambil(page);
    var tertunda = buka(page, TERTUNDA);
    assertThat(tertunda.getByText("15 Februari 2027")).isVisible();
    tertunda.scrollIntoViewIfNeeded();
    potret(page, gambar);
    putuskan(page, pilihan);
    kirim(page);
    assertThat(page.locator(KIRIM)).isHidden();
    page.context().close();
  }

  private void setujuiDalamDaftarPeriksa() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    var semester = "2026-S2/dinkes";
    var page =
        tugas("dinkesasesor", semester, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, 1366, 768);
    ambil(page);
    var butir = buka(page, TERBUKTI);
    assertThat(butir.locator(".w-offer"))
        .containsText("Terbukti dalam laporan triwulan IV 2026: Sudah, 1 dari 1 dokumen.");
    assertThat(butir.locator(".w-offer")).containsText("Bukti: peta-proses-bisnis.pdf");
    assertThat(butir.locator(".w-st")).containsText("perlu persetujuan");
    butir.scrollIntoViewIfNeeded();
    potret(page, "usulan-triwulan");
    ulangi(
        () -> {
          if (butir.getByText("perlu persetujuan").count() > 0) {
            butir.locator("summary").press("s");
          }
        },
        () ->
            assertThat(butir.locator(".w-st"))
                .containsText(
                    "tersimpan", new LocatorAssertions.ContainsTextOptions().setTimeout(5000)));
    assertThat(butir.locator(".w-evi").getByText("peta-proses-bisnis.pdf")).isVisible();
    assertThat(kota.kasus(semester).butir(TERBUKTI).last()).isPresent();
    assertThat(kota.kasus(semester).butir(TERBUKTI).evidence()).hasSize(1);
    assertThat(buka(page, TERTUNDA).locator(".w-offer")).hasCount(0);
    page.context().close();
  }

  private static Page.GetByTextOptions persis() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
