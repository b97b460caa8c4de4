package id.tertib.pengaduan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.PostgresTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report from verifier to officer to head, in the tab of Tasklist, at a desk and on a phone. */
@PostgresTest
class LembarLaporanBrowserIT extends LayarLaporan {

  private static final String TAUTAN = "https://contoh.id/foto-lampu.jpg";
  private static final String TANGGAPAN = "Petugas memeriksa tiang RB-07 besok pagi.";

  private LaporanUji laporan;

  @BeforeEach
  void report() {
    waktu.startAt("2026-07-06T10:00");
    laporan = new LaporanUji(alamat, beans).masuk();
  }

  @Test
  void isVerifiedAnsweredAndApprovedInTheTab() {
    verify();
    assertThat(status()).isEqualTo(Status.DISPOSISI);
    accept();
    laporan.dibalas("Apakah sudah ada petugas yang datang?");
    waktu.startAt("2026-07-10T09:00");
    respond();
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    handle();
    assertThat(status()).isEqualTo(Status.MENUNGGU_PERSETUJUAN);
    approve();
    laporan.jalan();
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    laporan.dinilai(false, "Satu lampu masih padam.");
    var again = buka("dishubpejabat", "Tangani dan susun jawaban", 1366, 768);
    assertThat(again.locator(".p-dinilai"))
        .hasText(
            Pattern.compile(
                "Dibuka kembali pelapor, pertama kali, dinilai 4 dari 5.*Satu lampu masih padam\\."));
    lembar(again, "pengaduan-dinilai");
  }

  @Test
  void isHandedBackDecidedAndToldToWhoeverCameToTheCounter() {
    laporan =
        new LaporanUji(alamat, beans)
            .masuk(
                new LaporanBaru(
                    Kanal.LOKET,
                    null,
                    JenisLaporan.PENGADUAN,
                    "Lampu jalan di depan rumah saya nomor 14 mati sejak tiga hari lalu.",
                    "lampu-jalan",
                    null,
                    "rawa-buntu",
                    "Jalan Rawa Buntu nomor 14",
                    null,
                    new Pelapor(false, false, "Warga Rawa Buntu", "", "0812 3456 7890"),
                    List.of(),
                    TAUTAN,
                    "kiriman-loket"))
            .diteruskan("pengaduan", "dishub");
    kembalikan();
    var page = buka("admpengaduan", "Pilih unit lain", 1366, 768);
    ambil(page);
    assertThat(page.locator(".p-catat")).containsText("Bukan jalan kota.");
    assertThat(page.locator(".p-pribadi dd").getByText(TAUTAN)).isVisible();
    assertThat(page.locator(".p-pribadi :is(a, img)")).hasCount(0);
    page.getByLabel("Unit yang menangani").selectOption("dsdabmbk");
    page.getByLabel("Unit yang menangani").selectOption("dishub");
    lembar(page, "pengaduan-disposisi-ulang");
    tekan(page, "Teruskan ke Dinas Perhubungan");
    selesai(page);
    kembalikan();
    page = buka("organisasi", "Putuskan unit penangan", 1366, 768);
    ambil(page);
    assertThat(page.getByText("Dikembalikan: Dinas Perhubungan")).isVisible();
    lembar(page, "pengaduan-putuskan-unit");
    tekan(page, "Putuskan unit");
    assertThat(page.locator(".p-tolak")).containsText("Pilih unit yang menangani");
    page.getByLabel("Unit yang menangani").selectOption("dishub");
    tekan(page, "Putuskan: Dinas Perhubungan");
    selesai(page);

    page = buka("dishubpejabat", "Terima disposisi", 1366, 768);
    ambil(page);
    tekan(page, "Kembalikan dengan alasan");
    assertThat(page.locator(".p-blok")).containsText("sudah dua kali dikembalikan");
    tekan(page, "Terima laporan ini");
    selesai(page);
    rested();
    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");

    page = buka("admpengaduan", "Sampaikan jawaban", 1366, 768);
    ambil(page);
    assertThat(page.locator(".p-putusan .p-lihat")).containsText("Dua lampu sudah diganti.");
    tulis(page, "Cara menyampaikan, misalnya lewat telepon", "Lewat telepon.");
    tekan(page, "Catat bahwa jawaban sudah disampaikan");
    assertThat(page.locator(".p-tolak")).containsText("Isi tanggal jawaban disampaikan");
    page.getByLabel("Tanggal disampaikan", new Page.GetByLabelOptions().setExact(true))
        .fill("6 Juli 2026");
    page.keyboard().press("Tab");
    lembar(page, "pengaduan-sampaikan");
    tekan(page, "Catat bahwa jawaban sudah disampaikan");
    selesai(page);
    laporan.jalan();
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
  }

  /** While a browser works the server closes idle connections; only what is read is asked again. */
  private void rested() {
    List.of("admin", "dishubpejabat").forEach(one -> laporan.as(one).get("/api/beranda/latihan"));
  }

  private void kembalikan() {
    rested();
    laporan
        .tulis("dishubpejabat", "Terima disposisi", "alasan", "Bukan jalan kota.")
        .putuskan("dishubpejabat", "Terima disposisi", "kembalikan");
  }

  private void verify() {
    var same = new LaporanUji(alamat, beans).masuk();
    var page = buka("admpengaduan", "Verifikasi laporan", 1366, 768);
    ambil(page);
    assertThat(page.locator(".p-lain")).containsText(same.key());
    tulis(page, "Naskah publik", "Lampu jalan di dekat rumah nomor 14 mati beberapa hari.");
    assertThat(page.getByText("memuat nomor rumah")).isVisible();
    tulis(
        page,
        "Naskah publik",
        "Lampu jalan di dekat stasiun mati beberapa hari; malam hari gelap.");
    tulis(page, "Tempat untuk umum", "Jalan Rawa Buntu, dekat stasiun");
    assertThat(page.getByText("tidak ditemukan nomor rumah, telepon, nama")).isVisible();
    page.getByLabel("Kelurahan", new Page.GetByLabelOptions().setExact(true))
        .selectOption("ciater");
    assertThat(page.getByText("Lampu jalan dan rambu · Ciater, Serpong")).isVisible();
    lembar(page, "pengaduan-verifikasi");
    tekan(page, "Teruskan ke Dinas Perhubungan");
    selesai(page);
  }

  private void accept() {
    var page = buka("dishubpejabat", "Terima disposisi", 1366, 768);
    ambil(page);
    tekan(page, "Tampilkan selama 5 menit");
    assertThat(page.getByText("warga@contoh.id")).isVisible();
    assertThat(page.getByText("Terakhir ditampilkan: pejabat pengaduan unit")).isVisible();
    tekan(page, "Sembunyikan sekarang");
    assertThat(page.getByText("warga@contoh.id")).isHidden();
    tekan(page, "Kembalikan dengan alasan");
    assertThat(page.getByLabel("Alasan mengembalikan, dibaca petugas verifikasi")).isFocused();
    tekan(page, "Kembalikan laporan");
    assertThat(page.locator(".p-tolak [role=alert]")).isFocused();
    assertThat(page.locator(".p-tolak")).containsText("Tulis alasan mengembalikan");
    lembar(page, "pengaduan-disposisi");
    tekan(page, "Terima laporan ini");
    selesai(page);
  }

  private void respond() {
    var page = buka("dishubpejabat", "Beri tanggapan pertama", 1366, 768);
    ambil(page);
    tekan(page, "Tambah catatan internal");
    tulis(page, "Catatan internal", "Suku cadang untuk gardu padam ada di gudang.");
    tekan(page, "Kirim tanggapan ke pelapor");
    assertThat(page.locator(".p-tolak")).containsText("Catatan internal yang Anda tulis belum");
    tekan(page, "Simpan catatan");
    assertThat(page.locator(".p-catat")).containsText("gardu padam");
    tulis(page, "Pesan ke pelapor, terkirim seketika", "Petugas sudah dijadwalkan.");
    tekan(page, "Kirim pesan");
    assertThat(page.locator(".p-pesan li.kita")).containsText("Petugas sudah dijadwalkan.");
    page.getByLabel("Pola jawaban")
        .selectOption(new SelectOption().setLabel("Lampu jalan: dijadwalkan diperbaiki"));
    tekan(page, "Ganti dengan pola");
    assertThat(page.getByText("Isi “tanggal perbaikan”. Belum dapat dikirim")).isVisible();
    assertThat(page.locator(".p-latar mark.k")).hasText("[tanggal perbaikan]");
    tekan(page, "Kirim tanggapan ke pelapor");
    assertThat(page.locator(".p-tolak [role=alert]")).isFocused();
    assertThat(page.locator(".p-tolak")).containsText("Isi “tanggal perbaikan” dalam tanggapan");
    lembar(page, "pengaduan-tanggapan");
    var ponsel = buka("dishubpejabat", "Beri tanggapan pertama", 390, 844);
    assertThat(ponsel.locator(".p-latar mark.k")).hasText("[tanggal perbaikan]");
    lembar(ponsel, "pengaduan-tanggapan-390");
    ponsel.context().close();
    luring(page);
    tulis(page, "Tanggapan", TANGGAPAN);
    tidakTersimpan(page);
    tekan(page, "Kirim tanggapan ke pelapor");
    selesai(page);
  }

  /** Without a line the words stay in their field and nowhere else; whoever leaves is asked. */
  private static void luring(Page page) {
    var field = page.locator(".p-lembar").getByLabel("Tanggapan", exact());
    page.context().setOffline(true);
    field.fill("Ditulis tanpa sambungan, tiang RB-07.");
    field.blur();
    assertThat(page.locator(".p-putus")).containsText("belum terkirim");
    potret(page, "pengaduan-luring");
    tidakTersimpan(page);
    page.locator(".nav-tabs a:has-text('Riwayat')").click();
    assertThat(page.getByText("tidak disimpan di perangkat ini")).isVisible();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tetap di sini")).click();
    assertThat(field).hasValue("Ditulis tanpa sambungan, tiang RB-07.");
    page.context().setOffline(false);
    assertThat(page.locator(".w-save")).containsText("tersimpan");
  }

  private void handle() {
    var page = buka("dishubpejabat", "Tangani dan susun jawaban", 1366, 768);
    ambil(page);
    tulis(page, "Jawaban", "Dua lampu pada tiang RB-07 sudah diganti tadi malam.");
    lembar(page, "pengaduan-penanganan");
    tekan(page, "Ajukan jawaban ke Kepala Dinas Perhubungan");
    selesai(page);
  }

  private void approve() {
    var page = buka("dishubkepala", "Setujui jawaban", 390, 844);
    ambil(page);
    assertThat(page.locator(".p-putusan .p-lihat")).containsText("Dua lampu pada tiang RB-07");
    lembar(page, "pengaduan-persetujuan-390");
    page.setViewportSize(1366, 768);
    lembar(page, "pengaduan-persetujuan");
    tekan(page, "Setujui dan kirim ke pelapor");
    selesai(page);
  }

  private Status status() {
    return table.get(laporan.key()).status();
  }

  private Page buka(String akun, String langkah, int lebar, int tinggi) {
    laporan.jalan();
    var page =
        masuk(
            akun, "/camunda/app/tasklist/default/#/?task=" + laporan.task(langkah), lebar, tinggi);
    terbuka(page);
    return page;
  }
}
