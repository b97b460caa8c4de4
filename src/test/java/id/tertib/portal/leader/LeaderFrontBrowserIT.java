package id.tertib.portal.leader;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.monitoring.Kasus;
import id.tertib.monitoring.LayarMonitoring;
import id.tertib.notification.MailRegister;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The leaders' front page over a semester that runs: Sekda asks why by mouse and by keyboard, the
 * holder answers on a phone, a head sees his office, and the week comes as a mail.
 */
@PostgresTest
class LeaderFrontBrowserIT extends LayarMonitoring {

  @Autowired ApplicationContext application;
  @Autowired JdbcClient jdbc;
  @Autowired MailRegister mails;
  @Autowired WeeklyRun weekly;

  private LateCity city;

  /** One office has reported, one has handed in, four are late, some of the register as well. */
  private void aLateSemester() {
    kota.pada("2026-01-05T08:00");
    kota.mulai(2026, 1)
        .rencanakan(
            "2026-S1", "2026-06-19", "dinkes", "dinsos", "kesbangpol", "dlh", "kec-setu", "rsud")
        .tetapkan("2026-S1");
    kota.kasus("2026-S1/dinkes").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.kasus("2026-S1/dinsos").isi(kode -> Kasus.Isi.sudah()).serahkan();
    city = new LateCity(application);
    city.metInTime("2025-TW3/dinkes", "2025-09-30", "2025-09-30T08:00");
    city.metInTime("2025-TW4/dinkes", "2025-12-31", "2025-12-30T08:00");
    city.metInTime("2025-TW4/dlh", "2025-12-31", "2025-12-30T08:00");
    city.metLate("2026-TW1/dlh", "2026-03-31", "2026-04-02T08:00");
    city.july();
  }

  @Test
  void sekdaSeesWhatIsLateAsksWhyAndReadsTheAnswer() {
    aLateSemester();
    city.reason(
        "2026-TW2/disperindag",
        "Data pasar rakyat dari dua kecamatan belum masuk; kami serahkan 15 Juli.");
    var page = masuk("sekda", "/", 1366, 768);
    assertThat(page.locator(".p-tabel tbody tr").first()).isVisible();
    page.locator("details summary").click();
    full(page, "pimpinan-1366");
    axe(page, ".tertib");
    muatLebar(page, 1366);

    var row =
        page.locator(".p-tabel tr", new Page.LocatorOptions().setHasText("2026-TW2/kesbangpol"));
    row.getByRole(AriaRole.BUTTON).click();
    var dialog = page.locator("dialog");
    assertThat(dialog).containsText("Minta alasan dari Asesor");
    assertThat(dialog).containsText("Tembusan: Kepala Badan Kesatuan Bangsa dan Politik.");
    assertThat(dialog).containsText("Jawaban ditunggu sampai Rabu, 15 Juli 2026 (2 hari kerja)");
    potret(page, "pimpinan-minta-1366");
    axe(page, "dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(row.getByRole(AriaRole.BUTTON)).isFocused();
    assertThat(row).containsText("belum ada alasan");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Tenggat tidak berubah.");
    assertThat(row)
        .containsText("oleh Anda, 13 Juli 2026, 08:00 WIB; ditunggu sampai Rabu, 15 Juli 2026");
    full(page, "pimpinan-diminta-1366");
    axe(page, ".tertib");

    var holder = masuk("kesbangpolasesor", "/", 390, 844);
    var task = holder.locator(".b-tugas li").first();
    assertThat(task).containsText("terlambat");
    full(holder, "pimpinan-pemegang-390");
    holder.getByText("Tulis alasan keterlambatan").first().click();
    assertThat(holder).hasURL(Pattern.compile(".*/tenggat/\\d+/alasan$"));
    holder
        .getByLabel("Alasan Anda")
        .fill("Dua berita acara belum ditandatangani; selesai 16 Juli.");
    holder.reload();
    assertThat(holder.getByLabel("Alasan Anda"))
        .hasValue("Dua berita acara belum ditandatangani; selesai 16 Juli.");
    holder.getByLabel("Alasan Anda").focus();
    potret(holder, "pimpinan-alasan-390");
    axe(holder, ".tertib");
    muatLebar(holder, 390);
    holder.keyboard().press("Tab");
    holder.keyboard().press("Enter");
    assertThat(holder.getByRole(AriaRole.STATUS)).containsText("Alasan tersimpan");
    assertThat(holder.locator("q"))
        .hasText("Dua berita acara belum ditandatangani; selesai 16 Juli.");
    holder.context().close();
    var desk = tugas("kesbangpolasesor", "2026-S1/kesbangpol", "isiDaftarPeriksa", 1366, 768);
    assertThat(desk.getByText("Alasan keterlambatan")).isVisible();
    potret(desk, "pimpinan-tugas-1366");
    axe(desk, ".tertib-kepala");
    desk.getByText("Alasan keterlambatan").click();
    assertThat(desk.locator("q"))
        .hasText("Dua berita acara belum ditandatangani; selesai 16 Juli.");
    desk.context().close();

    var own = "/tenggat/" + city.find("2026-S1/kesbangpol").id();
    var reader = masuk("sekda", own, 1366, 768);
    assertThat(reader.locator("#rinci .rn-kata")).containsText("Dua berita acara");
    assertThat(reader.locator("#rinci .rn-kata"))
        .containsText("Asesor Badan Kesatuan Bangsa dan Politik, 13 Juli 2026, 08:00 WIB");
    assertThat(reader.locator("#rinci a:has-text('Minta alasan')")).isVisible();
    full(reader, "tenggat-alasan-1366");
    axe(reader, ".tertib");
    reader.context().close();
    var again = masuk("kesbangpolasesor", own, 390, 844);
    assertThat(again.getByText("Tulis alasan keterlambatan")).isVisible();
    potret(again, "tenggat-alasan-390");
    muatLebar(again, 390);
    again.context().close();

    page.navigate(page.url());
    assertThat(page.locator("q").getByText("Dua berita acara")).isVisible();
    var late = page.locator(".p-angka b").innerText();
    page.locator(".p-angka > a").click();
    assertThat(page.locator(".ls")).containsText(late + " tenggat");
    page.goBack();
    page.locator("details summary").click();
    page.locator("details tr", new Page.LocatorOptions().setHasText("Desember 2025"))
        .getByText("2", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator(".hanya"))
        .hasText(
            Pattern.compile("Hanya yang jatuh tempo 1 Desember 2025 sampai 31 Desember 2025\\..*"));
    assertThat(page.locator(".ls")).containsText("2 tenggat");
    potret(page, "pimpinan-pintu-1366");
    axe(page, ".tertib");
    page.context().close();
  }

  @Test
  void aPhoneShowsTheSameAndAHeadHisOffice() {
    aLateSemester();
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes");
    var phone = masuk("sekda", "/", 390, 844);
    assertThat(phone.locator(".p-tabel tbody tr").first()).isVisible();
    assertThat(phone.getByText("Kerjakan: Tetapkan tim asesor")).isVisible();
    full(phone, "pimpinan-390");
    muatLebar(phone, 390);
    axe(phone, ".tertib");
    phone.locator(".p-minta button").first().click();
    assertThat(phone.locator("dialog")).isVisible();
    potret(phone, "pimpinan-minta-390");
    muatLebar(phone, 390);
    phone.context().close();

    for (var width : new int[] {1366, 390}) {
      var head = masuk("dlhkepala", "/", width, 844);
      assertThat(
              head.getByRole(
                  AriaRole.HEADING,
                  new Page.GetByRoleOptions().setName(Pattern.compile("terlambat di bagian Anda"))))
          .isVisible();
      assertThat(head.locator(".p-kepala")).containsText("Dinas Lingkungan Hidup");
      assertThat(head.locator("main")).not().containsText("disperindag");
      full(head, "pimpinan-kepala-" + width);
      muatLebar(head, width);
      axe(head, ".tertib");
      head.context().close();
    }
  }

  @Test
  void nothingLateIsSaidAndKeepsItsPlace() {
    new LateCity(application).july();
    kota.pada("2026-06-29T08:00");
    for (var width : new int[] {1366, 390}) {
      var page = masuk("sekda", "/", width, 844);
      assertThat(page.locator(".p-nol")).containsText("Tidak ada yang terlambat.");
      assertThat(page.locator(".p-angka b")).hasText("0");
      full(page, "pimpinan-kosong-" + width);
      muatLebar(page, width);
      axe(page, ".tertib");
      page.context().close();
    }
    kota.pada("2030-01-07T08:00");
    jdbc.sql("update tenggat set keadaan = 'batal', kunci_berlaku = null").update();
    var page = masuk("inspektur", "/", 1366, 768);
    assertThat(page.locator(".p-angka b")).hasText("0");
    full(page, "pimpinan-belum-ada-1366");
    axe(page, ".tertib");
    page.context().close();
  }

  @Test
  void theWeekComesAsAMailThatFitsAPhoneAndCanBeTurnedOff() {
    aLateSemester();
    city.reason("2026-TW2/disperindag", "Data pasar rakyat dari dua kecamatan belum masuk.");
    jdbc.sql(
            "update surel_berkala set terakhir = timestamp with time zone '2026-07-10 08:00:00+07'")
        .update();
    weekly.runDue();
    try (var chromium = Chromium.open()) {
      var phone = chromium.page(390, 844);
      for (var reader : new String[] {"sekda", "dlhkepala"}) {
        var number =
            jdbc.sql("select nomor from surel where jenis = 'mingguan' and penerima = ?")
                .param(reader)
                .query(Long.class)
                .single();
        var letter = mails.letter(number).orElseThrow();
        assertThat(letter.text()).contains("akun-saya#surel");
        phone.setContent(letter.html());
        full(phone, "surel-390-mingguan-" + reader);
        muatLebar(phone, 390);
      }
    }
    var page = masuk("sekda", "/akun-saya", 390, 844);
    var choice = page.getByLabel("Ringkasan mingguan pimpinan");
    assertThat(choice).isChecked();
    choice.uncheck();
    full(page, "akun-saya-surel-390");
    axe(page, ".tertib");
    page.getByText("Simpan pilihan surel").press("Enter");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Pilihan surel tersimpan.");
    assertThat(choice).not().isChecked();
    page.context().close();
  }

  private static void full(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(GAMBAR.resolve(name + ".png")).setFullPage(true));
  }
}
