package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.engine.DueMoments;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.testing.PostgresTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * All 38 offices on the progress page, in a real browser: Bagian Organisasi filters and reminds, an
 * office looks back, an assessor works through his list by keyboard.
 */
@PostgresTest
class KemajuanBrowserIT extends LayarMonitoring {

  private static final String SIKLUS = "2026-S2";

  @Autowired List<DueMoments> jatuhTempo;

  private List<String> milikAsesor;

  /**
   * An office finished in semester I, another never did; semester II on 29 July, when checklists
   * are three days late.
   */
  @BeforeEach
  void aCityAtWork() {
    kota.pada("2026-01-05T08:00");
    kota.mulai(2026, 1).rencanakan("2026-S1", "2026-06-19", "dinkes", "dlh").tetapkan("2026-S1");
    var lalu = kota.kasus("2026-S1/dinkes");
    lalu.isi(
            kode ->
                switch (kode) {
                  case "RA-001" -> Kasus.Isi.belum();
                  case "RA-019" -> Kasus.Isi.sebagian(2, 1);
                  default -> Kasus.Isi.sudah();
                })
        .serahkan()
        .observasi()
        .wawancara();
    lalu.temuan("Penataan Tatalaksana", "Diperbaiki", "SOP Puskesmas belum seragam", "2026-06-30");
    lalu.temuan("Manajemen Perubahan", "Dipertahankan", "Tim RB rapat tiap bulan", null);
    lalu.kirimAnalisis().tanggapi().setujui().rencanakanTindakLanjut("2026-06-01");

    kota.pada("2026-07-14T08:00");
    kota.mulai(2026, 2).rencanakanSemua(SIKLUS, "2026-12-18").tetapkan(SIKLUS);
    milikAsesor =
        kota.monitoring.ofSiklus(kota.siklus(SIKLUS).id()).stream()
            .filter(kasus -> kasus.asesor().equals("asesor3"))
            .map(Monitoring::perangkatDaerah)
            .filter(kode -> !kode.startsWith("kec-"))
            .filter(kode -> !List.of("dinkes", "bappeda", "rsud").contains(kode))
            .toList();
    milikAsesor.stream()
        .limit(4)
        .forEach(kode -> kasus(kode).isi(isi -> Kasus.Isi.sudah()).serahkan());
    kasus("kec-setu").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kasus("bappeda").jawab("RA-001", Kasus.Isi.sudah());
    kasus("rsud").isi(kode -> Kasus.Isi.sudah()).hinggaReviu().setujui();
    kota.pada("2026-07-29T09:00");
  }

  @Test
  void walksTheCitysBoardRemindsAndWorksThroughAnAssessorsList() {
    papan();
    siklusLain();
    kantor();
    ingatkan();
    surel();
    daftarAsesor();
    salin();
    ponsel();
    cockpit();
  }

  private void papan() {
    var page = masuk("organisasi", "/kemajuan", 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    potret(page, "kemajuan-kota");
    axe(page, ".tertib.rg");
    page.getByLabel("Jenis perangkat daerah").selectOption("kecamatan");
    assertThat(page.locator(".tl")).hasCount(7);
    page.locator(".k-lg:has-text('Belum dibuka')").click();
    assertThat(page.locator(".tl")).hasCount(6);
    page.reload();
    assertThat(page.locator(".tl")).hasCount(6);
    assertThat(page.getByLabel("Jenis perangkat daerah")).hasValue("kecamatan");
    assertThat(page.locator(".k-lg[aria-pressed=true]")).containsText("Belum dibuka");
    page.locator(".k-lg:has-text('Belum dibuka')").click();
    assertThat(page.locator(".tl")).hasCount(7);

    page.getByLabel("Daftar", new Page.GetByLabelOptions().setExact(true)).check();
    assertThat(page.locator(".k-kelompok")).hasCount(2);
    page.reload();
    assertThat(page.locator(".k-kelompok")).hasCount(2);
    potret(page, "kemajuan-daftar");
    axe(page, ".tertib.rg");
    var unduhan = page.waitForDownload(() -> page.locator("a:has-text('Unduh')").click());
    assertThat(unduhan.suggestedFilename()).isEqualTo("kemajuan-2026-S2.csv");
    page.context().close();
  }

  private void siklusLain() {
    var page = masuk("organisasi", "/kemajuan", 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    var lain = page.locator(".k-lain button");
    assertThat(lain)
        .hasText(
            Pattern.compile("Semester I 2026: 1 perangkat daerah terlambat [0-9]+ hari kerja"));
    assertThat(page.locator(".k-angka").nth(1))
        .containsText("Jatuh tempo minggu ini di semester II 2026");
    assertThat(page.locator(".k-siklus option:checked")).hasText("Semester II 2026 · berjalan");
    page.locator(".k-angka", new Page.LocatorOptions().setHasText("sudah dilaporkan")).click();
    assertThat(page.locator(".tl")).hasText("RSUDselesai");
    page.locator(".k-angka[aria-pressed=true]").click();
    assertThat(page.locator(".tl")).hasCount(38);

    lain.click();
    assertThat(page.locator(".tl")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile(".*siklus=2026-S1.*"));
    page.reload();
    assertThat(page.locator(".tl")).hasCount(2);
    potret(page, "kemajuan-siklus-lain");
    axe(page, ".tertib.rg");

    // while the next cycle is read the former one stays
    page.locator(".k-siklus").focus();
    var tertahan = new ArrayList<Route>();
    page.route("**/api/monitoring/kemajuan?siklus=2026-S2", tertahan::add);
    page.waitForRequest(
        "**/api/monitoring/kemajuan?siklus=2026-S2",
        () -> page.locator(".k-siklus").selectOption("2026-S2"));
    page.waitForTimeout(600);
    assertThat(page.locator(".tl")).hasCount(2);
    tertahan.forEach(Route::resume);
    assertThat(page.locator(".tl")).hasCount(38);
    assertThat(page.locator(".k-siklus")).isFocused();
    page.setViewportSize(390, 844);
    muatLebar(page, 390);
    potret(page, "kemajuan-siklus-lain-390");
    page.context().close();
  }

  private void kantor() {
    var page = masuk("organisasi", "/kemajuan", 1366, 768);
    page.locator(".tl:has-text('Dinkes')").click();
    assertThat(page.locator(".k-rinci")).containsText("Isi daftar periksa");
    assertThat(page.locator(".k-rinci")).containsText("terlambat 3 hari kerja");
    assertThat(page).hasURL(Pattern.compile(".*kantor=dinkes.*"));
    page.locator("a:has-text('Semua semester')").click();
    assertThat(page.getByRole(AriaRole.HEADING, tingkat("Dinas Kesehatan"))).isVisible();
    assertThat(page.locator("#kantor")).containsText("SOP Puskesmas belum seragam");
    page.locator("#kantor summary:has-text('%')").first().click();
    assertThat(page.locator(".pd-kode:has-text('RA-019')").first()).isVisible();
    potretPenuh(page, "kemajuan-kantor");
    axe(page, "#kantor");
    page.setViewportSize(390, 844);
    muatLebar(page, 390);
    potretPenuh(page, "kemajuan-kantor-390");
    page.context().close();
  }

  private void ingatkan() {
    var page = masuk("organisasi", "/kemajuan?jenis=kecamatan", 1366, 768);
    page.getByRole(AriaRole.BUTTON, tombol("Ingatkan")).click();
    var dialog = page.locator("dialog");
    assertThat(dialog.getByText("7 perangkat daerah dipilih.")).isVisible();
    dialog.getByLabel("Setu").uncheck();
    assertThat(dialog.getByText("6 perangkat daerah dipilih.")).isVisible();
    dialog.getByLabel("Kalimat Anda sendiri").fill("Mohon diserahkan sebelum Jumat.");
    potret(page, "ingatkan-pilih");
    axe(page, "dialog");
    dialog.getByText("Lihat penerima").click();
    assertThat(dialog.locator("tbody tr")).hasCount(6);
    assertThat(dialog).containsText("Asesor Kecamatan Serpong");
    potret(page, "ingatkan-penerima");
    axe(page, "dialog");
    // a nervous finger
    dialog.getByText("Kirim 6 surel").dblclick();
    assertThat(page.locator(".t-banner--ok")).containsText("6 surel pengingat dikirim.");
    page.locator(".tl:has-text('Pamulang')").click();
    assertThat(page.locator(".k-rinci")).containsText("diingatkan 29 Juli");
    potret(page, "kemajuan-diingatkan");

    page.getByRole(AriaRole.BUTTON, tombol("Ingatkan")).first().click();
    dialog.getByText("Lihat penerima").click();
    assertThat(dialog).containsText("6 langkah sudah diingatkan hari ini dan dilewati.");
    assertThat(dialog).containsText("1 surel tentang 1 langkah akan dikirim.");
    dialog.getByText("Ubah pilihan").click();
    dialog.getByLabel("Setu").uncheck();
    dialog.getByText("Lihat penerima").click();
    assertThat(dialog).containsText("Tidak ada surel yang dikirim.");
    assertThat(dialog.getByText(Pattern.compile("Kirim .* surel"))).hasCount(0);
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    page.context().close();
  }

  private void surel() {
    // before the day's digests push them off the first page
    var page = masuk("admin", "/surel?keadaan=menunggu", 1366, 768);
    assertThat(page.getByText("Pengingat: Daftar periksa monitoring semester II 2026, Kecamatan"))
        .hasCount(6);
    page.getByText("Pengingat: Daftar periksa monitoring semester II 2026, Kecamatan Pamulang")
        .first()
        .click();
    assertThat(page.getByText("Mohon diserahkan sebelum Jumat.").first()).isVisible();
    potretPenuh(page, "surel-pengingat");
    page.context().close();
    jatuhTempo.forEach(DueMoments::runDue);
  }

  private void daftarAsesor() {
    var page = masuk("asesor3", "/kemajuan", 1366, 768);
    assertThat(page.locator(".k-berikutnya")).containsText("Observasi");
    assertThat(page.locator(".k-giliran")).hasCount(8);
    assertThat(page.locator(".tl")).hasCount(0);
    potret(page, "asesor-daftar");
    axe(page, ".tertib.rg");
    page.locator("h1").click();
    page.keyboard().press("n");
    assertThat(page).hasURL(Pattern.compile(".*tasklist.*task=.*"));
    assertThat(page.locator(".tertib.ma")).containsText("Cetak daftar periksa");
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    potret(page, "asesor-tugas");
    axe(page, ".tertib.ma");

    // fieldwork of the first office done: its task ends in the tab, and N leads on
    var pertama = milikAsesor.get(0);
    amati(pertama);
    page.navigate(
        "http://localhost:" + port + alamatTugas(pertama, MonitoringPerangkatDaerah.OBSERVASI));
    page.locator(".w-done").click();
    kota.kerjakanSampai(() -> !kota.langkahTerbuka(SIKLUS + "/" + pertama).contains("observasi"));
    assertThat(page.locator(".tertib.mb")).containsText("Berikutnya bagi Anda");
    potret(page, "asesor-berikutnya");
    axe(page, ".tertib.mb");
    page.keyboard().press("n");
    assertThat(page).hasURL(Pattern.compile(".*task=.*"));
    assertThat(page.locator(".tertib.mb")).hasCount(0);
    assertThat(page.locator(".tertib .w-t").first()).isVisible();
    page.context().close();
  }

  private void salin() {
    var asal = milikAsesor.get(1);
    kota.daftar.add(
        TemuanMonitoring.WAWANCARA,
        SIKLUS + "/" + asal,
        Map.of("pertanyaan", "Siapa yang memutakhirkan SOP?", "jawaban", "Tim tata laksana"),
        "asesor3");
    var page = masuk("asesor3", alamatTugas(asal, MonitoringPerangkatDaerah.WAWANCARA), 1366, 768);
    page.getByRole(AriaRole.BUTTON, tombol("Salin pertanyaan")).click();
    var dialog = page.locator("dialog.md");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salin").setExact(true))
        .click();
    assertThat(dialog.locator("[role=alert]")).containsText("Belum ada perangkat daerah");
    dialog.locator("fieldset").last().locator("input").first().check();
    potret(page, "salin-pertanyaan");
    axe(page, "dialog.md");
    dialog
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Salin").setExact(true))
        .click();
    assertThat(dialog).containsText("1 ditambahkan");
    potret(page, "salin-hasil");
    dialog.getByText("Tutup").click();
    page.context().close();
  }

  private void ponsel() {
    var asesor = masuk("asesor3", "/kemajuan", 390, 844);
    assertThat(asesor.locator(".k-giliran").first()).isVisible();
    muatLebar(asesor, 390);
    potret(asesor, "asesor-daftar-390");
    asesor.context().close();

    var organisasi = masuk("organisasi", "/kemajuan", 390, 844);
    assertThat(organisasi.locator(".tl")).hasCount(38);
    muatLebar(organisasi, 390);
    potret(organisasi, "kemajuan-kota-390");
    organisasi.getByRole(AriaRole.BUTTON, tombol("Ingatkan")).click();
    organisasi.locator("dialog").getByText("Lihat penerima").click();
    assertThat(organisasi.locator("dialog tbody tr").first()).isVisible();
    muatLebar(organisasi, 390);
    potret(organisasi, "ingatkan-390");
    organisasi.context().close();

    var tugas =
        masuk(
            "asesor3",
            alamatTugas(milikAsesor.get(1), MonitoringPerangkatDaerah.WAWANCARA),
            390,
            844);
    assertThat(tugas.getByRole(AriaRole.BUTTON, tombol("Salin pertanyaan"))).isVisible();
    assertThat(tugas.locator(".tertib .w-t").first()).isVisible();
    muatLebar(tugas, 390);
    potret(tugas, "asesor-tugas-390");
    tugas.context().close();
  }

  private void cockpit() {
    var page = masuk("sekda", "/camunda/app/cockpit/default/#/kemajuan", 1366, 768);
    assertThat(page.locator(".tl")).hasCount(38);
    potret(page, "cockpit-kemajuan-kota");
    page.getByLabel("Jenis perangkat daerah").selectOption("badan");
    page.locator(".k-lg:has-text('Mengisi')").click();
    assertThat(page.locator(".tl")).hasCount(1);
    page.reload();
    assertThat(page.locator(".tl")).hasCount(1);
    assertThat(page.locator(".tl")).containsText("Bappeda");
    page.context().close();
  }

  private void amati(String kode) {
    kota.daftar.add(
        TemuanMonitoring.OBSERVASI,
        SIKLUS + "/" + kode,
        Map.of(
            "kegiatan", "Melihat papan SOP",
            "dokumen", "Daftar SOP AP",
            "orang", "Sekretaris",
            "tanggal", "2026-07-28",
            "waktu", "09:00",
            "tempat", "Ruang pelayanan"),
        "asesor3");
  }

  private Kasus kasus(String kode) {
    return kota.kasus(SIKLUS + "/" + kode);
  }

  private String alamatTugas(String kode, String langkah) {
    return "/camunda/app/tasklist/default/#/?task="
        + kota.tugas(SIKLUS + "/" + kode, langkah).getId();
  }

  private static Page.GetByRoleOptions tombol(String nama) {
    return new Page.GetByRoleOptions().setName(nama).setExact(true);
  }

  private static Page.GetByRoleOptions tingkat(String nama) {
    return new Page.GetByRoleOptions().setName(nama).setLevel(1);
  }

  private static void potretPenuh(Page page, String nama) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(GAMBAR.resolve(nama + ".png")).setFullPage(true));
  }
}
