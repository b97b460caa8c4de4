package id.tertib.deadline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.deadline.Looks.axe;
import static id.tertib.deadline.Looks.fits;
import static id.tertib.deadline.Looks.fullPicture;
import static id.tertib.deadline.Looks.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.calendar.ShippedCalendar;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * The administrator enters a day off and imports a year, and sees before each what moves; everybody
 * reads the calendar, on a phone too. Bagian Organisasi changes the schedule of reminders.
 */
@PostgresTest
class KalenderBrowserIT {

  private static final String TAHUN_2027 =
      """
      tanggal,nama,jenis,dasar
      2027-01-01,Tahun Baru 2027 Masehi,libur_nasional,SKB 900/2026
      2027-01-04,Cuti bersama Tahun Baru,cuti_bersama,SKB 900/2026
      2027-05-01,Hari Buruh Internasional,libur_nasional,SKB 900/2026
      2027-06-01,Hari Lahir Pancasila,libur_nasional,SKB 900/2026
      2027-08-17,Proklamasi Kemerdekaan,libur_nasional,SKB 900/2026
      2027-12-25,Hari Raya Natal,libur_nasional,SKB 900/2026
      """;

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;

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
  void october() {
    time.startAt("2026-10-05T09:00");
    var buku = new BukuPengingat(application);
    var rule = DueRule.workingDays(LocalDate.of(2026, 11, 2), 6, null);
    List.of("dinkes", "dlh", "dispar", "kec-setu").forEach(office -> buku.owes(office, rule));
    buku.owes("dinsos", "2026-11-09");
    buku.owes("bappeda", DueRule.workingDays(LocalDate.of(2026, 12, 31), 3, null));
  }

  @AfterEach
  void restore() {
    ShippedCalendar.of(application).restore();
  }

  @Test
  void entersADayAndImportsAYearWithALookFirst() {
    var page = signedIn("admin", "/kalender", 1366, 768);
    assertThat(page.locator(".kal-bulan > section")).hasCount(12);
    assertThat(page.locator(".t-banner--warn")).containsText("Hari libur 2027 belum ditetapkan");
    fullPicture(page, "kalender");
    axe(page);

    page.getByLabel("Tanggal").fill("9 November 2026");
    page.getByLabel("Jenis").selectOption("libur_daerah");
    page.getByLabel("Nama hari libur").fill("Hari Jadi Kota");
    page.getByLabel("Dasar").fill("SE Wali Kota 12/2026");
    page.getByRole(AriaRole.BUTTON, named("Lihat yang berpindah")).click();
    assertThat(page.locator("main")).containsText("4 tenggat");
    assertThat(page.locator("main")).containsText("Dinas Kesehatan");
    assertThat(page.locator("main")).containsText("Selasa, 10 November 2026");
    assertThat(page.locator("main")).containsText("Rabu, 11 November 2026");
    assertThat(page.locator("main")).containsText("Tidak berpindah, tetapi jatuh pada hari libur");
    fullPicture(page, "kalender-pratinjau");
    axe(page);
    page.getByRole(AriaRole.BUTTON, named("Simpan hari libur 9 November 2026")).click();
    assertThat(page.locator(".t-banner--ok")).containsText("4 tenggat berpindah");

    page.navigate(url("/kalender?tahun=2027"));
    assertThat(page.locator("h1 + p")).containsText("perkiraan");
    page.getByLabel("Berkas CSV")
        .setInputFiles(csv(TAHUN_2027 + "2027-02-30,Salah,cuti_bersama,SKB\n"));
    page.getByRole(AriaRole.BUTTON, named("Lihat isi dan yang berpindah")).click();
    assertThat(page.locator("[role=alert]")).containsText("baris 8, kolom tanggal");
    picture(page, "kalender-ditolak");
    axe(page);
    page.getByLabel("Berkas CSV").setInputFiles(csv(TAHUN_2027));
    page.getByRole(AriaRole.BUTTON, named("Lihat isi dan yang berpindah")).click();
    assertThat(page.locator("main")).containsText("6 baru, 0 berubah, 0 hilang");
    assertThat(page.locator("main")).containsText("1 tenggat");
    fullPicture(page, "kalender-impor");
    axe(page);
    page.setViewportSize(390, 844);
    fits(page, 390);
    fullPicture(page, "kalender-impor-390");
    axe(page);
    page.getByRole(AriaRole.BUTTON, named("Simpan hari libur 2027")).click();
    assertThat(page.locator(".t-banner--ok")).containsText("1 tenggat berpindah");
    assertThat(page.locator("h1 + p")).containsText("ditetapkan");
    fits(page, 390);
    page.context().close();
  }

  @Test
  void letsEverybodyReadItOnAPhone() {
    var page = signedIn("dinkesasesor", "/kalender", 390, 844);
    assertThat(page.locator(".kal-bulan > section")).hasCount(12);
    assertThat(page.locator("form[action*='kalender']")).hasCount(0);
    fits(page, 390);
    picture(page, "kalender-390");
    axe(page);
    page.context().close();
  }

  @Test
  void changesTheScheduleOfReminders() {
    var page = signedIn("organisasi", "/tenggat/jadwal", 1366, 768);
    picture(page, "jadwal-pengingat");
    axe(page);
    page.navigate(url("/tenggat/jadwal/rencana-aksi-triwulan"));
    page.getByLabel("Hari dari tenggat").first().fill("-21");
    fullPicture(page, "jadwal-pengingat-ubah");
    axe(page);
    page.setViewportSize(390, 844);
    fits(page, 390);
    picture(page, "jadwal-pengingat-ubah-390");
    page.getByRole(AriaRole.BUTTON, named("Lihat akibatnya")).click();
    assertThat(page.locator("main")).containsText("Mengenai 6 tenggat terbuka");
    fits(page, 390);
    picture(page, "jadwal-pengingat-pratinjau-390");
    axe(page);
    page.getByRole(AriaRole.BUTTON, named("Simpan jadwal pengingat")).click();
    assertThat(page.locator(".t-banner--ok")).containsText("6 tenggat terbuka");
    page.context().close();
  }

  @Test
  void readsAndWritesIndonesianDatesInAnEnglishBrowser() {
    var page = signedIn(chromium.page(1366, 768, "en-US"), "admin", "/kalender");
    assertThat((String) page.evaluate("navigator.language")).isEqualTo("en-US");
    var tanggal = page.getByLabel("Tanggal");
    var kata = page.locator(".t-hari");
    for (var tulisan :
        List.of("30 November 2026", "30/11/2026", "30-11-2026", "30.11.26", "senin, 30 nov 2026")) {
      tanggal.fill("");
      tanggal.pressSequentially(tulisan);
      tanggal.press("Tab");
      assertThat(tanggal).hasValue("30 November 2026");
      assertThat(kata).hasText("Senin, 30 November 2026");
    }
    tanggal.fill("3/5/2026");
    assertThat(kata).hasText("Minggu, 3 Mei 2026");

    tanggal.fill("31/02/2026");
    tanggal.press("Tab");
    assertThat(kata).containsText("“31/02/2026” belum terbaca sebagai tanggal.");
    axe(page);
    page.getByLabel("Jenis").selectOption("libur_daerah");
    page.getByLabel("Nama hari libur").fill("Hari Jadi Kota");
    page.getByLabel("Dasar").fill("SE Wali Kota 12/2026");
    page.getByRole(AriaRole.BUTTON, named("Lihat yang berpindah")).click();
    assertThat(tanggal).isFocused();
    assertThat((String) tanggal.evaluate("field => field.validationMessage"))
        .startsWith("“31/02/2026” belum terbaca");

    tanggal.fill("26/11/26");
    page.getByRole(AriaRole.BUTTON, named("Lihat yang berpindah")).click();
    assertThat(page).hasURL(Pattern.compile(".*/pratinjau\\?tanggal=2026-11-26&.*"));
    page.context().close();
  }

  @Test
  void choosesADayByKeyboard() {
    var page = signedIn("admin", "/kalender", 1366, 768);
    var tanggal = page.getByLabel("Tanggal", new Page.GetByLabelOptions().setExact(true));
    tanggal.fill("30/11/2026");
    tanggal.press("Alt+ArrowDown");
    var bulan = page.getByRole(AriaRole.DIALOG, named("Pilih tanggal"));
    assertThat(bulan).containsText("November 2026");
    picture(page, "tanggal-kalender");
    axe(page);
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("button[data-day]:focus"))
        .hasAttribute("aria-label", "Selasa, 1 Desember 2026");
    page.keyboard().press("PageDown");
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    assertThat(bulan).hasCount(0);
    assertThat(tanggal).isFocused();
    assertThat(tanggal).hasValue("3 Januari 2027");
    page.keyboard().press("Tab");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Buka kalender"))).isFocused();
    page.keyboard().press("Enter");
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Buka kalender"))).isFocused();
    page.setViewportSize(390, 844);
    page.keyboard().press("Enter");
    assertThat(bulan).isVisible();
    picture(page, "tanggal-kalender-390");
    fits(page, 390);
    axe(page);
    page.context().close();
  }

  @Test
  void entersADayWithoutScripts() {
    var page = signedIn(chromium.still(1366, 768), "admin", "/kalender");
    page.getByLabel("Tanggal").fill("2026-11-09");
    page.getByLabel("Jenis").selectOption("libur_daerah");
    page.getByLabel("Nama hari libur").fill("Hari Jadi Kota");
    page.getByLabel("Dasar").fill("SE Wali Kota 12/2026");
    page.getByRole(AriaRole.BUTTON, named("Lihat yang berpindah")).click();
    assertThat(page.locator("main")).containsText("4 tenggat");
    page.context().close();
  }

  private static FilePayload csv(String text) {
    return new FilePayload("hari-libur.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private Page signedIn(String user, String path, int width, int height) {
    return signedIn(chromium.page(width, height), user, path);
  }

  private Page signedIn(Page page, String user, String path) {
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

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
