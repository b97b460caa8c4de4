package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;

import id.tertib.testing.PostgresTest;
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
}
