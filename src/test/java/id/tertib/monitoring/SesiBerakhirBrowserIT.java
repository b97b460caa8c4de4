package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The session ends while a checklist is filled, or the line is gone: what is said is true. */
@PostgresTest
class SesiBerakhirBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";

  private Page page;

  @BeforeEach
  void openTheChecklist() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    page = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 1366, 768);
    ambil(page);
  }

  @Test
  void saysThatTheSessionIsOverAndSendsWhatWaitedAfterSigningIn() {
    buka(page, "RA-001");
    sesiBerakhir(page);
    jawab("RA-001", "Belum");

    assertThat(page.locator(".w-ban")).containsText("Sesi Anda sudah berakhir");
    assertThat(page.locator(".w-ban")).containsText("1 isian disimpan di perangkat ini");
    assertThat(page.locator(".w-save")).containsText("sesi berakhir: 1 isian");
    potret(page, "sesi-berakhir");
    axe(page, ".w-ban");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Masuk lagi")).click();

    assertThat(page.getByText("Sesi Anda sudah berakhir")).isVisible();
    potret(page, "masuk-lagi");
    page.getByLabel("Nama akun").fill("dinkesasesor");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");

    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    assertThat(page.getByText("belum terkirim")).hasCount(0);
    assertThat(buka(page, "RA-001").locator("label:has-text('Belum') input").first()).isChecked();
  }

  @Test
  void saysThatAllIsSavedOnceTheLineIsBack() {
    buka(page, "RA-001");
    buka(page, "RA-002");
    page.context().setOffline(true);
    jawab("RA-001", "Belum");
    jawab("RA-002", "Belum");
    assertThat(page.locator(".w-save")).containsText("luring: 2 isian");
    page.context().setOffline(false);

    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    assertThat(page.getByText("belum terkirim")).hasCount(0);
    assertThat(page.getByText("Sambungan terputus")).hasCount(0);
  }

  private void jawab(String kode, String kata) {
    page.locator("[data-code='%s'] .t-seg label:has-text('%s')".formatted(kode, kata)).click();
  }
}
