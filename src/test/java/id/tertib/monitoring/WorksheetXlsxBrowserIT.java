package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.Chromium;
import id.tertib.testing.FilledXlsx;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The checklist goes home as a workbook and comes back, in a real browser; the file itself is left
 * beside the pictures, to be opened in an office program.
 */
@PostgresTest
class WorksheetXlsxBrowserIT {

  private static final String KUNCI = "2026-S2/dinkes";
  private static final String PELAKSANAAN = "Pelaksanaan";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Path GAMBAR = Path.of("target/screenshots");

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext aplikasi;

  private Kota kota;
  private List<String> kode;

  @BeforeAll
  static void open() {
    chromium = Chromium.open();
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** Dinas Kesehatan holds its checklist, the first row answered. */
  @BeforeEach
  void checklist() {
    kota = new Kota(aplikasi).pada("2026-07-13T08:00");
    kota.mulai(2026, 2);
    kota.rencanakan("2026-S2", "2026-12-31", "dinkes", "dlh").tetapkan("2026-S2");
    var tugas = kota.tugas(KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    kota.tugas.claim(tugas.getId(), "dinkesasesor");
    kota.kasus(KUNCI).jawab("RA-001", new Kasus.Isi("sebagian", 2, 1, "Daftar hadir menyusul"));
    kode = kota.kasus(KUNCI).kode();
  }

  @Test
  void takesAWorkbookHomeFillsItAndBringsItBack() throws IOException {
    var page = tugas(1366, 768);
    var unduhan = page.waitForDownload(() -> page.getByText("Unduh XLSX").click());
    assertThat(unduhan.suggestedFilename()).isEqualTo("daftar-periksa-2026-s2-dinkes.xlsx");
    var berkas = GAMBAR.resolve("daftar-periksa.xlsx");
    unduhan.saveAs(berkas);
    var isian = FilledXlsx.of(Files.readAllBytes(berkas));
    assertThat(isian.text("RA-001", PELAKSANAAN)).isEqualTo("Sebagian");
    isian.set("RA-001", PELAKSANAAN, "Sudah").set("RA-001", "Dok. tersedia", 2);
    kode.subList(1, 12).forEach(satu -> isian.set(satu, PELAKSANAAN, "Sudah"));
    isian.set(kode.get(3), "Catatan", "Disimpan di ruang arsip");
    var terisi = isian.bytes();

    // a file that is none, a neighbour's, and a row that cannot be taken: said, and nothing kept
    unggah(page, "rekap.xlsx", "bukan buku kerja".getBytes(StandardCharsets.UTF_8));
    assertThat(dialog(page).getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
        .containsText("bukan buku kerja XLSX");
    assertThat(dialog(page)).containsText("Lembar tidak berubah.");
    page.keyboard().press("Escape");
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator(".w-file button:has-text('Unggah XLSX')")).isFocused();
    unggah(page, "dlh.xlsx", tetangga());
    assertThat(dialog(page)).containsText("milik Dinas Lingkungan Hidup");
    potret(page, "xlsx-ditolak");
    page.keyboard().press("Escape");
    unggah(
        page, "isian.xlsx", FilledXlsx.of(terisi).set(kode.get(2), "Dok. tersedia", "dua").bytes());
    assertThat(dialog(page)).containsText("1 masalah harus dibetulkan dahulu di berkas");
    assertThat(dialog(page)).containsText("berisi ‘dua’, seharusnya bilangan bulat 0–9999");
    assertThat(dialog(page).locator(".t-btn--main")).hasCount(0);
    potret(page, "xlsx-masalah");
    dialog(page).getByText("Tutup").click();
    assertThat(kota.kasus(KUNCI).butir(kode.get(1)).last()).isEmpty();

    unggah(page, "isian.xlsx", terisi);
    assertThat(dialog(page)).containsText("12 butir akan berubah. Belum ada yang disimpan.");
    var pertama = dialog(page).locator("tbody tr").first();
    assertThat(pertama).containsText("RA-001");
    assertThat(pertama.locator("td").first())
        .hasText("Sebagian, Dok. dibutuhkan 2, Dok. tersedia 1; catatan: Daftar hadir menyusul");
    assertThat(pertama.locator("td").last())
        .containsText("Sudah, Dok. dibutuhkan 2, Dok. tersedia 2; catatan: Daftar hadir menyusul");
    var ambil = dialog(page).locator(".t-btn--main");
    assertThat(ambil).hasText("Ambil 12 perubahan");
    assertThat(ambil).isFocused();
    potret(page, "xlsx-perubahan");
    axe(page, ".w-filedialog");
    page.keyboard().press("Enter");
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator(".w-file [role=status]"))
        .containsText("12 perubahan diambil dari berkas.");
    assertThat(page.getByText("12 dari 20 butir terisi")).isVisible();
    assertThat(page.locator("[data-code='RA-001'] summary")).containsText("Sudah");
    potret(page, "xlsx-diambil");
    axe(page, ".tertib.ws");
    assertThat(kota.kasus(KUNCI).butir(kode.get(3)).last().orElseThrow().note())
        .isEqualTo("Disimpan di ruang arsip");

    unggah(page, "isian.xlsx", terisi);
    assertThat(dialog(page)).containsText("Isi berkas ini sama dengan lembar");
    page.context().close();
  }

  /** The sheet changes while the dialog stands open: what it showed is not taken. */
  @Test
  void tellsWhenTheSheetChangedWhileTheDialogStoodOpenAndFitsAPhone() throws IOException {
    var page = tugas(390, 844);
    var unduhan = page.waitForDownload(() -> page.getByText("Unduh XLSX").click());
    var isian = FilledXlsx.of(unduhan.createReadStream().readAllBytes());
    isian.set(kode.get(1), PELAKSANAAN, "Belum").set(kode.get(2), PELAKSANAAN, "Sudah");
    isian.set(kode.get(1), "Catatan", "Menunggu anggaran perubahan");
    potret(page, "xlsx-390");
    muatLebar(page);
    unggah(page, "isian.xlsx", isian.bytes());
    assertThat(dialog(page)).containsText("2 butir akan berubah");
    potret(page, "xlsx-perubahan-390");
    muatLebar(page);

    kota.lembar.save(
        kota.kasus(KUNCI).lembar().id(),
        kode.get(1),
        Layer.SELF,
        "dinkesasesor",
        JsonNodeFactory.instance.objectNode().put("pelaksanaan", "sudah"),
        "dari tab lain",
        null,
        0);
    dialog(page).locator(".t-btn--main").click();

    assertThat(dialog(page)).containsText("1 masalah harus dibetulkan dahulu di berkas");
    assertThat(dialog(page)).containsText("sudah diubah oleh Asesor Dinas Kesehatan");
    assertThat(dialog(page)).containsText("dari tab lain");
    potret(page, "xlsx-usang-390");
    muatLebar(page);
    assertThat(kota.kasus(KUNCI).butir(kode.get(2)).last()).isEmpty();
    page.context().close();
  }

  private byte[] tetangga() {
    return Visitor.program(port, "dlhasesor")
        .download(
            "/api/worksheets/%s/lke.xlsx".formatted(kota.monitoring.get("2026-S2/dlh").lembarId()))
        .body();
  }

  private static void unggah(Page page, String nama, byte[] isi) {
    page.locator(".w-file input[type=file]").setInputFiles(new FilePayload(nama, XLSX, isi));
    assertThat(dialog(page).locator("h3").first()).hasText("Isian dari " + nama);
    assertThat(dialog(page)).not().containsText("Memeriksa berkas");
  }

  private static com.microsoft.playwright.Locator dialog(Page page) {
    return page.locator("dialog.w-filedialog");
  }

  private Page tugas(int lebar, int tinggi) {
    var id = kota.tugas(KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA).getId();
    var alamat = "http://localhost:" + port + "/camunda/app/tasklist/default/#/?task=" + id;
    var page = chromium.page(lebar, tinggi);
    page.setDefaultTimeout(20_000);
    page.navigate("http://localhost:" + port + "/masuk");
    page.getByLabel("Nama akun").fill("dinkesasesor");
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    page.waitForURL(url -> !url.contains("/masuk"));
    page.navigate(alamat);
    // Tasklist completes the address of a deep link and draws the task anew.
    page.waitForURL(Pattern.compile(".*filter=.*"));
    assertThat(page.locator(".tertib .w-file")).isVisible();
    return page;
  }

  private static void potret(Page page, String nama) {
    page.screenshot(new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")));
  }

  private static void muatLebar(Page page) {
    var isi = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    assertThat(isi).isLessThanOrEqualTo(390);
  }

  private static void axe(Page page, String bagian) {
    var hasil =
        new AxeBuilder(page)
            .include(bagian)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"))
            .analyze();
    assertThat(hasil.getViolations()).as("axe %s", page.url()).isEmpty();
  }
}
