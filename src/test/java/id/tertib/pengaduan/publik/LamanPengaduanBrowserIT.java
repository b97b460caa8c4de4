package id.tertib.pengaduan.publik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.testing.Chromium;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A report from a phone, with script and without: written, sent, tracked, answered, opened again.
 */
@PostgresTest
class LamanPengaduanBrowserIT {

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext beans;
  @Autowired LaporanTable table;
  @Autowired PesanTable messages;

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

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void reportsInThreeStepsFromAPhone() {
    var page = chromium.page(390, 844);
    var weight = new AtomicLong();
    page.onResponse(answer -> weight.addAndGet(weight(answer)));
    page.navigate(address(""));
    assertThat(page.getByText("Hubungi 112")).isVisible();
    assertThat(page.locator("#lapor")).isHidden();
    look(page, "pengaduan-awal");
    page.setViewportSize(390, 844);
    assertThat(weight.get()).isBetween(10_000L, 150_000L);

    link(page, "Buat laporan");
    assertThat(page.locator(".st [aria-current]")).containsText("Apa");
    button(page, "Lanjut: di mana");
    assertThat(page.getByText("Ceritakan dengan singkat apa yang terjadi")).isVisible();
    assertThat(page.getByLabel("Ceritakan dengan singkat")).isFocused();
    page.getByLabel("Ceritakan dengan singkat")
        .fill("Lampu jalan di dekat stasiun padam sejak tiga hari lalu, parkir liar juga.");
    assertThat(page.getByRole(AriaRole.RADIO, radio("Lampu jalan dan rambu"))).isChecked();
    page.getByText("Lalu lintas, parkir, dan angkutan").first().click();
    page.locator("#f-lampiran")
        .setInputFiles(new FilePayload("besar.jpg", "image/jpeg", new byte[11 * 1024 * 1024]));
    button(page, "Lanjut: di mana");
    assertThat(page.getByText("Berkas besar.jpg lebih besar daripada 10 MB")).isVisible();
    page.locator("#f-lampiran")
        .setInputFiles(new FilePayload("catatan.txt", "text/plain", new byte[10]));
    button(page, "Lanjut: di mana");
    assertThat(page.getByText("Berkas catatan.txt bukan foto JPEG, PNG, atau PDF")).isVisible();
    page.locator("#f-lampiran").setInputFiles(new FilePayload[0]);
    look(page, "pengaduan-1");
    page.setViewportSize(390, 844);
    page.locator("#f-lampiran")
        .setInputFiles(new FilePayload("tiang.jpg", "image/jpeg", new byte[10]));
    button(page, "Lanjut: di mana");

    page.getByText("Serpong", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(page.locator("#f-kelurahan option")).hasCount(10);
    page.locator("#f-kelurahan").selectOption("rawa-buntu");
    page.getByLabel("Patokan").fill("Jalan Rawa Buntu, seberang stasiun");
    page.context().grantPermissions(List.of("geolocation"));
    page.context().setGeolocation(new Geolocation(-6.3151, 106.6762));
    button(page, "Pakai posisi saya sekarang");
    assertThat(page.getByText("Titik diambil")).isVisible();
    page.locator("#f-waktu").fill("2026-07-14");
    button(page, "Lanjut: siapa Anda");
    assertThat(page.getByText("Tanggal kejadian belum tiba")).isVisible();
    assertThat(page.locator("#f-waktu")).isFocused();
    page.locator("#f-waktu").fill("2026-07-12");
    assertThat(page.getByText("Tanggal kejadian belum tiba")).isHidden();
    look(page, "pengaduan-2");
    page.setViewportSize(390, 844);
    button(page, "Lanjut: siapa Anda");
    assertThat(page.locator("#periksa")).containsText("1 berkas");
    assertThat(page.locator("#periksa")).containsText("Minggu, 12 Juli 2026");

    page.getByLabel("Nama", exactly()).fill("Warga Rawa Buntu");
    page.getByLabel("Alamat surel").fill("warga.rawabuntu@");
    page.getByLabel("Saya setuju").check();
    button(page, "Kirim laporan");
    assertThat(page.getByText("Tulis alamat lengkap, misalnya warga@contoh.id")).isVisible();
    look(page, "pengaduan-3");
    page.setViewportSize(390, 844);
    assertThat(draft(page)).contains("padam sejak tiga hari").doesNotContain("Warga", "warga");

    page.reload();
    assertThat(page.locator("#langkah-3")).isVisible();
    assertThat(page.locator("#periksa")).containsText("Pilih lagi fotonya: 1 berkas");
    assertThat(page.locator("#periksa")).containsText("Minggu, 12 Juli 2026");
    page.navigate(address(""));
    assertThat(page.getByText("Tulisan Anda yang belum terkirim")).isVisible();
    link(page, "Lanjutkan");
    assertThat(page.getByLabel("Ceritakan dengan singkat"))
        .hasValue(Pattern.compile("Lampu jalan.*"));
    button(page, "Lanjut: di mana");
    assertThat(page.locator("#f-kelurahan")).hasValue("rawa-buntu");
    button(page, "Lanjut: siapa Anda");
    page.getByText("Tanpa nama").first().click();
    assertThat(page.locator("#diri")).isHidden();
    page.getByLabel("Saya setuju").check();
    time.startAt("2026-07-13T08:01");
    button(page, "Kirim laporan");

    assertThat(page.getByRole(AriaRole.HEADING, heading("Laporan Anda kami terima"))).isVisible();
    assertThat(page.getByText("Cetak halaman ini")).isVisible();
    look(page, "pengaduan-terkirim");
    assertThat(draft(page)).isEqualTo("null");
    var nomor = page.locator("#nomor").textContent();
    assertThat(table.get(nomor).kategori()).isEqualTo("lalu-lintas");
    assertThat(table.get(nomor).anonim()).isTrue();
    assertThat(page.url()).doesNotContain(nomor);

    page.setViewportSize(390, 844);
    button(page, "Lihat laporan");
    assertThat(page.getByText("Kami periksa dan teruskan paling lambat")).isVisible();
    assertThat(page.url()).endsWith("/layanan/pengaduan/lacak");
  }

  @Test
  void reportsWithoutScript() {
    var page = chromium.still(390, 844);
    page.navigate(address(""));
    picture(page, "pengaduan-tanpa-skrip-390");
    page.getByLabel("Ceritakan dengan singkat").fill("Sampah menumpuk di tepi kali.");
    page.locator("#f-kelurahan").selectOption("muncul");
    page.getByLabel("Nama", exactly()).fill("Warga");
    page.getByLabel("Alamat surel").fill("warga@");
    time.startAt("2026-07-13T08:00:30");
    button(page, "Kirim laporan");

    assertThat(page.getByText("Ada 3 isian yang perlu diperbaiki")).isVisible();
    picture(page, "pengaduan-tanpa-skrip-salah-390");
    page.getByLabel("Patokan").fill("Dekat jembatan");
    page.getByLabel("Alamat surel").fill("");
    page.getByLabel("Saya setuju").check();
    button(page, "Kirim laporan");
    assertThat(page.getByRole(AriaRole.HEADING, heading("Laporan Anda kami terima"))).isVisible();
    assertThat(page.locator("#cetak")).isHidden();
    assertThat(table.get(page.locator("#nomor").textContent()).kategori())
        .isEqualTo("sampah-lingkungan");

    button(page, "Lihat laporan");
    page.getByLabel("Balas atau lengkapi").fill("Juga di sisi selatan.");
    button(page, "Kirim balasan");
    assertThat(page.getByText("Balasan Anda terkirim.")).isVisible();
    assertThat(page.getByText("Juga di sisi selatan.")).isVisible();
  }

  @Test
  void comesBackFilledWithASummaryThatLeadsToTheFields() {
    var page = chromium.page(390, 844);
    page.navigate(address("#langkah-3"));
    page.evaluate(
        """
        () => { const f = document.getElementById('formulir');
          f.elements.uraian.value = 'Lampu jalan padam di dekat stasiun.';
          f.elements.kelurahan.value = 'rawa-buntu'; f.elements.alamat.value = 'Seberang stasiun';
          f.elements.waktu.value = '2020-01-01'; f.elements.lat.value = '-7.5'; f.elements.long.value = '110';
          f.elements.setuju.checked = true; }
        """);
    page.getByText("Tanpa nama").first().click();
    time.startAt("2026-07-13T08:00:30");
    button(page, "Kirim laporan");

    assertThat(page.getByText("Ada 2 isian yang perlu diperbaiki")).isVisible();
    assertThat(page.locator(".st [aria-current]")).containsText("Di mana");
    assertThat(page.locator("#ringkasan")).isFocused();
    look(page, "pengaduan-kembali");
    link(page, "Tanggal kejadian lebih dari 5 tahun lalu. Periksa tahunnya, atau kosongkan.");
    assertThat(page.locator("#f-waktu")).isFocused();
    page.locator("#f-waktu").fill("2026-07-12");
    assertThat(page.getByText("Ada 1 isian yang perlu diperbaiki")).isVisible();
    button(page, "Lanjut: siapa Anda");
    assertThat(page.locator("#ringkasan")).hasCount(0);
    assertThat(page.locator("#periksa")).containsText("Tanpa foto");
  }

  @Test
  void tracksRatesAndOpensAgain() {
    var laporan = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dishub");
    laporan.putuskan("dishubpejabat", "Terima disposisi", "terima");
    messages.add(
        laporan.key(),
        Dari.UNIT,
        "dishub",
        Jenis.PESAN,
        "Mohon nomor tiang lampu bila terlihat; biasanya tertempel setinggi mata.");
    var page = chromium.page(390, 844);
    page.navigate(address("/lacak"));
    look(page, "pengaduan-cari");
    page.setViewportSize(390, 844);
    page.getByLabel("Nomor laporan").fill(laporan.key());
    page.getByLabel("Kode rahasia").fill("AAAA-AAAA");
    button(page, "Buka");
    assertThat(page.getByText("tidak cocok").first()).isVisible();
    look(page, "pengaduan-cari-salah");
    page.getByLabel("Kode rahasia").fill(laporan.kode());
    button(page, "Buka");
    assertThat(page.getByText("Unit menanggapi paling lambat Senin, 20 Juli 2026")).isVisible();
    look(page, "pengaduan-lacak");

    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");
    page.setViewportSize(390, 844);
    page.reload();
    assertThat(page.getByText("Dua lampu sudah diganti.")).isVisible();
    page.getByText("Belum, buka kembali").click();
    page.locator(".sk label").nth(1).click();
    assertThat(page.getByLabel("Apa yang belum beres?")).isVisible();
    button(page, "Kirim penilaian");
    assertThat(page.getByText("Tulis apa yang belum beres, agar unit")).isVisible();
    look(page, "pengaduan-dijawab");
    page.setViewportSize(390, 844);
    page.getByLabel("Apa yang belum beres?").fill("Satu lampu masih padam.");
    button(page, "Kirim penilaian");
    for (var run = 0; run < 2; run++) {
      assertThat(page.getByText("Laporan dibuka kembali")).isVisible();
      assertThat(page.locator(".t-chip")).containsText("Sedang ditangani");
      assertThat(page.locator("form.nil")).hasCount(0);
      laporan.jalan();
      page.reload();
    }
    assertThat(table.get(laporan.key()).putaran()).isEqualTo(1);

    page.navigate(address("/lacak"));
    page.getByLabel("Nomor laporan").fill(laporan.key());
    button(page, "Buka");
    assertThat(page.getByText("Baca yang diumumkan")).isVisible();
    look(page, "pengaduan-nomor");
    link(page, "Baca yang diumumkan");
    look(page, "pengaduan-satu");
    page.navigate(address("/laporan?teks=lampu"));
    assertThat(page.getByText("padam beberapa hari")).isVisible();
    look(page, "pengaduan-laporan");
    for (var one : new String[] {"data-pribadi", "aksesibilitas", "cara-lain", "tidak-ada"}) {
      page.navigate(address("/" + one));
      look(page, "pengaduan-" + one);
    }
  }

  /** What a browser has already, and the answer to a form, have no body to weigh. */
  private static int weight(Response answer) {
    return answer.status() == 200 && answer.request().method().equals("GET")
        ? answer.body().length
        : 0;
  }

  private static String draft(Page page) {
    return String.valueOf(page.evaluate("sessionStorage.getItem('pengaduan-draf')"));
  }

  private static void link(Page page, String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  private static Page.GetByRoleOptions radio(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions heading(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private String address(String path) {
    return "http://localhost:%d/layanan/pengaduan%s".formatted(port, path);
  }
}
