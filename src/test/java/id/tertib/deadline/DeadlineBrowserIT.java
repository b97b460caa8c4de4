package id.tertib.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.deadline.Looks.axe;
import static id.tertib.deadline.Looks.fits;
import static id.tertib.deadline.Looks.fullPicture;
import static id.tertib.deadline.Looks.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The page of deadlines in a real browser: Bagian Organisasi filters, looks at a month, moves a
 * deadline by letter without a mouse and sees the reminders move; an office reads its ledger on a
 * phone; leadership finds the same in Cockpit.
 */
@PostgresTest
class DeadlineBrowserIT {

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String LATE = "Laporan rencana aksi triwulan III 2026";

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
          .getBytes(StandardCharsets.US_ASCII);

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired TimeTravel time;

  private long late;

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

  @BeforeEach
  void november() {
    var city = new CityDeadlines(application);
    late = city.lateReport();
    city.others();
  }

  @Test
  void filtersSurviveAReloadAndAGroupOpensLineByLine() {
    var page = signedIn("organisasi", "/tenggat", 1366, 768);
    assertThat(page.locator(".ls tbody tr")).hasCount(6);
    assertThat(page.locator(".ls")).containsText("38 perangkat daerah");
    assertThat(page.locator(".ls")).containsText("6 kelompok, 44 tenggat.");
    picture(page, "tenggat-daftar");
    axe(page);
    page.getByLabel("Keadaan").selectOption("terlambat");
    assertThat(page.locator(".ls tbody tr")).hasCount(2);
    page.getByLabel("Perangkat daerah").selectOption("disperindag");
    assertThat(page.locator(".ls tbody tr")).hasCount(1);
    page.reload();
    assertThat(page.locator(".ls tbody tr")).hasCount(1);
    assertThat(page.getByLabel("Perangkat daerah")).hasValue("disperindag");
    assertThat(page.getByLabel("Keadaan")).hasValue("terlambat");
    page.getByLabel("Perangkat daerah").selectOption("");
    page.getByLabel("Keadaan").selectOption("terbuka");
    page.getByText("Laporan rencana aksi triwulan IV 2026").click();
    assertThat(page.locator(".ls tbody tr")).hasCount(38);
    page.reload();
    assertThat(page.locator(".ls tbody tr")).hasCount(38);
    page.getByText("Tampilkan semua yang terbuka").click();
    assertThat(page.locator(".ls tbody tr")).hasCount(6);
    page.getByLabel("Keadaan").selectOption("batal");
    assertThat(page.getByText("Tidak ada tenggat di sini")).isVisible();
    axe(page);
    page.context().close();
  }

  @Test
  void aMonthIsWalkedWithArrowsAndIsAListOfDaysOnAPhone() {
    var page = signedIn("organisasi", "/tenggat?tampil=kalender&bulan=2026-12", 1366, 900);
    assertThat(page.getByRole(AriaRole.HEADING, heading("Desember 2026"))).isVisible();
    assertThat(page.locator("[data-hari='2026-12-25']")).hasClass(Pattern.compile("libur"));
    assertThat(page.locator("[data-libur='2026-12-25']")).not().hasText("libur");
    picture(page, "tenggat-kalender");
    axe(page);
    var first = page.locator(".kal td[tabindex='0']");
    first.focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".kal td:focus")).hasAttribute("data-hari", "2026-12-09");
    page.getByRole(AriaRole.BUTTON, button("Bulan berikutnya")).press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, heading("Januari 2027"))).isVisible();
    assertThat(page.locator(".kira")).containsText("Perkiraan");
    page.reload();
    assertThat(page.getByRole(AriaRole.HEADING, heading("Januari 2027"))).isVisible();
    page.navigate(url("/tenggat?tampil=kalender&bulan=2026-12"));
    page.setViewportSize(390, 844);
    assertThat(page.locator("[data-hari='2026-12-31'] a")).isVisible();
    assertThat(page.locator("[data-hari='2026-12-30']")).isHidden();
    assertThat(page.locator("[data-hari='2026-12-26']")).isHidden();
    assertThat(page.locator("[data-hari='2026-12-25']")).containsText("Jumat, 25");
    fits(page, 390);
    picture(page, "tenggat-kalender-390");
    axe(page);
    page.context().close();
  }

  @Test
  void extendingAllNamesWhatWouldEndEarlierAndLeavesItUnlessItIsTicked() throws IOException {
    var id =
        jdbc.sql("select id from tenggat where perkara = '2026-TW4/dinkes'")
            .query(Long.class)
            .single();
    application
        .getBean(Extensions.class)
        .extend(
            id,
            new Extensions.Request(
                LocalDate.parse("2027-02-26"), "1", null, "gedung pindah", null, false),
            "organisasi");
    var other =
        jdbc.sql("select id from tenggat where perkara = '2026-TW4/setda'")
            .query(Long.class)
            .single();
    var page = signedIn("organisasi", "/tenggat/" + other, 1366, 768);
    page.getByRole(AriaRole.BUTTON, button("Perpanjang…")).press("Enter");
    var dialog = page.locator("#perpanjang");
    dialog.locator("input[value=semua]").check();
    dialog.getByLabel("Tenggat baru").fill("2027-01-15");
    var left = dialog.locator(".pj-maju");
    assertThat(left).containsText("1 tenggat akan maju; dibiarkan kecuali dicentang");
    assertThat(left).containsText("Dinas Kesehatan, sekarang 26 Februari 2027");
    assertThat(dialog.locator(".pv")).containsText("37 tenggat");
    picture(page, "tenggat-maju");
    axe(page);
    left.locator("input").press(" ");
    assertThat(dialog.locator(".pv")).containsText("38 tenggat");
    assertThat(dialog.locator(".pj-maju input")).isFocused();
    assertThat(dialog.locator(".pv")).containsText("1 tenggat dimajukan");
    dialog.locator(".pj-maju input").press(" ");
    assertThat(dialog.locator(".pv")).containsText("37 tenggat");
    page.setViewportSize(390, 844);
    fits(page, 390);
    picture(page, "tenggat-maju-390");
    axe(page);
    dialog.getByLabel("Nomor surat").fill("2");
    dialog.getByLabel("Alasan").fill("Libur akhir tahun.");
    dialog
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Perpanjang ke 15 Januari 2027"))
        .press("Enter");
    assertThat(page.getByText("37 tenggat dipindah ke 15 Januari 2027.")).isVisible();
    assertThat(
            jdbc.sql("select jatuh_tempo from tenggat where id = :id")
                .param("id", id)
                .query(LocalDate.class)
                .single())
        .isEqualTo("2027-02-26");
    page.context().close();
  }

  @Test
  void movesADeadlineByLetterWithoutAMouseAndTheRemindersFollow() throws IOException {
    var page = signedIn("organisasi", "/tenggat/" + late, 1366, 768);
    var detail = page.locator(".rn");
    assertThat(detail.getByRole(AriaRole.HEADING, inside(LATE))).isVisible();
    assertThat(detail).containsText("Jumat, 20 November 2026");
    assertThat(detail).containsText("Tenggat pertama: 30 September 2026");
    picture(page, "tenggat-rinci");
    axe(page);

    page.getByRole(AriaRole.BUTTON, button("Perpanjang…")).focus();
    page.keyboard().press("Enter");
    var dialog = page.locator("#perpanjang");
    assertThat(dialog).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*#perpanjang"));
    assertThat(dialog.getByLabel("Tenggat baru")).isFocused();
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(page.getByRole(AriaRole.BUTTON, button("Perpanjang…"))).isFocused();

    page.keyboard().press("Enter");
    dialog.getByLabel("Tenggat baru").fill("29 November 2026");
    assertThat(dialog.locator(".t-hari").first()).hasText("Minggu, 29 November 2026");
    assertThat(dialog.locator(".fixd"))
        .containsText("Dipakai hari kerja berikutnya: Senin, 30 November 2026.");
    var go =
        dialog.getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName("Perpanjang ke 30 November 2026"));
    assertThat(go).isVisible();
    assertThat(dialog.locator(".pv")).containsText("Pengingat H-1");
    assertThat(dialog.locator(".pv")).containsText("Ini perpanjangan ke-2.");
    dialog.getByLabel("Alasan").fill("Pengesahan data pasar rakyat baru selesai 27 November 2026.");
    page.keyboard().press("Tab");
    go.press("Enter");
    assertThat(dialog.locator("#pj-nomor-galat"))
        .containsText("Isi nomor surat; tanpa surat tenggat tidak dapat dipindah.");
    assertThat(dialog.getByLabel("Nomor surat")).isFocused();
    picture(page, "tenggat-perpanjang");
    axe(page);

    page.setViewportSize(390, 844);
    fits(page, 390);
    picture(page, "tenggat-perpanjang-390");
    axe(page);
    page.setViewportSize(1366, 768);

    dialog.getByLabel("Nomor surat").fill("000.8/1402/Org");
    dialog.getByLabel("Tanggal surat").fill("24/11/2026");
    page.locator("#perpanjang input[type=file]")
        .setInputFiles(new FilePayload("surat.pdf", "application/pdf", PDF));
    assertThat(dialog).containsText("surat.pdf");
    go.press("Enter");
    assertThat(page.getByText("Tenggat dipindah ke 30 November 2026.")).isVisible();
    assertThat(dialog).hasCount(0);
    assertThat(detail).containsText("Senin, 30 November 2026");
    assertThat(detail).containsText("Tenggat berlaku: 30 November 2026");
    assertThat(detail).containsText("Tenggat sebelumnya: 20 November 2026");
    assertThat(detail.locator("tbody").last()).containsText("27 November 2026, 07:30");
    assertThat(detail.locator("tbody").last()).containsText("7 Desember 2026, 07:30");
    assertThat(detail.getByText("lihat surat").last()).isVisible();
    picture(page, "tenggat-dipindah");
    axe(page);

    page.getByRole(AriaRole.BUTTON, button("Ingatkan sekarang")).dblclick();
    assertThat(page.locator(".t-banner--ok")).containsText("Pengingat dikirim kepada");
    assertThat(detail).containsText("Sudah diingatkan hari ini");
    time.runDue();
    page.context().close();
    proof();
  }

  /** The proof as a picture, for whoever looks at it. */
  private void proof() throws IOException {
    var file =
        Visitor.browser(port).signIn("organisasi").download("/tenggat/" + late + "/bukti.pdf");
    Files.createDirectories(PICTURES);
    try (var document = Loader.loadPDF(file.body())) {
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        javax.imageio.ImageIO.write(
            new PDFRenderer(document).renderImageWithDPI(page, 80),
            "png",
            PICTURES.resolve("bukti-halaman-%d.png".formatted(page + 1)).toFile());
      }
    }
  }

  @Test
  void anOfficeReadsItsLedgerAndItsMailsOnAPhone() {
    var page = signedIn("disperindagasesor", "/tenggat", 390, 844);
    assertThat(page.locator(".ls tbody tr")).hasCount(2);
    fits(page, 390);
    picture(page, "tenggat-390");
    axe(page);
    page.getByText(LATE).click();
    assertThat(page.locator(".rn h2")).isFocused();
    assertThat(page.getByRole(AriaRole.BUTTON, button("Perpanjang…"))).hasCount(0);
    assertThat(page.getByText("Ingatkan sekarang")).hasCount(0);
    fits(page, 390);
    fullPicture(page, "tenggat-buku-390");
    axe(page);
    page.getByText("lihat surel").first().click();
    assertThat(page.getByText("Message-ID")).isVisible();
    assertThat(page.frameLocator("iframe").locator("body")).containsText(LATE);
    fits(page, 390);
    page.locator("iframe").scrollIntoViewIfNeeded();
    picture(page, "tenggat-surel-390");
    page.goBack();
    page.locator(".led .org").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, heading("Pengingat untuk"))).isVisible();
    page.waitForLoadState();
    fullPicture(page, "tenggat-orang-390");
    fits(page, 390);
    page.setViewportSize(1366, 768);
    picture(page, "tenggat-orang");
    axe(page);
    page.navigate(url("/tenggat/" + late));
    page.setViewportSize(390, 844);
    page.getByText("Kembali ke daftar").click();
    assertThat(page.locator(".ls tbody tr")).hasCount(2);
    page.context().close();
  }

  @Test
  void leadershipFindsTheSameInCockpit() {
    var page = signedIn("sekda", "/camunda/app/cockpit/default/", 1366, 768);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tenggat").setExact(true))
        .click();
    assertThat(page.locator(".tg .ls tbody tr")).hasCount(6);
    page.getByLabel("Keadaan").selectOption("terlambat");
    assertThat(page.locator(".tg .ls tbody tr")).hasCount(2);
    page.getByText(LATE).click();
    assertThat(page.locator(".rn")).containsText("Buku pengingat");
    assertThat(page.getByRole(AriaRole.BUTTON, button("Perpanjang…"))).hasCount(0);
    picture(page, "cockpit-tenggat");
    page.reload();
    assertThat(page.locator(".rn")).containsText("Buku pengingat");
    assertThat(page.getByLabel("Keadaan")).hasValue("terlambat");
    axe(page);
    page.context().close();
  }

  private Page signedIn(String user, String path, int width, int height) {
    var page = chromium.page(width, height);
    page.setDefaultTimeout(20_000);
    page.navigate(url("/masuk"));
    page.getByLabel("Nama akun").fill(user);
    page.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    page.getByLabel("Kata sandi").press("Enter");
    page.navigate(url(path));
    return page;
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name).setLevel(name.startsWith("Pengingat") ? 1 : 2);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
