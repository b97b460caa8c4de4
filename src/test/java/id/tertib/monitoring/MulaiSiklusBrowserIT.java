package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bagian Organisasi starts a semester from the front page, and takes a wrong start back. */
@PostgresTest
class MulaiSiklusBrowserIT extends LayarMonitoring {

  @ParameterizedTest
  @ValueSource(ints = {1366, 390})
  void opensTheFormWithTheSemesterThatIsDueNext(int lebar) {
    var page = masuk("organisasi", "/", lebar, 768);
    page.locator("a:has-text('Mulai siklus semester II 2026')").click();

    assertThat(page.getByLabel("Tahun")).hasValue("2026");
    assertThat(page.getByLabel("Semester II (triwulan III dan IV)")).isChecked();
    potret(page, "mulai-siklus-" + lebar);
    page.locator(".modal-footer button:has-text('Mulai')").click();
    kota.kerjakanSampai(() -> kota.instance("2026-S2") == 1);
    page.context().close();
  }

  @Test
  void saysWhatACancellationEndsAndThatItIsDone() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).serahkan();

    var page = masuk("organisasi", "/kemajuan", 390, 844);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Batalkan siklus")).click();
    var tanya = page.locator("dialog");
    assertThat(tanya).containsText("2 perangkat daerah yang belum selesai dan 3 tugas terbuka.");
    assertThat(tanya).containsText("orang yang diminta bekerja diberi tahu lewat surel");
    potret(page, "batalkan-siklus-tanya");
    var ya = tanya.locator("button[type=submit]");
    ya.click();
    assertThat(tanya.locator(".t-err")).containsText("alasan");
    tanya.locator("textarea").fill("Seharusnya semester I");
    ya.click();

    assertThat(page.locator(".t-banner"))
        .containsText("Monitoring semester II 2026 sudah dibatalkan");
    assertThat(page.locator(".t-banner"))
        .containsText("2 perangkat daerah dan 3 tugas terbuka berakhir;");
    muatLebar(page, 390);
    potret(page, "batalkan-siklus-usai");
    axe(page, ".tertib.rg");
    assertThat(kota.siklus.all()).isEmpty();
    page.locator("button:has-text('Lihat siklus lain')").click();
    assertThat(page.locator(".t-banner")).not().containsText("sudah dibatalkan");
    page.context().close();
  }

  @Test
  void saysWhyACycleWithAReportIsNotCancelled() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes", "dlh").tetapkan("2026-S2");
    kota.kasus("2026-S2/dlh").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();

    var page = masuk("organisasi", "/kemajuan", 1366, 768);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Batalkan siklus")).click();

    assertThat(page.locator(".t-banner").first()).containsText("1 laporan sudah dikirim");
    assertThat(page.locator("dialog")).hasCount(0);
    page.context().close();
  }
}
