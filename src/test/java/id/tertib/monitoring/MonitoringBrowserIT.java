package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.engine.DueMoments;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.testing.PostgresTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Dinas Kesehatan goes from plan to report in a real browser, by mouse and by keyboard, as its
 * people would; the pictures of README and guides come from here ({@code target/screenshots}).
 */
@PostgresTest
class MonitoringBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";
  private static final LocatorAssertions.IsCheckedOptions SEBENTAR =
      new LocatorAssertions.IsCheckedOptions().setTimeout(3000);

  @Autowired List<DueMoments> jatuhTempo;

  @Test
  void takesOneOfficeFromPlanToReportAndFollowUp() throws IOException {
    mulai();
    rencanakan();
    tetapkan();
    isiDaftarPeriksa();
    lapangan();
    analisis("Kirim hasil analisis");
    tanggapi();
    kembalikan();
    perbaiki();
    lapanganLagi();
    kirimAnalisisLagi();
    tanggapi();
    setujui();
    laporan();
    tindakLanjut();
    pimpinan();
  }

  private void mulai() {
    var page = masuk("organisasi", "/", 1366, 768);
    assertThat(page.getByText("Mulai siklus monitoring pertama")).isVisible();
    potret(page, "beranda");
    page.getByText("Mulai siklus semester II 2026").click();
    assertThat(page.getByLabel("Tahun")).hasValue("2026");
    assertThat(page.getByLabel("Semester II (triwulan III dan IV)")).isChecked();
    potret(page, "mulai-siklus");
    page.locator(".modal button:has-text('Mulai')").click();
    assertThat(page.locator(".modal")).isHidden();
    page.context().close();
  }

  private void rencanakan() {
    var page = tugas("organisasi", "2026-S2", MonitoringSemester.SUSUN_RENCANA, 1366, 768);
    ambil(page);
    ulangi(
        () -> {
          page.getByLabel("Pilih semua yang tampil").check();
          tetapkanSekaligus(page, "Ikut", "tidak");
        },
        () ->
            assertThat(page.getByLabel("Ikut, Dinas Kesehatan", exactly()))
                .not()
                .isChecked(SEBENTAR));
    page.getByLabel("Ikut, Dinas Kesehatan", exactly()).check();
    page.getByLabel("Asesor, Dinas Kesehatan", exactly()).selectOption("asesor2");
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    page.getByText("Dinas Kesehatan", new Page.GetByTextOptions().setExact(true))
        .first()
        .scrollIntoViewIfNeeded();
    potret(page, "rencana");
    axe(page, ".tertib.ws");

    formulir(page);
    page.getByLabel("Jadwal").fill("Kunjungan pada minggu ketiga Juli");
    kirim(page);
    tunggu("2026-S2", MonitoringSemester.TETAPKAN_TIM);
    page.context().close();
  }

  private void tetapkan() {
    var page = tugas("sekda", "2026-S2", MonitoringSemester.TETAPKAN_TIM, 1366, 768);
    ambil(page);
    formulir(page);
    page.getByText("Tetapkan tim asesor", new Page.GetByTextOptions().setExact(true))
        .last()
        .click();
    page.getByLabel("Nomor keputusan").fill("000.8.6/Kep.41-Org/2026");
    page.getByLabel("Tanggal keputusan").fill("10/07/2026");
    page.keyboard().press("Tab");
    potret(page, "penetapan");
    kirim(page);
    kota.kerjakanSampai(() -> kota.instance(KUNCI) == 1);
    page.context().close();
  }

  private void isiDaftarPeriksa() throws IOException {
    var page =
        tugas("dinkesasesor", KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, 1366, 768);
    ambil(page);
    var pertama = buka(page, "RA-001");
    pertama.locator("label:has-text('Sebagian')").click();
    pertama.getByLabel("Dok. dibutuhkan").fill("2");
    pertama.getByLabel("Dok. tersedia").fill("1");
    pertama
        .locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("SK Tim Pelaksana RB.pdf", "application/pdf", pdf()),
              new FilePayload("rekap.zip", "application/zip", zip())
            });
    assertThat(pertama.getByText("Ditolak: berkas ZIP tidak diterima")).isVisible();
    assertThat(pertama.getByText("SK Tim Pelaksana RB.pdf")).isVisible();
    var catatan = pertama.locator("textarea");
    catatan.fill("Daftar hadir rapat kedua menyusul.");
    catatan.blur();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    potret(page, "bukti");
    pertama.getByText("Tutup").click();

    page.locator(".w-done").click();
    assertThat(page.getByText("Tugas belum dapat diselesaikan")).isVisible();
    assertThat(page.getByText("Butir RA-002 belum diisi")).isVisible();
    potret(page, "tolak");

    // by keyboard from here: the next open row, its answer, its documents and where they are
    page.locator(".w-next").click();
    for (int butir = 0; butir < 19; butir++) {
      page.keyboard().press("1");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().type("1");
      page.keyboard().press("Escape");
      page.keyboard().press("c");
      page.keyboard().type("Di arsip Subbagian Umum");
      page.keyboard().press("Escape");
      assertThat(page.getByText("%d dari 20 butir terisi".formatted(butir + 2))).isVisible();
      if (butir < 18) {
        page.keyboard().press("n");
      }
    }
    assertThat(page.getByText("20 dari 20 butir terisi")).isVisible();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    assertThat(page.locator(".w-view:has-text('Perlu dilihat')")).hasText("Perlu dilihat 0");
    page.locator("[data-code='RA-001'] summary").scrollIntoViewIfNeeded();
    potret(page, "daftar-periksa");
    axe(page, ".tertib.ws");

    var ponsel =
        tugas("dinkesasesor", KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, 390, 844);
    assertThat(ponsel.getByText("20 dari 20 butir terisi")).isVisible();
    muatLebar(ponsel, 390);
    potret(ponsel, "daftar-periksa-390");
    ponsel.context().close();

    // without a connection the entry stays on the device and is sent by itself afterwards
    var terakhir = buka(page, "RA-002");
    page.context().setOffline(true);
    terakhir.locator("textarea").fill("Ditulis tanpa sambungan.");
    terakhir.locator("textarea").blur();
    assertThat(page.getByText("di perangkat ini").first()).isVisible();
    potret(page, "luring");
    page.context().setOffline(false);
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");

    // what was typed is there after a reload
    page.reload();
    assertThat(buka(page, "RA-002").locator("textarea")).hasValue("Ditulis tanpa sambungan.");
    assertThat(page.getByText("20 dari 20 butir terisi")).isVisible();
    page.locator(".w-done").click();
    tunggu(KUNCI, MonitoringPerangkatDaerah.OBSERVASI);
    page.context().close();
  }

  private void lapangan() {
    var page = tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.OBSERVASI, 1366, 768);
    page.locator("button:has-text('Tambah pengamatan')").click();
    page.locator(".w-card")
        .getByLabel("Yang dilakukan")
        .fill("Melihat papan SOP dan ruang pengaduan.");
    page.locator(".w-card")
        .getByLabel("Dokumen yang dilihat")
        .fill("Daftar SOP AP, maklumat pelayanan");
    page.locator(".w-card").getByLabel("Yang ditemui").fill("Sekretaris Dinas");
    page.locator(".w-card").getByLabel("Tanggal").fill("13/7/2026");
    page.locator(".w-card").getByLabel("Waktu").fill("09:00");
    page.locator(".w-card").getByLabel("Tempat").fill("Kantor Dinas Kesehatan");
    page.locator(".w-card").getByLabel("Tempat").blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "observasi");
    selesai(page, MonitoringPerangkatDaerah.OBSERVASI);

    var ponsel = tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.WAWANCARA, 390, 844);
    ponsel.locator("button:has-text('Tambah pertanyaan')").click();
    ponsel.locator(".w-card").getByLabel("Yang diwawancarai").fill("Koordinator asesor");
    ponsel.locator(".w-card").getByLabel("Tanggal").fill("13/7/2026");
    ponsel.locator(".w-card").getByLabel("Waktu").fill("13:30");
    ponsel.locator(".w-card").getByLabel("Pertanyaan").fill("Siapa yang memutakhirkan SOP?");
    ponsel.locator(".w-card").getByLabel("Jawaban").fill("Tim tata laksana, tiap semester.");
    ponsel.locator(".w-card").getByLabel("Jawaban").blur();
    assertThat(ponsel.locator(".w-save")).containsText("tersimpan");
    muatLebar(ponsel, 390);
    potret(ponsel, "wawancara-390");
    ponsel.locator("button:has-text('Tambah pertanyaan')").click();
    var kedua = ponsel.locator(".w-card").nth(1);
    assertThat(kedua.getByLabel("Yang diwawancarai")).hasValue("Koordinator asesor");
    assertThat(kedua.getByLabel("Tanggal")).hasValue("13 Juli 2026");
    assertThat(kedua.getByLabel("Waktu")).hasValue("13:30");
    kedua.getByLabel("Pertanyaan").fill("Di mana SOP disimpan?");
    kedua.getByLabel("Jawaban").fill("Di lemari arsip subbagian umum.");
    kedua.getByLabel("Jawaban").blur();
    assertThat(ponsel.locator(".w-save")).containsText("semua tersimpan");
    selesai(ponsel, MonitoringPerangkatDaerah.WAWANCARA);
  }

  private void analisis(String tombol) {
    var page = tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.ANALISIS, 1366, 768);
    var butir = buka(page, "RA-016");
    butir.locator("label:has-text('Sebagian')").last().click();
    butir.getByLabel("Alasan").fill("Hanya satu dari dua layanan dipetakan.");
    butir.getByLabel("Alasan").blur();
    page.locator("button:has-text('Tambah temuan')").click();
    page.locator(".w-card").getByLabel("Area").selectOption("Penataan Tatalaksana");
    page.locator(".w-card label:has-text('Diperbaiki')").click();
    page.locator(".w-card").getByLabel("Temuan").fill("SOP AP Puskesmas belum seragam.");
    page.locator(".w-card")
        .getByLabel("Rekomendasi")
        .fill("Samakan SOP AP Puskesmas dalam satu keputusan.");
    page.locator(".w-card").getByLabel("Tenggat").fill("30 September 2026");
    page.locator(".w-card").getByLabel("Tenggat").blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "analisis");
    assertThat(page.locator(".w-done")).hasText(tombol);
    selesai(page, MonitoringPerangkatDaerah.ANALISIS);
  }

  private void kirimAnalisisLagi() {
    selesai(
        tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.ANALISIS, 1366, 768),
        MonitoringPerangkatDaerah.ANALISIS);
  }

  private void tanggapi() {
    var page = tugas("dinkessekretaris", KUNCI, MonitoringPerangkatDaerah.TANGGAPAN, 1366, 768);
    ambil(page);
    page.locator(".w-card label:has-text('Setuju')").first().click();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "tanggapan");
    selesai(page, MonitoringPerangkatDaerah.TANGGAPAN);
  }

  private void kembalikan() {
    var page = tugas("asesor1", KUNCI, MonitoringPerangkatDaerah.REVIU_KETUA_TIM, 1366, 768);
    ambil(page);
    potret(page, "reviu");
    putuskan(page, "Kembalikan ke daftar periksa");
    page.getByLabel("Catatan").fill("Lengkapi RA-001 dengan daftar hadir rapat kedua.");
    kirim(page);
    tunggu(KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
    page.context().close();
  }

  private void perbaiki() {
    var page =
        tugas("dinkesasesor", KUNCI, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA, 1366, 768);
    assertThat(page.getByText("Lengkapi RA-001 dengan daftar hadir rapat kedua.").first())
        .isVisible();
    ambil(page);
    potret(page, "dikembalikan");
    var butir = buka(page, "RA-001");
    butir.getByLabel("Dok. tersedia").fill("2");
    butir.getByLabel("Dok. tersedia").blur();
    assertThat(page.locator(".w-save")).containsText("semua tersimpan");
    page.locator(".nav-tabs a:has-text('Riwayat')").click();
    assertThat(page.getByText("mengembalikan").first()).isVisible();
    potret(page, "riwayat");
    page.locator(".nav-tabs a:has-text('Lembar kerja')").click();
    selesai(page, MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
  }

  private void lapanganLagi() {
    selesai(
        tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.OBSERVASI, 1366, 768),
        MonitoringPerangkatDaerah.OBSERVASI);
    selesai(
        tugas("asesor2", KUNCI, MonitoringPerangkatDaerah.WAWANCARA, 1366, 768),
        MonitoringPerangkatDaerah.WAWANCARA);
  }

  private void setujui() {
    var page = tugas("asesor1", KUNCI, MonitoringPerangkatDaerah.REVIU_KETUA_TIM, 1366, 768);
    ambil(page);
    putuskan(page, "Setujui dan terbitkan laporan");
    kirim(page);
    kota.kerjakanSampai(
        () ->
            kota.langkahTerbuka(KUNCI)
                .equals(List.of(MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT)));
    jatuhTempo.forEach(DueMoments::runDue);
    page.context().close();
  }

  private void laporan() throws IOException {
    var page = masuk("dinkeskepala", "/laporan", 1366, 768);
    assertThat(page.getByText("Laporan monitoring Dinas Kesehatan").first()).isVisible();
    potret(page, "laporan");
    var unduhan = page.waitForDownload(() -> page.locator("a[href$='/pdf']").first().click());
    var berkas = GAMBAR.resolve("laporan.pdf");
    unduhan.saveAs(berkas);
    try (var dokumen = Loader.loadPDF(berkas.toFile())) {
      var gambar = new PDFRenderer(dokumen);
      for (int halaman = 0; halaman < dokumen.getNumberOfPages(); halaman++) {
        javax.imageio.ImageIO.write(
            gambar.renderImageWithDPI(halaman, 80),
            "png",
            GAMBAR.resolve("laporan-halaman-%d.png".formatted(halaman + 1)).toFile());
      }
      assertThat(
              new org.apache.pdfbox.text.PDFTextStripper().getText(dokumen).replaceAll("\\s+", " "))
          .contains("Dinas Kesehatan", "SOP AP Puskesmas belum seragam", "Lembar Pelaksanaan");
    }
    page.context().close();

    var surel = masuk("admin", "/surel", 1366, 768);
    assertThat(surel.getByText("Laporan monitoring Dinas Kesehatan").first()).isVisible();
    potret(surel, "surel");
    surel.context().close();
  }

  private void tindakLanjut() {
    var page =
        tugas(
            "dinkessekretaris", KUNCI, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT, 1366, 768);
    ambil(page);
    page.locator(".w-card").getByLabel("Tindakan").fill("Menyusun keputusan bersama Puskesmas.");
    page.locator(".w-card").getByLabel("Penanggung jawab").fill("Sekretaris Dinas");
    page.locator(".w-card").getByLabel("Selesai tanggal").fill("15 September 2026");
    page.locator(".w-card").getByLabel("Selesai tanggal").blur();
    assertThat(page.locator(".w-save")).containsText("tersimpan");
    potret(page, "tindak-lanjut");
    selesai(page, MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT);
    assertThat(kota.instance(KUNCI)).isZero();
  }

  private void pimpinan() {
    kota.mulai(2027, 1);
    kota.rencanakan(
            "2027-S1", "2026-12-18", "dinkes", "dlh", "bappeda", "kec-setu", "rsud", "setda")
        .tetapkan("2027-S1");
    var dlh = kota.kasus("2027-S1/dlh");
    dlh.isi(kode -> Kasus.Isi.sudah()).serahkan();
    kota.kasus("2027-S1/rsud").isi(kode -> Kasus.Isi.sudah()).hinggaReviu();
    kota.kasus("2027-S1/bappeda").isi(kode -> Kasus.Isi.sudah());

    var ketua = masuk("asesor1", "/kemajuan?siklus=2027-S1&kantor=dlh", 1366, 768);
    assertThat(ketua.locator("button:has-text('Tutup tanpa hasil')")).isVisible();
    potret(ketua, "kemajuan");
    axe(ketua, ".tertib.rg");
    ketua.locator("button:has-text('Tutup tanpa hasil')").click();
    ketua.getByLabel("Alasan (wajib, tercatat)").fill("");
    ketua.locator("button:has-text('Tutup DLH tanpa hasil')").click();
    assertThat(ketua.locator(".k-dialog [role=alert]")).containsText("Tulis alasan");
    potret(ketua, "tutup-tanpa-hasil");
    ketua.locator("button:has-text('Tidak jadi')").click();
    ketua.context().close();

    var ponsel = masuk("dlhasesor", "/kemajuan?siklus=2027-S1", 390, 844);
    assertThat(ponsel.getByText("Tarik kembali daftar periksa").first()).isVisible();
    muatLebar(ponsel, 390);
    potret(ponsel, "kemajuan-390");
    ponsel.context().close();

    var cockpit = masuk("sekda", "/camunda/app/cockpit/default/#/kemajuan", 1366, 768);
    assertThat(cockpit.locator(".tl:has-text('DLH')")).isVisible();
    potret(cockpit, "cockpit-kemajuan");
    cockpit.locator(".tl:has-text('DLH')").click();
    assertThat(cockpit).hasURL(Pattern.compile(".*#/process-instance/.*"));
    potret(cockpit, "cockpit-instans");
    cockpit.context().close();

    var roadMap = masuk("organisasi", "/road-map", 1366, 768);
    assertThat(roadMap.getByText("Rapat Internal Seleksi").first()).isVisible();
    potret(roadMap, "road-map");
    roadMap.context().close();
  }

  private void selesai(Page page, String langkah) {
    page.locator(".w-done").click();
    kota.kerjakanSampai(() -> !kota.langkahTerbuka(KUNCI).contains(langkah));
    page.context().close();
  }

  private void tetapkanSekaligus(Page page, String kolom, String nilai) {
    page.locator(".w-bulkone:has-text('%s untuk') select".formatted(kolom)).selectOption(nilai);
    page.locator(".w-bulkone:has-text('%s untuk') button".formatted(kolom)).click();
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static byte[] pdf() throws IOException {
    try (var dokumen = new PDDocument();
        var keluar = new ByteArrayOutputStream()) {
      dokumen.addPage(new PDPage());
      dokumen.save(keluar);
      return keluar.toByteArray();
    }
  }

  private static byte[] zip() throws IOException {
    var keluar = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(keluar)) {
      zip.putNextEntry(new ZipEntry("rekap.txt"));
      zip.write("rekap".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return keluar.toByteArray();
  }
}
