package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.PostgresTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The city's report in a real browser: written, returned, approved, found on the page Laporan. */
@PostgresTest
class LaporanKotaBrowserIT extends LayarMonitoring {

  private static final String SIKLUS = "2026-S2";

  @Autowired LaporanRegister register;

  @Test
  void bagianOrganisasiWritesTheReportAndTheSekdaReturnsAndApprovesIt() {
    kota.mulai(2026, 2)
        .rencanakan(SIKLUS, "2026-10-30", "dinkes", "dlh", "kec-setu")
        .tetapkan(SIKLUS);
    kota.kasus("2026-S2/dlh")
        .isi(kode -> kode.endsWith("1") ? Kasus.Isi.sebagian(4, 1) : Kasus.Isi.sudah())
        .hinggaReviu()
        .setujui();
    kota.kasus("2026-S2/kec-setu").isi(kode -> Kasus.Isi.belum()).hinggaReviu().setujui();
    kota.hingga("2026-11-02T08:00");

    tinjau("Anggaran perubahan terbit terlambat.");
    kembalikan();
    tinjauLagi();
    setujui();
    unduh();
  }

  private void tinjau(String kesimpulan) {
    var page = tugas("organisasi", SIKLUS, MonitoringSemester.TINJAU_LAPORAN_KOTA, 1366, 768);
    ambil(page);
    assertThat(page.getByText("Pratinjau laporan (PDF)")).isVisible();
    var isi = page.getByLabel("Isi").last();
    isi.fill(kesimpulan);
    isi.blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "laporan-kota-tinjau");
    axe(page, ".tertib.ws");
    var pratinjau =
        page.context()
            .request()
            .get("http://localhost:%d/laporan-kota/%s/pratinjau".formatted(port, SIKLUS));
    assertThat(pratinjau.headers().get("content-type")).isEqualTo("application/pdf");
    page.locator(".w-done").click();
    tunggu(SIKLUS, MonitoringSemester.SETUJUI_LAPORAN_KOTA);
    page.context().close();

    var ponsel = tugas("sekda", SIKLUS, MonitoringSemester.SETUJUI_LAPORAN_KOTA, 390, 844);
    assertThat(ponsel.getByText(kesimpulan).first()).isVisible();
    muatLebar(ponsel, 390);
    potret(ponsel, "laporan-kota-setujui-390");
    ponsel.context().close();
  }

  private void kembalikan() {
    var page = tugas("sekda", SIKLUS, MonitoringSemester.SETUJUI_LAPORAN_KOTA, 1366, 768);
    ambil(page);
    potret(page, "laporan-kota-setujui");
    putuskan(page, "Kembalikan kepada Bagian Organisasi");
    page.getByLabel("Catatan").fill("Sebut perangkat daerah yang belum selesai.");
    kirim(page);
    tunggu(SIKLUS, MonitoringSemester.TINJAU_LAPORAN_KOTA);
    page.context().close();
  }

  private void tinjauLagi() {
    var page = tugas("organisasi", SIKLUS, MonitoringSemester.TINJAU_LAPORAN_KOTA, 1366, 768);
    assertThat(page.getByText("Sebut perangkat daerah yang belum selesai.").first()).isVisible();
    ambil(page);
    page.locator(".w-done").click();
    tunggu(SIKLUS, MonitoringSemester.SETUJUI_LAPORAN_KOTA);
    page.context().close();
  }

  private void setujui() {
    var page = tugas("sekda", SIKLUS, MonitoringSemester.SETUJUI_LAPORAN_KOTA, 1366, 768);
    ambil(page);
    putuskan(page, "Setujui dan terbitkan laporan kota");
    page.getByLabel("Nomor laporan").fill("000.8.6/0991/Org");
    kirim(page);
    kota.kerjakanSampai(() -> !register.of(SIKLUS).isEmpty());
    page.context().close();
  }

  private void unduh() {
    for (var layar : Map.of(1366, 768, 390, 844).entrySet()) {
      Page page =
          masuk(
              "walikota",
              "/laporan?siklus=2026-S2&perangkatDaerah=kota",
              layar.getKey(),
              layar.getValue());
      assertThat(page.getByText("000.8.6/0991/Org").first()).isVisible();
      muatLebar(page, layar.getKey());
      potret(page, "laporan-kota-halaman-" + layar.getKey());
      var unduhan = page.waitForDownload(() -> page.locator("a[href$='/xlsx']").first().click());
      assertThat(unduhan.suggestedFilename())
          .isEqualTo(register.of(SIKLUS).get(0).fileName(LaporanFile.XLSX));
      page.context().close();
    }
  }
}
