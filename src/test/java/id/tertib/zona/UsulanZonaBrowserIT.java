package id.tertib.zona;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.zona.UsulanUji.SUSUN;
import static id.tertib.zona.UsulanUji.TANDA_TANGAN;
import static id.tertib.zona.UsulanUji.YA;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.testing.PostgresTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's proposal at the screens of Bagian Organisasi and Wali Kota, on a PC and a phone. */
@PostgresTest
class UsulanZonaBrowserIT extends LayarMonitoring {

  @LocalServerPort int alamat;
  @Autowired UnitMenunggu units;

  private UsulanUji city;

  @Test
  void isComposedAndSignedOnBothScreens() {
    kota.pada("2026-07-13T08:00");
    city = new UsulanUji(alamat, 2027, () -> {});
    units.waiting(2027, "rsud");
    units.waiting(2027, "smpn-6");
    units.waiting(2027, "dukcapil");

    var page = opened("organisasi", city.task(SUSUN), 1366, 768);
    ambil(page);
    assertThat(page.locator(".tertib.ws")).containsText("Unit yang menunggu usulan");
    potret(page, "zona-usulan-susun-kosong");
    page.context().close();
    city.chosen(
        SUSUN,
        Map.of(
            "rsud", YA, "dukcapil", YA, "smpn-6", "LHKPN belum lengkap, menyusul bulan Agustus"));
    page = opened("organisasi", city.task(SUSUN), 1366, 768);
    potret(page, "zona-usulan-susun");
    axe(page, ".tertib.ws");
    page.context().close();
    page = opened("organisasi", city.task(SUSUN), 390, 844);
    muatLebar(page, 390);
    potret(page, "zona-usulan-susun-390");
    page.locator(".w-done").click();
    kota.kerjakanSampai(() -> city.tasks(TANDA_TANGAN).size() == 1);
    page.context().close();

    page = opened("walikota", city.task(TANDA_TANGAN), 390, 844);
    ambil(page);
    muatLebar(page, 390);
    potret(page, "zona-usulan-tanda-tangan-390");
    page.context().close();
    page = opened("walikota", city.task(TANDA_TANGAN), 1366, 768);
    potret(page, "zona-usulan-tanda-tangan");
    axe(page, ".tertib.ws");
    formulir(page);
    potret(page, "zona-usulan-tanda-tangan-formulir");
    page.context().close();
    var laporan = masuk("walikota", "/laporan?siklus=ZI-2027", 1366, 768);
    assertThat(laporan.getByText("Surat Pengajuan Evaluasi").first()).isVisible();
    potret(laporan, "zona-usulan-laporan");
    laporan.context().close();
    city.signed();
    page = opened("organisasi", city.task(UsulanUji.KIRIM), 1366, 768);
    ambil(page);
    potret(page, "zona-usulan-kirim");
    axe(page, ".tertib.ws");
    page.context().close();
    var kemajuan = masuk("organisasi", "/kemajuan?siklus=ZI-2027", 1366, 768);
    await().until(() -> kemajuan.getByText(UsulanUji.KIRIM).count() > 0);
    potret(kemajuan, "zona-usulan-kemajuan");
    kemajuan.context().close();
  }

  private Page opened(String account, String task, int width, int height) {
    var page = masuk(account, "/camunda/app/tasklist/default/#/?task=" + task, width, height);
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    return page;
  }
}
