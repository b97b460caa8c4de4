package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.testing.PostgresTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ketua tim decides on a checklist, and looks elsewhere before he has finished. */
@PostgresTest
class FormulirBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";
  private static final String CATATAN = "Lengkapi RA-001 dengan daftar hadir.";

  @Autowired JdbcClient jdbc;

  @BeforeEach
  void aCaseThatWaitsForItsReview() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
  }

  @Test
  void keepsWhatWasTypedWhileOneLooksElsewhere() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    page.getByRole(AriaRole.BUTTON, bernama("Ke keputusan")).last().click();
    isi(page);
    assertThat(draf(page)).containsText(Pattern.compile("draf tersimpan \\d\\d:\\d\\d"));
    potret(page, "draf-formulir");
    axe(page, ".tertib-draf");

    page.locator(".nav-tabs a:has-text('Lembar kerja')").click();
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    page.locator(".nav-tabs a:has-text('Riwayat')").click();
    formulir(page);
    masihTerisi(page);

    page.reload();
    masihTerisi(page);
    assertThat(draf(page)).containsText("draf tersimpan");

    var ponsel = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 390, 844);
    formulir(ponsel);
    masihTerisi(ponsel);
    muatLebar(ponsel, 390);
    potret(ponsel, "draf-formulir-390");
    ponsel.context().close();

    tombol(page).click();
    tunggu(KUNCI, OBSERVASI);
    assertThat(jdbc.sql("select count(*) from draf_formulir").query(Long.class).single()).isZero();
    assertThat(
            page.evaluate(
                "Object.keys(localStorage).filter(k => /formulir|camunda-form/.test(k)).length"))
        .isEqualTo(0);
  }

  @Test
  void keepsWhatWasTypedWhileThereIsNoLine() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    formulir(page);
    page.context().setOffline(true);
    isi(page);
    assertThat(draf(page)).containsText("belum terkirim, disimpan di perangkat ini");
    potret(page, "draf-luring");
    page.context().setOffline(false);
    assertThat(draf(page)).containsText("draf tersimpan");
    page.reload();
    masihTerisi(page);
  }

  @Test
  void saysWhatItsButtonDoes() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    formulir(page);
    assertThat(tombol(page)).hasText("Kirim keputusan");
    pilih(page, "Setujui dan terbitkan laporan");
    assertThat(tombol(page)).hasText("Setujui dan terbitkan laporan");
    pilih(page, "Kembalikan ke observasi");
    assertThat(tombol(page)).hasText("Kembalikan ke observasi");
  }

  @Test
  void dropsADraftOnDemand() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    formulir(page);
    isi(page);
    draf(page).getByText("Buang draf").click();
    formulir(page);
    assertThat(page.locator(".fjs-form input[type=radio]:checked")).hasCount(0);
    assertThat(draf(page)).isEmpty();
    assertThat(page.getByLabel("Catatan")).hasValue("");
  }

  @Test
  void takesTheTaskForWhoeverIsAloneInItsGroupUntilItIsGivenBack() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    assertThat(page.locator(".tertib-selesai"))
        .containsText("Tugas ini diambil untuk Anda: tidak ada orang lain di kelompoknya.");
    potret(page, "tugas-diambil");
    page.locator(".tertib-selesai").getByText("Kembalikan ke kelompok").click();
    assertThat(page.locator("dialog")).containsText("Kembalikan tugas ini ke kelompok?");
    potret(page, "kembalikan-ke-kelompok");
    page.locator("dialog").getByText("Batal").click();
    assertThat(kota.tugas(KUNCI, REVIU_KETUA_TIM).getAssignee()).isEqualTo("asesor1");
    page.locator("[cam-tasklist-task-meta] .unclaim").click();
    page.locator("dialog").getByText("Kembalikan", persis()).click();
    assertThat(page.locator(".tertib-selesai")).containsText("Tugas dikembalikan ke kelompok.");
    formulir(page);
    assertThat(page.locator(".tertib-abu")).containsText("abu-abu karena tugas belum diambil");
    potret(page, "formulir-abu");
    axe(page, ".tertib-abu");
    page.reload();
    assertThat(page.locator(".tertib-abu")).isVisible();
    assertThat(kota.tugas(KUNCI, REVIU_KETUA_TIM).getAssignee()).isNull();
    page.locator(".tertib-abu").getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator(".tertib-abu")).hasCount(0);
    pilih(page, "Kembalikan ke observasi");
    assertThat(tombol(page)).isEnabled();
  }

  @Test
  void takesTheTaskOnAPhoneToo() {
    var ponsel = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 390, 844);
    assertThat(ponsel.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    assertThat(ponsel.getByText("Tugas ini belum diambil")).hasCount(0);
    muatLebar(ponsel, 390);
    potret(ponsel, "tugas-diambil-390");
  }

  @Test
  void saysWhatBecameOfATaskThatIsDone() {
    var reviu = kota.tugas(KUNCI, REVIU_KETUA_TIM).getId();
    kota.kasus(KUNCI).kembalikan(OBSERVASI, CATATAN);
    var page = masuk("asesor1", "/camunda/app/tasklist/default/#/?task=" + reviu, 1366, 768);
    assertThat(page.locator(".tertib-akhir")).containsText("Tugas “Reviu ketua tim” sudah selesai");
    assertThat(page.locator(".tertib-akhir")).containsText("Diselesaikan Ketua tim asesor pada");
    potret(page, "tugas-sudah-selesai");
    axe(page, ".tertib-akhir");
    page.setViewportSize(390, 844);
    muatLebar(page, 390);
    potret(page, "tugas-sudah-selesai-390");
    page.locator(".tertib-akhir").getByText("Ke daftar tugas").click();
    assertThat(page.locator(".tertib-akhir")).hasCount(0);
  }

  @Test
  void namesWhatWasSentAndOffersToTakeItBack() {
    kota.mulai(2027, 1).rencanakan("2027-S1", "2027-06-18", "dlh").tetapkan("2027-S1");
    kota.kasus("2027-S1/dlh").isi(kode -> Kasus.Isi.sudah());
    var page = tugas("dlhasesor", "2027-S1/dlh", ISI_DAFTAR_PERIKSA, 1366, 768);
    assertThat(page.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    page.locator(".w-done").first().click();
    assertThat(page.locator(".tertib-selesai"))
        .containsText(
            "“Isi daftar periksa”, Dinas Lingkungan Hidup · semester I 2027, selesai dan terkirim.");
    potret(page, "tugas-terkirim");
    page.locator(".tertib-selesai").getByText("Tarik kembali").click();
    assertThat(page.locator(".tertib-selesai")).containsText("ditarik kembali");
    assertThat(kota.tugas("2027-S1/dlh", ISI_DAFTAR_PERIKSA).getAssignee()).isEqualTo("dlhasesor");
  }

  @Test
  void leadsFromATaskToItsChapter() {
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    page.locator(".nav-tabs a:has-text('Keterangan')").click();
    var bab = page.waitForPopup(() -> page.getByText("Panduan langkah ini").click());
    bab.waitForLoadState();
    assertThat(bab).hasURL(Pattern.compile(".*/panduan/ketua-tim#reviu"));
    assertThat(bab.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Reviu")))
        .isVisible();
    bab.evaluate("scrollTo(0, 0)");
    potret(bab, "panduan");
    axe(bab, "body");
    bab.setViewportSize(390, 844);
    muatLebar(bab, 390);
    potret(bab, "panduan-390");
    var dariBilah =
        page.waitForPopup(
            () ->
                page.locator("a[href='/panduan/ketua-tim#reviu'][target=_blank]").first().click());
    assertThat(dariBilah).hasURL(Pattern.compile(".*/panduan/ketua-tim#reviu"));
  }

  private void isi(Page page) {
    pilih(page, "Kembalikan ke observasi");
    page.getByLabel("Catatan").fill(CATATAN);
    page.getByLabel("Tenggat perbaikan").fill("20 Juli 2026");
    page.keyboard().press("Tab");
  }

  private void masihTerisi(Page page) {
    assertThat(page.locator(".fjs-form label:has-text('Kembalikan ke observasi') input"))
        .isChecked();
    assertThat(page.getByLabel("Catatan")).hasValue(CATATAN);
    assertThat(page.getByLabel("Tenggat perbaikan")).hasValue("20/7/2026");
    assertThat(page.locator(".tertib-hari")).hasText("Senin, 20 Juli 2026");
  }

  private static void pilih(Page page, String kata) {
    page.locator(".fjs-form label:has-text('%s') input".formatted(kata)).click();
  }

  private static Locator.GetByTextOptions persis() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator tombol(Page page) {
    return page.locator(KIRIM);
  }

  private static Locator draf(Page page) {
    return page.locator(".tertib-draf");
  }

  private static Page.GetByRoleOptions bernama(String nama) {
    return new Page.GetByRoleOptions().setName(nama).setExact(true);
  }
}
