package id.tertib.zona.pemantauan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static id.tertib.testing.Halaman.picture;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.testing.Chromium;
import id.tertib.testing.Halaman;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.zona.PerkaraUji;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.unit.Predikat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A revocation and the TPI's monitoring in a real browser, on PostgreSQL. */
@PostgresTest
class PencabutanBrowserIT {

  private static final String KEY = "CABUT-ZI-2026-1/bapenda";
  private static final String UNIT = "Badan Pendapatan Daerah";

  private static Chromium chromium;

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired PemantauanSchedule schedule;
  @Autowired UnitDesk desk;

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
  void proposesConfirmsAndRecordsARevocation() {
    time.startAt("2026-07-13T08:00");
    var perkara = new PerkaraUji(port, KEY);
    var page = signedIn(chromium.page(1366, 768), "organisasi");
    page.navigate(address("/zona-integritas/unit/bapenda/riwayat"));
    look(page, "zona-usul-pencabutan");
    page.getByLabel("Apa yang terjadi").fill("Pungutan di loket pajak, menurut laporan warga.");
    page.getByLabel("Sumber informasi").fill("Laporan warga melalui SP4N-LAPOR!");
    page.getByLabel("Tanggal informasi").fill("2026-07-10");
    page.getByLabel("Dokumen informasi")
        .setInputFiles(new FilePayload("laporan.pdf", "application/pdf", PerkaraUji.PDF));
    button(page, "Kirim usul pencabutan");
    assertThat(page.getByText("Usul pencabutan terkirim kepada TPI.")).isVisible();
    assertThat(page.getByText("Sedang diproses")).isVisible();
    assertThat(page.getByText("Usulkan pencabutan")).hasCount(0);
    look(page, "zona-pencabutan-berjalan");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(KEY)).click();
    assertThat(page.getByText("Konfirmasi TPI").first()).isVisible();
    picture(page, "zona-pencabutan-kemajuan-1366");

    var tpi = signedIn(chromium.page(1366, 768), "tpiketua");
    open(tpi, perkara.claimed("tpiketua", "Konfirmasi TPI"), "Simpan konfirmasi");
    assertThat(tpi.getByText("Pungutan di loket pajak").first()).isVisible();
    tpi.getByLabel("Dikonfirmasi", new Page.GetByLabelOptions().setExact(true)).check();
    tpi.getByLabel("Alasan").fill("Terbukti dalam pemeriksaan");
    tpi.getByLabel("Alasan").blur();
    assertThat(tpi.getByText("1 dari 1 terisi")).isVisible();
    sheet(tpi, "zona-pencabutan-konfirmasi-1366");
    button(tpi, "Simpan konfirmasi");
    assertThat(tpi.getByText("Simpan konfirmasi")).hasCount(0);

    var decide = perkara.claimed("organisasi", "Catat keputusan pencabutan");
    PerkaraUji.done(
        perkara.set(
            "organisasi",
            decide,
            BerkasPencabutan.KEPUTUSAN,
            UNIT,
            "\"keputusan\":\"dicabut\",\"nomor\":\"Keputusan Menteri 9/2026\",\"tanggal\":\"2026-07-06\""));
    open(page, decide, "Simpan keputusan");
    button(page, "Simpan keputusan");
    assertThat(page.getByText("Keputusan mencabut belum berdokumen").first()).isVisible();
    sheet(page, "zona-pencabutan-keputusan-1366");
    PerkaraUji.done(perkara.attach("organisasi", decide, BerkasPencabutan.KEPUTUSAN, UNIT));
    page.reload();
    open(page, decide, "Simpan keputusan");
    button(page, "Simpan keputusan");
    assertThat(page.getByText("Simpan keputusan")).hasCount(0);

    page.navigate(address("/zona-integritas/unit/bapenda/riwayat"));
    assertThat(page.getByText("Unit dapat diusulkan lagi mulai 6 Juli 2028")).isVisible();
    look(page, "zona-dicabut");
    assertThat(desk.get("bapenda").predikat()).isEqualTo(Predikat.DICABUT);
    page.context().close();
    tpi.context().close();
  }

  @Test
  void watchesTheHoldersAtOneTask() {
    time.startAt("2026-07-13T08:00");
    schedule.start("PANTAU-ZI-2026-S2");
    var perkara = new PerkaraUji(port, "PANTAU-ZI-2026-S2");
    var task = perkara.claimed("tpiketua", "Pantau pemegang predikat");
    for (var width : new int[] {1366, 390}) {
      var page = signedIn(chromium.page(width, width == 390 ? 844 : 768), "tpiketua");
      open(page, task, "Selesaikan pemantauan");
      assertThat(page.getByText("UPTD Puskesmas Pondok Jagung").first()).isVisible();
      sheet(page, "zona-pemantauan-" + width);
      page.context().close();
    }
  }

  /** A task in Daftar Tugas, with the button that ends it. */
  private void open(Page page, String task, String button) {
    page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).waitFor();
  }

  private static void sheet(Page page, String name) {
    picture(page, name);
    assertThat(new AxeBuilder(page).include(".tertib.ws").analyze().getViolations())
        .as(name)
        .isEmpty();
  }

  private Page signedIn(Page page, String user) {
    return Halaman.signedIn(page, port, user);
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }
}
