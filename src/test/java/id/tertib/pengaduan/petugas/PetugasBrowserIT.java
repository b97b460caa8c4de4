package id.tertib.pengaduan.petugas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.signedIn;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The day of a complaint officer in a real browser: at a desk, on a phone, without script. */
@PostgresTest
class PetugasBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;

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
  void takesTwoDispositionsTogetherAndSeesWhatIsLate() {
    time.startAt("2026-07-06T08:00");
    masuk("lalu-lintas").diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    var joined = masuk("lampu-jalan").diteruskan("pengaduan", "dishub");
    var same = masuk("lampu-jalan");
    same.pilih("admpengaduan", "Verifikasi laporan", "{\"induk\":\"%s\"}".formatted(joined.key()));
    same.putuskan("admpengaduan", "Verifikasi laporan", "gabung");
    joined
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .dijawab("dishubpejabat", "dishubkepala");
    joined.dinilai(false);
    var answered = masuk("lampu-jalan").diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    answered.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");
    time.forwardTo("2026-07-14T08:00");
    masuk("lampu-jalan").diteruskan("pengaduan", "dishub");
    masuk("lampu-jalan").diteruskan("pengaduan", "dishub");
    masuk("lalu-lintas").diteruskan("pengaduan", "dishub");

    var page = signedIn(chromium.page(1366, 768), port, "dishubpejabat");
    look(page, "petugas-beranda");
    page.navigate(address("/pengaduan"));
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Pengaduan Dinas Perhubungan");
    assertThat(page.locator("main .pg-kepala")).containsText("1 terlambat");
    assertThat(page.locator("tbody tr").first()).containsText("terlambat");
    look(page, "petugas-daftar");

    var lamps = page.getByRole(AriaRole.ROW).filter(with("Disposisi masuk")).filter(with("Lampu"));
    lamps.nth(0).getByRole(AriaRole.CHECKBOX).check();
    page.getByRole(AriaRole.ROW)
        .filter(with("Disposisi masuk"))
        .filter(with("Lalu lintas"))
        .getByRole(AriaRole.CHECKBOX)
        .check();
    assertThat(page.locator("[data-pilihan]")).containsText("tidak sama perihalnya");
    page.getByRole(AriaRole.ROW).filter(with("Lalu lintas")).getByRole(AriaRole.CHECKBOX).uncheck();
    lamps.nth(1).getByRole(AriaRole.CHECKBOX).focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[data-pilihan]"))
        .hasText("2 laporan terpilih, semuanya disposisi masuk: Lampu jalan dan rambu");
    look(page, "petugas-terpilih");
    button(page, "Terima 2 laporan");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Terima 2 laporan?");
    look(page, "petugas-bersama");
    button(page, "Terima 2 laporan");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("2 dari 2 laporan selesai");
    look(page, "petugas-hasil");

    page.navigate(address("/pengaduan"));
    page.getByLabel("Kecamatan").selectOption("kec-setu");
    page.waitForURL(Pattern.compile(".*kecamatan=kec-setu.*"));
    assertThat(page.locator("main")).containsText("Tidak ada laporan dengan saringan ini.");
    page.reload();
    assertThat(page.locator("main")).containsText("Tidak ada laporan dengan saringan ini.");
  }

  @Test
  void takesAReportAtTheCounterWithoutAScriptAndGivesANewCode() {
    time.startAt("2026-07-13T08:00");
    var page = signedIn(chromium.still(1366, 768), port, "dishubpejabat");
    page.navigate(address("/pengaduan/catat"));
    page.getByLabel("Datang lewat").selectOption("surat");
    page.locator("#kategori").selectOption("lampu-jalan");
    page.getByLabel("Cerita pelapor").fill("Lampu jalan padam sejak tiga hari lalu.");
    page.getByLabel("Kelurahan tempat kejadian").selectOption("rawa-buntu");
    page.getByLabel("Patokan tempat").fill("Jalan Rawa Buntu");
    page.getByLabel("Nama", new Page.GetByLabelOptions().setExact(true)).fill("Warga Serpong");
    page.getByLabel("Pelapor menyetujui").check();
    button(page, "Catat laporan");
    assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Tanda terima laporan");
    var number = page.locator(".pg-kode").first().textContent();
    assertThat(page.locator(".pg-kode").nth(1)).hasText(Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}"));

    var desk = signedIn(chromium.page(1366, 768), port, "admpengaduan");
    desk.navigate(address("/pengaduan/catat"));
    look(desk, "petugas-catat");
    desk.navigate(address("/pengaduan/kode"));
    look(desk, "petugas-kode");
    desk.getByLabel("Nomor laporan").fill(number);
    desk.getByLabel("Identitas diperiksa dengan").selectOption("ktp");
    desk.getByLabel("Saya sudah memeriksa").check();
    button(desk, "Beri kode baru, kode lama tidak berlaku");
    assertThat(desk.locator(".pg-kode").nth(1)).hasText(Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}"));
    look(desk, "petugas-kode-baru");
    time.runDue();
    desk.navigate(address("/pengaduan"));
    assertThat(desk.locator("tbody tr")).containsText(number);
    look(desk, "petugas-verifikasi");
  }

  @Test
  void keepsTemplatesAndShowsManagersFiguresAlone() {
    time.startAt("2026-07-13T08:00");
    masuk("lampu-jalan").diteruskan("pengaduan", "dishub");
    masuk("lampu-jalan").diteruskan("pengaduan", "dukcapil");
    new LaporanUji(port, beans)
        .masuk(
            "lampu-jalan",
            JenisLaporan.PENGADUAN,
            Kanal.WEB,
            null,
            new Pelapor(false, true, "Warga", "", ""))
        .diteruskan("pengaduan", "dishub");
    time.forwardTo("2026-07-17T09:00");

    var page = signedIn(chromium.page(1366, 768), port, "dishubpejabat");
    page.navigate(address("/pengaduan/pola"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tambah pola")).click();
    page.locator("input[name=judul]").fill("Lampu diganti");
    page.locator("textarea[name=teks]").fill("Lampu di {tempat} diganti pada [tanggal].");
    look(page, "petugas-pola-isi");
    button(page, "Simpan pola");
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("Pola ditambahkan.");
    look(page, "petugas-pola");
    page.navigate(address("/pengaduan/tempat?kelurahan=rawa-buntu"));
    look(page, "petugas-tempat");

    var leader = signedIn(chromium.page(1366, 768), port, "sekda");
    leader.navigate(address("/pengaduan/keadaan"));
    assertThat(leader.locator("main")).containsText("1 laporan rahasia, hanya jumlah");
    look(leader, "petugas-keadaan");
    leader.navigate(address("/kemajuan?siklus=PGD-2026"));
    assertThat(leader.getByRole(AriaRole.HEADING, level(1))).hasText("Keadaan pengaduan");
    assertThat(leader.locator("main")).containsText("terlambat");
    assertThat(leader.locator("main")).containsText("per 17 Juli 2026, 09:00 WIB");
    look(leader, "petugas-kemajuan");
    leader.navigate(address("/camunda/app/cockpit/default/#/kemajuan?siklus=PGD-2026"));
    assertThat(leader.getByText("Keadaan pengaduan").first()).isVisible();
  }

  private static Page.GetByRoleOptions level(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private LaporanUji masuk(String kategori) {
    return new LaporanUji(port, beans).masuk(kategori, JenisLaporan.PENGADUAN);
  }

  private String address(String path) {
    return "http://localhost:%d%s".formatted(port, path);
  }
}
