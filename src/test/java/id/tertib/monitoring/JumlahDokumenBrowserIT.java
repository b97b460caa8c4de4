package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The numbers of the checklist under people's hands: typed, proposed, contradicting. */
@PostgresTest
class JumlahDokumenBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";

  @BeforeEach
  void daftarPeriksa() {
    kota.mulai(2026, 2);
    kota.rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kota.tugas.claim(kota.tugas(KUNCI, ISI_DAFTAR_PERIKSA).getId(), "dinkesasesor");
  }

  @Test
  void replacesAPrefilledNumberByWhatIsTyped() {
    var page = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 1366, 768);
    var butir = buka(page, "RA-001");
    butir.locator("label:has-text('Sudah')").click();
    var tersedia = butir.getByLabel("Dok. tersedia");
    assertThat(tersedia).hasValue("0");

    tersedia.click();
    page.keyboard().type("4");
    assertThat(tersedia).hasValue("4");
    tersedia.click();
    page.keyboard().press("End");
    page.keyboard().type("2");
    assertThat(tersedia).hasValue("42");

    butir.getByLabel("Dok. dibutuhkan").focus();
    page.keyboard().type("7");
    assertThat(butir.getByLabel("Dok. dibutuhkan")).hasValue("7");
    page.keyboard().press("Tab");
    page.keyboard().type("5");
    assertThat(tersedia).hasValue("5");
    page.context().close();

    var formulir = masuk("organisasi", "/camunda/app/tasklist/default/#/", 1366, 768);
    formulir.getByText("Mulai proses").first().click();
    formulir.locator(".available-processes a:has-text('Monitoring semester')").click();
    var tahun = formulir.getByLabel("Tahun");
    tahun.fill("2026");
    formulir.getByText("Semester II (triwulan III dan IV)").click();
    tahun.click();
    formulir.keyboard().type("2027");
    assertThat(tahun).hasValue("2027");
    formulir.context().close();

    var orang = masuk("admin", "/tenggat/orang/dinkesasesor", 1366, 768);
    assertThat(orang.locator("#tahun")).not().hasValue("");
    orang.locator("#tahun").click();
    orang.keyboard().type("2025");
    assertThat(orang.locator("#tahun")).hasValue("2025");
    orang.context().close();
  }

  @Test
  void letsTheCountFollowTheFilesUntilSomebodySaysAnotherNumber() {
    var page = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 1366, 768);
    var butir = buka(page, "RA-001");
    var tersedia = butir.getByLabel("Dok. tersedia");
    lampirkan(butir, "SK tim.pdf");
    butir.locator("label:has-text('Sudah')").click();
    assertThat(tersedia).hasValue("1");
    assertThat(butir.getByText("dari 1 berkas terlampir")).isVisible();
    assertThat(butir.locator(".w-st")).containsText("tersimpan");
    assertThat(butir.locator(".w-doubt")).isHidden();

    lampirkan(butir, "Rencana kerja.pdf");
    assertThat(tersedia).hasValue("2");
    assertThat(butir.locator(".w-st")).containsText("perlu dilihat");
    assertThat(butir.locator(".w-doubt"))
        .containsText("Perlu dilihat: dokumen tersedia 2, yang dibutuhkan hanya 1.");
    butir.scrollIntoViewIfNeeded();
    potret(page, "perlu-dilihat");
    axe(page, ".tertib.ws");

    butir.getByLabel("Dok. dibutuhkan").fill("3");
    tersedia.fill("3");
    tersedia.blur();
    assertThat(butir.locator(".w-st")).containsText("tersimpan");
    assertThat(butir.getByText("angka Anda; 2 berkas terlampir")).isVisible();
    lampirkan(butir, "Laporan.pdf");
    assertThat(butir.getByText("dari 3 berkas terlampir")).isVisible();
    butir.locator(".t-file button:has-text('Lepas')").first().click();
    assertThat(butir.getByText("angka Anda; 2 berkas terlampir")).isVisible();
    assertThat(tersedia).hasValue("3");
    tersedia.fill("2");
    tersedia.blur();
    lampirkan(butir, "Notulen.pdf");
    assertThat(tersedia).hasValue("3");
    butir.locator(".t-file button:has-text('Lepas')").first().click();
    assertThat(tersedia).hasValue("2");
    tersedia.fill("1");
    tersedia.blur();
    assertThat(butir.locator(".w-doubt"))
        .containsText("2 berkas terlampir, dokumen tersedia ditulis 1");
    lampirkan(butir, "Foto.pdf");
    assertThat(butir.getByText("angka Anda; 3 berkas terlampir")).isVisible();
    assertThat(tersedia).hasValue("1");

    var ponsel = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 390, 844);
    buka(ponsel, "RA-001").scrollIntoViewIfNeeded();
    muatLebar(ponsel, 390);
    potret(ponsel, "perlu-dilihat-390");
    ponsel.context().close();
    page.context().close();
  }

  @Test
  void asksOnceBeforeSendingAndShowsItToTheAssessor() {
    var kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah());
    kasus.jawab("RA-001", new Kasus.Isi("sudah", 1, 0, null));
    kasus.jawab("RA-016", new Kasus.Isi("sudah", 1, 2, null));
    var page = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 1366, 768);
    assertThat(page.locator("[data-code='RA-001'] .w-st")).containsText("perlu dilihat");

    // a refusal leads to what it names, and nobody is asked before that is mended
    page.locator(".w-done").click();
    assertThat(page.locator(".ws [role=alert]").first()).containsText("RA-016 perlu berkas bukti");
    assertThat(page.getByText("Ke butir 1", new Page.GetByTextOptions().setExact(true)))
        .hasCount(0);
    page.getByText("Ke butir 7").click();
    var catatan = page.locator("[data-code='RA-016'] textarea");
    catatan.fill("Di arsip Subbagian Umum");
    catatan.blur();
    assertThat(page.locator("[data-code='RA-016'] .w-st")).containsText("perlu dilihat");

    page.locator(".w-done").focus();
    page.keyboard().press("Enter");
    var dialog = page.locator("dialog.w-dialog");
    assertThat(dialog).containsText("2 butir perlu dilihat");
    assertThat(dialog)
        .containsText("sudah, tetapi dokumen tersedia 0 dari 1, tanpa berkas dan tanpa catatan");
    assertThat(dialog.locator("button:has-text('Periksa dulu')")).isFocused();
    potret(page, "periksa-dulu");
    axe(page, "dialog.w-dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator(".w-done")).isFocused();

    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator(".w-row:visible")).hasCount(2);
    assertThat(page.locator("[data-code='RA-001'] .w-in")).isVisible();
    kasus.menunggu(ISI_DAFTAR_PERIKSA);

    page.locator(".w-done").click();
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    tunggu(KUNCI, OBSERVASI);
    page.context().close();

    kasus.observasi().wawancara();
    var asesor = tugas("asesor2", KUNCI, ANALISIS, 1366, 768);
    assertThat(asesor.locator("[data-code='RA-001'] .w-st")).containsText("perlu dilihat");
    asesor.locator(".w-figs tfoot .w-door").last().click();
    assertThat(asesor.locator(".w-row:visible")).hasCount(2);
    assertThat(buka(asesor, "RA-001").locator(".w-doubt")).containsText("tanpa berkas");
    potret(asesor, "analisis-perlu-dilihat");
    axe(asesor, ".tertib.ws");
    var ponsel = tugas("asesor2", KUNCI, ANALISIS, 390, 844);
    ponsel.locator("label:has-text('Perlu dilihat')").click();
    assertThat(ponsel.locator(".w-row:visible")).hasCount(2);
    muatLebar(ponsel, 390);
    potret(ponsel, "analisis-perlu-dilihat-390");
    ponsel.context().close();
    asesor.context().close();
  }

  private static void lampirkan(Locator butir, String nama) {
    butir
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                nama,
                "application/pdf",
                "%%PDF-1.4 %s\n%%%%EOF".formatted(nama).getBytes(StandardCharsets.UTF_8)));
    assertThat(butir.locator(".t-file a:has-text('%s')".formatted(nama))).isVisible();
  }
}
