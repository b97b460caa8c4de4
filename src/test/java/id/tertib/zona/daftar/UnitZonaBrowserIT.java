package id.tertib.zona.daftar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.testing.Chromium;
import id.tertib.testing.Halaman;
import id.tertib.testing.PostgresTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of units in a real browser: entered, revoked, taken from a file. */
@PostgresTest
class UnitZonaBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void keepsAUnitFromItsEntryToTheLossOfItsPredicate() {
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Unit zona integritas"))
        .click();
    look(page, "zona-daftar");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Daftarkan unit")).click();
    look(page, "zona-baru");
    page.getByLabel("Perangkat daerah").selectOption("dikbud");
    page.getByLabel("Kode").fill("rsud");
    page.getByLabel("Nama unit").fill("SMP Negeri 7");
    page.getByLabel("Jenis").selectOption("pendidikan");
    button(page, "Daftarkan unit");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("sudah terdaftar");
    look(page, "zona-ditolak");
    page.getByLabel("Kode").fill("smpn-7");
    button(page, "Daftarkan unit");
    assertThat(page.getByText("Unit terdaftar")).isVisible();

    enter(page, "tahap:DICANANGKAN", "2024-01-15", "Pakta integritas 3/2024");
    enter(page, "predikat:WBK", "2025-02-11", "Keputusan Menteri 1/2025");
    enter(page, "predikat:DICABUT", "2026-03-02", "Keputusan Menteri 9/2026");
    assertThat(page.getByText("Unit dapat diusulkan lagi mulai 2 Maret 2028")).isVisible();
    assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("sk.pdf")))
        .hasCount(3);
    look(page, "zona-unit");
    page.getByText("Tarik", new Page.GetByTextOptions().setExact(true)).first().click();
    page.getByLabel("Alasan menarik").first().fill("Salah unit");
    look(page, "zona-tarik");
    button(page, "Tarik catatan dicabut");
    assertThat(page.getByText("Catatan ditarik.")).isVisible();
    look(page, "zona-ditarik");
    page.context().close();
  }

  @Test
  void takesAFileWithoutScriptOnAPhoneAfterShowingWhatItSays() {
    var page = signedIn(chromium.still(390, 844), "organisasi");
    page.navigate(address("/zona-integritas/impor"));
    picture(page, "zona-impor-390");
    file(page, "smpn-9;SMP Negeri 9;dikbud;pendidikan;;;dibangun;2026-01-05;SK 4/2026;;;\n");
    button(page, "Lihat dahulu");
    assertThat(page.getByText("1 baru, 0 berubah, 0 tetap")).isVisible();
    picture(page, "zona-pratinjau-390");
    button(page, "Simpan 1 unit baru dan 0 perubahan");
    assertThat(page.getByText("Impor selesai.")).isVisible();
    picture(page, "zona-terimpor-390");
    page.context().close();
  }

  private void enter(Page page, String nilai, String sejak, String dokumen) {
    page.getByLabel("Yang dicatat").selectOption(nilai);
    page.getByLabel("Berlaku sejak").fill(sejak);
    page.getByLabel("Nomor dan judul dokumen").fill(dokumen);
    page.getByLabel("Berkas dokumen, bila ada")
        .setInputFiles(
            new FilePayload(
                "sk.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
                    .getBytes(StandardCharsets.UTF_8)));
    button(page, "Catat");
    assertThat(page.getByText("Tercatat.")).isVisible();
  }

  private static void file(Page page, String lines) {
    page.getByLabel("Berkas CSV")
        .setInputFiles(
            new FilePayload(
                "unit.csv",
                "text/csv",
                (String.join(";", UnitBerkas.COLUMNS) + "\n" + lines)
                    .getBytes(StandardCharsets.UTF_8)));
  }

  private Page signedIn(Page page, String user) {
    return Halaman.signedIn(page, port, user);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
