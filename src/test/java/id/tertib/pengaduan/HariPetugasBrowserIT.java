package id.tertib.pengaduan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.testing.Halaman.button;
import static id.tertib.testing.Halaman.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A Monday of the complaint officer of Dinas Perhubungan, by the keys of his desk; then his head
 * and the reporter at their phones, until the report is his again.
 */
@PostgresTest
class HariPetugasBrowserIT extends LayarLaporan {

  private static final String PETUGAS = "dishubpejabat";
  private static final String TERBIT = "Lampu jalan di dekat stasiun padam beberapa hari.";
  private static final String CATATAN = "Suku cadang untuk gardu padam ada di gudang.";

  private LaporanUji mendesak;

  @BeforeEach
  void reports() {
    waktu.startAt("2026-07-06T08:00");
    mendesak = diteruskan("lampu-jalan").diterima(PETUGAS);
  }

  @Test
  void answersTheMostUrgentAndFindsItAgainWhenItsReporterIsNotSatisfied() {
    waktu.forwardTo("2026-07-10T08:00");
    diteruskan("lampu-jalan");
    diteruskan("lampu-jalan");
    diteruskan("lalu-lintas");
    waktu.forwardTo("2026-07-13T08:00");

    var page = tamu(1366, 768);
    signIn(page);
    openTheList(page);
    respond(page);
    takeTwoTogether(page);
    handBack(page);
    takeAtTheCounter(page);
    propose(page);
    approve();
    reopen();
    findAgain(page);
  }

  @Test
  void losesNothingWhenTheSessionEndsWhileHeWrites() {
    var page =
        masuk(
            PETUGAS,
            "/camunda/app/tasklist/default/#/?task=" + mendesak.task("Beri tanggapan pertama"),
            1366,
            768);
    terbuka(page);
    ambil(page);
    tulis(page, "Tanggapan", "Petugas memeriksa tiang RB-07.");
    sesiBerakhir(page);
    var field = page.locator(".p-lembar").getByLabel("Tanggapan", exact());
    field.fill("Petugas memeriksa tiang RB-07 besok pagi.");
    field.blur();

    assertThat(page.locator(".p-putus")).containsText("Sesi Anda sudah berakhir");
    // Tasklist asks for its list by itself, and would lead to the sign-in
    page.waitForResponse(
        answer -> answer.url().contains("/camunda/api/") && answer.status() == 401, () -> {});
    assertThat(field).hasValue("Petugas memeriksa tiang RB-07 besok pagi.");
    lembar(page, "pengaduan-sesi-berakhir");
    tidakTersimpan(page);
    var again =
        page.waitForPopup(
            () ->
                page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Masuk lagi (tab baru)"))
                    .press("Enter"));
    again.getByLabel("Nama akun").fill(PETUGAS);
    again.getByLabel("Kata sandi").fill(Visitor.PASSWORD);
    again.getByLabel("Kata sandi").press("Enter");
    assertThat(again.locator(".p-lembar, [cam-tasks]").first()).isVisible();
    again.close();
    press(page, "Kirim lagi");
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    assertThat(page.locator(".p-putus")).hasCount(0);
    page.waitForResponse(
        answer -> answer.url().contains("/camunda/api/") && answer.status() == 200, () -> {});
    press(page, "Kirim tanggapan ke pelapor");
    selesai(page);
  }

  @Test
  void saysInASecondTabThatTheStepHasEndedInTheFirst() {
    var page =
        masuk(
            PETUGAS,
            "/camunda/app/tasklist/default/#/?task=" + mendesak.task("Beri tanggapan pertama"),
            1366,
            768);
    terbuka(page);
    ambil(page);
    tulis(page, "Tanggapan", "Petugas memeriksa tiang RB-07.");
    mendesak.putuskan(PETUGAS, "Beri tanggapan pertama", "kirim");

    press(page, "Kirim tanggapan ke pelapor");
    assertThat(page.locator(".p-tolak")).containsText("sudah selesai");
    page.locator(".p-lembar").getByLabel("Tanggapan", exact()).fill("Petugas datang besok.");
    press(page, "Kirim tanggapan ke pelapor");
    assertThat(page.locator(".p-tolak")).containsText("sudah selesai");
    assertThat(page.locator(".p-tolak")).not().containsText("sambungan");
    lembar(page, "pengaduan-selesai-di-tab-lain");
  }

  private void signIn(Page page) {
    page.navigate(address("/masuk"));
    type(page, page.getByLabel("Nama akun"), PETUGAS);
    type(page, page.getByLabel("Kata sandi"), Visitor.PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/masuk"));
    assertThat(page.locator(".b-angka").filter(with("laporan berjalan")))
        .containsText(Pattern.compile("4\\s+laporan berjalan di bagian Anda"));
    assertThat(page.locator(".b-angka").filter(with("laporan berjalan")))
        .containsText(Pattern.compile("1\\s+jatuh tempo hari ini"));
    look(page, "hari-beranda");
  }

  private void openTheList(Page page) {
    enter(page, page.locator(".b-angka a[href='/pengaduan']").first());
    assertThat(heading(page)).hasText("Pengaduan Dinas Perhubungan");
    assertThat(rows(page)).hasCount(4);
    assertThat(rows(page).first()).containsText(mendesak.key());
    assertThat(rows(page).first()).containsText("jatuh tempo hari ini");
    look(page, "hari-daftar");
  }

  private void respond(Page page) {
    openStep(page, rows(page).first());
    press(page, "Tambah catatan internal");
    assertThat(page.getByLabel("Catatan internal", label())).isFocused();
    page.keyboard().type(CATATAN);
    press(page, "Simpan catatan");
    assertThat(page.locator(".p-catat")).containsText(CATATAN);
    var stranger = page.locator(".p-lihat");
    assertThat(stranger).containsText("Yang dilihat orang lain di Laporan publik");
    assertThat(stranger).containsText(TERBIT);
    assertThat(stranger).not().containsText("nomor 14");
    assertThat(stranger).not().containsText("gardu");

    page.getByLabel("Pola jawaban").focus();
    page.keyboard().type("Lampu");
    press(page, "Ganti dengan pola");
    var words = page.locator(".p-lembar").getByLabel("Tanggapan", exact());
    assertThat(words).isFocused();
    assertThat(page.locator(".p-latar mark.k")).hasText("[tanggal perbaikan]");
    press(page, "Kirim tanggapan ke pelapor");
    assertThat(page.locator(".p-tolak [role=alert]")).isFocused();
    assertThat(page.locator(".p-tolak")).containsText("Isi “tanggal perbaikan” dalam tanggapan");
    words.fill(words.inputValue().replace("[tanggal perbaikan]", "Selasa, 14 Juli 2026"));
    words.blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    lembar(page, "hari-tanggapan");
    press(page, "Kirim tanggapan ke pelapor");
    backToTheList(page);
    assertThat(rows(page)).hasCount(4);
    assertThat(rows(page).last()).containsText(mendesak.key());
    assertThat(rows(page).last()).containsText("Penanganan");
  }

  private void takeTwoTogether(Page page) {
    var lamps = rows(page).filter(with("Disposisi masuk")).filter(with("Lampu"));
    for (var n = 0; n < 2; n++) {
      tab(page, lamps.nth(n).getByRole(AriaRole.CHECKBOX));
      page.keyboard().press("Space");
    }
    assertThat(page.locator("[data-pilihan]")).containsText("2 laporan terpilih");
    enter(page, page.getByText("Terima 2 laporan"));
    assertThat(heading(page)).hasText("Terima 2 laporan?");
    enter(page, page.locator("main .t-btn--main"));
    assertThat(page.getByRole(AriaRole.STATUS)).hasText("2 dari 2 laporan selesai");
    enter(page, page.locator("main .t-btn--main"));
    assertThat(rows(page).filter(with("Tanggapan pertama"))).hasCount(2);
  }

  private void handBack(Page page) {
    openStep(page, rows(page).filter(with("Lalu lintas")));
    press(page, "Kembalikan dengan alasan");
    assertThat(page.getByLabel("Alasan mengembalikan, dibaca petugas verifikasi")).isFocused();
    page.keyboard().type("Jalan itu dikelola provinsi.");
    press(page, "Kembalikan laporan");
    backToTheList(page);
    assertThat(rows(page)).hasCount(3);
    assertThat(page.locator("tbody")).not().containsText("Lalu lintas");
  }

  private void takeAtTheCounter(Page page) {
    enter(page, page.getByText("Catat laporan loket"));
    type(page, page.locator("#kategori"), "Lampu");
    type(page, page.getByLabel("Cerita pelapor"), "Lampu di simpang pasar padam sejak kemarin.");
    type(page, page.locator("#kelurahan"), "Rawa");
    type(page, page.getByLabel("Patokan tempat"), "Simpang pasar");
    type(page, page.getByLabel("Nama", label()), "Warga Serpong");
    type(page, page.getByLabel("Telepon", label()), "0812 3456 7890");
    tab(page, page.getByLabel("Pelapor menyetujui"));
    page.keyboard().press("Space");
    enter(page, page.locator("main .t-btn--main"));
    assertThat(heading(page)).hasText("Tanda terima laporan");
    assertThat(page.locator(".pg-kode").nth(1)).hasText(Pattern.compile("[A-Z2-9]{4}-[A-Z2-9]{4}"));
    look(page, "hari-tanda-terima");
    var taken = table.get(page.locator(".pg-kode").first().textContent());
    waktu.runDue();
    assertThat(taken.kelurahan()).isEqualTo("rawa-buntu");
    assertThat(table.get(taken.nomor()).status()).isEqualTo(Status.VERIFIKASI);
    enter(page, page.locator("main").getByText("Daftar pengaduan"));
    assertThat(page.locator("tbody")).not().containsText(taken.nomor());
  }

  private void propose(Page page) {
    openStep(page, row(page));
    assertThat(page.locator(".p-catat")).containsText(CATATAN);
    var words = page.locator(".p-lembar").getByLabel("Jawaban", exact());
    words.focus();
    page.keyboard().type("Dua lampu pada tiang RB-07 sudah diganti tadi malam.");
    press(page, "Ajukan jawaban ke Kepala Dinas Perhubungan");
    backToTheList(page);
    assertThat(row(page)).containsText("Jawaban, menunggu persetujuan");
    look(page, "hari-diajukan");
  }

  private void approve() {
    var phone = masuk("dishubkepala", "/pengaduan", 390, 844);
    assertThat(heading(phone)).hasText("Pengaduan");
    assertThat(rows(phone)).hasCount(1);
    look(phone, "hari-kepala-daftar");
    phone.setViewportSize(390, 844);
    row(phone).getByRole(AriaRole.LINK).click();
    terbuka(phone);
    ambil(phone);
    assertThat(phone.locator(".p-putusan .p-lihat")).containsText("Dua lampu pada tiang RB-07");
    lembar(phone, "hari-kepala-390");
    tekan(phone, "Setujui dan kirim ke pelapor");
    selesai(phone);
    mendesak.jalan();
    assertThat(table.get(mendesak.key()).status()).isEqualTo(Status.MENUNGGU_PELAPOR);
  }

  private void reopen() {
    var phone = tamu(390, 844);
    phone.navigate(address("/layanan/pengaduan/laporan?teks=stasiun"));
    assertThat(phone.locator("main").getByText(TERBIT).first()).isVisible();
    phone.navigate(address("/layanan/pengaduan/lacak"));
    phone.getByLabel("Nomor laporan").fill(mendesak.key());
    phone.getByLabel("Kode rahasia").fill(mendesak.kode());
    button(phone, "Buka");
    assertThat(phone.locator("main")).containsText("Dua lampu pada tiang RB-07");
    assertThat(phone.locator("main")).containsText("pada Selasa, 14 Juli 2026");
    assertThat(phone.locator("main")).not().containsText("gardu");
    phone.getByText("Belum, buka kembali").click();
    phone.locator(".sk label").nth(1).click();
    phone.getByLabel("Apa yang belum beres?").fill("Satu lampu masih padam.");
    look(phone, "hari-dinilai");
    phone.setViewportSize(390, 844);
    button(phone, "Kirim penilaian");
    assertThat(phone.getByText("Laporan dibuka kembali")).isVisible();
    look(phone, "hari-dibuka");
    phone.context().close();
    mendesak.jalan();
  }

  private void findAgain(Page page) {
    var laporan = table.get(mendesak.key());
    assertThat(laporan.putaran()).isEqualTo(1);
    assertThat(laporan.penangan()).isEqualTo("dishub");
    page.reload();
    assertThat(row(page)).containsText("Penanganan");
    assertThat(row(page)).containsText("dibuka kembali pelapor, pertama kali");
    assertThat(row(page).locator(".jm")).containsText("hari ke-0 dari 14");
    look(page, "hari-dibuka-daftar");
    openStep(page, row(page));
    assertThat(page.locator(".p-pesan")).containsText("Satu lampu masih padam.");
    lembar(page, "hari-dibuka-kembali");
  }

  /** From the list into the tab, and takes the step. */
  private static void openStep(Page page, Locator row) {
    enter(page, row.getByRole(AriaRole.LINK));
    terbuka(page);
    ambil(page);
    assertThat(page.locator(".p-lembar .p-atas")).isVisible();
  }

  /** What was sent is told, with the way back. */
  private static void backToTheList(Page page) {
    assertThat(page.locator(".tertib-selesai")).containsText("erkirim");
    tidakTersimpan(page);
    page.locator(".tertib-selesai").getByText("Daftar pengaduan").press("Enter");
    assertThat(heading(page)).hasText("Pengaduan Dinas Perhubungan");
  }

  /** A button of the tab, by its key. */
  private static void press(Page page, String words) {
    page.locator(".p-lembar")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
        .press("Enter");
  }

  private static void type(Page page, Locator field, String words) {
    tab(page, field);
    page.keyboard().type(words);
  }

  private static void enter(Page page, Locator way) {
    tab(page, way);
    page.keyboard().press("Enter");
  }

  /** Goes on by Tab alone until the focus is there. */
  private static void tab(Page page, Locator to) {
    for (var n = 0;
        n < 60 && !(Boolean) to.evaluate("one => one === document.activeElement");
        n++) {
      page.keyboard().press("Tab");
    }
    assertThat(to).isFocused();
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator rows(Page page) {
    return page.locator(".pg-daftar tbody tr");
  }

  private Locator row(Page page) {
    return rows(page).filter(with(mendesak.key()));
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByLabelOptions label() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private LaporanUji diteruskan(String kategori) {
    return new LaporanUji(alamat, beans)
        .masuk(kategori, JenisLaporan.PENGADUAN)
        .diteruskan("pengaduan", "dishub");
  }

  private String address(String path) {
    return "http://localhost:%d%s".formatted(alamat, path);
  }
}
