package id.tertib.monitoring;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ANALISIS;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.OBSERVASI;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.REVIU_KETUA_TIM;
import static id.tertib.monitoring.semester.MonitoringPerangkatDaerah.TANGGAPAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.tertib.deadline.Deadlines;
import id.tertib.monitoring.semester.MonitoringKinds;
import id.tertib.testing.PostgresTest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessor, office and ketua tim look at the same rows: photos, findings, what goes back. */
@PostgresTest
class ReviuBrowserIT extends LayarMonitoring {

  private static final String KUNCI = "2026-S2/dinkes";
  private static final byte[] FOTO =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private Kasus kasus;

  @BeforeEach
  void aFilledChecklist() {
    kota.mulai(2026, 2).rencanakan("2026-S2", "2026-12-18", "dinkes").tetapkan("2026-S2");
    kasus = kota.kasus(KUNCI).isi(kode -> Kasus.Isi.sudah());
  }

  @Test
  void sendsTickedRowsBackWithTheirComments() {
    kasus.hinggaReviu();
    var kode = kasus.kode().get(1);
    var page = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    ambil(page);
    assertThat(page.locator(".w-hints"))
        .containsText("laporan terkirim kepada Kepala Dinas Kesehatan, Inspektur");
    assertThat(page.getByText("Pratinjau laporan (PDF)")).isVisible();

    var butir = buka(page, kode);
    butir.getByText("Kembalikan butir ini").click();
    butir.getByLabel("Yang harus diperbaiki").fill("Daftar hadirnya belum ada");
    butir.getByLabel("Yang harus diperbaiki").blur();
    assertThat(butir.locator("summary")).containsText("ditandai");
    var daftar = page.getByLabel("Butir yang dikembalikan").first();
    assertThat(daftar).containsText("tersimpan");
    potret(page, "reviu-butir-ditandai");
    axe(page, ".tertib.ws");

    page.getByLabel("Kembalikan Observasi 1").check();
    assertThat(page.locator("[aria-label='Butir yang dikembalikan'] textarea:focus")).isVisible();
    page.keyboard().type("Tulis ruangnya");
    page.keyboard().press("Tab");
    assertThat(daftar.getByText("tersimpan")).hasCount(2);

    page.reload();
    assertThat(buka(page, kode).getByLabel("Yang harus diperbaiki"))
        .hasValue("Daftar hadirnya belum ada");
    assertThat(page.getByLabel("Kembalikan Observasi 1")).isChecked();
    var ponsel = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 390, 844);
    assertThat(ponsel.locator("[data-code='%s'] summary".formatted(kode))).containsText("ditandai");
    assertThat(buka(ponsel, kode).getByLabel("Yang harus diperbaiki"))
        .hasValue("Daftar hadirnya belum ada");
    muatLebar(ponsel, 390);
    potret(ponsel, "reviu-butir-ditandai-390");
    ponsel.context().close();
    page.getByLabel("Kembalikan Observasi 1").uncheck();
    assertThat(daftar).containsText("dihapus");

    putuskan(page, "Kembalikan ke daftar periksa");
    page.getByLabel("Catatan").fill("Satu butir belum lengkap.");
    kirim(page);
    tunggu(KUNCI, ISI_DAFTAR_PERIKSA);

    var kantor = tugas("dinkesasesor", KUNCI, ISI_DAFTAR_PERIKSA, 1366, 768);
    assertThat(kantor.locator(".w-ban")).containsText(kode + ": Daftar hadirnya belum ada");
    assertThat(buka(kantor, kode).locator("blockquote")).containsText("Daftar hadirnya belum ada");
    assertThat(kantor.locator(".w-row.w-ret")).hasCount(1);
    potret(kantor, "dikembalikan-dengan-komentar");
    kantor.context().close();
    sebabnyaPadaTenggat(kode);
  }

  private void sebabnyaPadaTenggat(String kode) {
    var tenggat =
        aplikasi
            .getBean(Deadlines.class)
            .find(MonitoringKinds.DAFTAR_PERIKSA, KUNCI)
            .orElseThrow()
            .id();
    var sekretaris = masuk("dinkessekretaris", "/tenggat/" + tenggat, 390, 844);
    assertThat(sekretaris.locator("#rinci")).containsText("Satu butir belum lengkap.");
    assertThat(sekretaris.locator("#rinci")).containsText(kode + ": Daftar hadirnya belum ada");
    assertThat(sekretaris.locator("#rinci")).containsText("Ketua tim asesor, 13 Juli 2026");
    assertThat(sekretaris.getByText("Buka riwayat tugas")).hasCount(0);
    muatLebar(sekretaris, 390);
    potret(sekretaris, "tenggat-dikembalikan-390");
    axe(sekretaris, ".tertib");
    sekretaris.context().close();

    var organisasi = masuk("organisasi", "/tenggat/" + tenggat, 1366, 768);
    assertThat(organisasi.locator("#rinci")).containsText("Daftar hadirnya belum ada");
    potret(organisasi, "tenggat-dikembalikan-1366");
    organisasi.getByText("Buka riwayat tugas").click();
    assertThat(organisasi.locator(".tertib.tr")).containsText("Satu butir belum lengkap.");
    potret(organisasi, "tenggat-riwayat-1366");
    organisasi.context().close();
  }

  @Test
  void makesAFindingOfARowAndLeadsBackToIt() {
    kasus.serahkan().observasi().wawancara();
    var kode = kasus.kode().get(2);
    var page = tugas(kasus.asesor(), KUNCI, ANALISIS, 1366, 768);
    ambil(page);
    var butir = buka(page, kode);
    butir.getByText("Buat temuan").click();
    var temuan = page.locator("[aria-label='Temuan dan rekomendasi'] .w-card").first();
    assertThat(temuan.getByLabel("Temuan")).hasValue(Pattern.compile(kode + " .*"));
    assertThat(temuan.getByLabel("Area")).not().hasValue("");
    potret(page, "temuan-dari-butir");
    axe(page, ".tertib.ws");
    temuan.locator(".t-seg label").first().click();
    assertThat(temuan.locator("p.t-err"))
        .containsText("Temuan baru berisi kata-kata butir " + kode);
    assertThat(temuan.locator("summary")).containsText("belum lengkap");
    potret(page, "temuan-tanpa-kata-sendiri");
    temuan.getByLabel("Temuan").fill(kode + " belum ditetapkan kepala dinas.");
    temuan.getByLabel("Temuan").blur();
    assertThat(temuan.locator("p.t-err")).isHidden();
    temuan.getByText("Buka butir").click();
    assertThat(butir.locator(".w-made")).containsText("Temuan 1");
    butir.locator(".w-made button").click();
    assertThat(temuan.locator("summary")).isInViewport();
    page.reload();
    assertThat(buka(page, kode).locator(".w-made")).containsText("Temuan 1");
  }

  @Test
  void keepsPhotosOfAnObservationAndFilesOfAnObjection() {
    kasus.serahkan();
    var asesor = kasus.asesor();
    var page = tugas(asesor, KUNCI, OBSERVASI, 390, 844);
    ambil(page);
    page.getByRole(AriaRole.BUTTON, bernama("Tambah pengamatan")).click();
    var baris = page.locator("[aria-label='Observasi'] .w-card").first();
    pilihBerkas(baris, "papan-sop.png");
    assertThat(baris.locator(".t-files")).containsText("papan-sop.png");
    baris.getByLabel("Yang dilakukan").fill("Melihat papan SOP");
    baris.getByLabel("Yang dilakukan").blur();
    assertThat(baris.locator("summary")).containsText("belum lengkap");
    baris.getByLabel("Tanggal").fill("14 Juli 2026");
    baris.getByLabel("Tanggal").blur();
    assertThat(baris.locator("p.t-err:visible"))
        .containsText("Tanggal observasi 14 Juli 2026 belum tiba. Pilih hari ini atau sebelumnya.");
    potret(page, "observasi-belum-tiba-390");
    baris.getByLabel("Tanggal").fill("13 Juli 2026");
    baris.getByLabel("Tanggal").blur();
    assertThat(baris.locator("p.t-err:visible")).hasCount(0);
    muatLebar(page, 390);
    potret(page, "observasi-foto-390");
    page.reload();
    assertThat(baris.locator(".t-files")).containsText("papan-sop.png");
    assertThat(baris.getByLabel("Yang dilakukan")).hasValue("Melihat papan SOP");
    axe(page, ".tertib.ws");

    kota.daftar.set(
        "observasi",
        KUNCI,
        kota.daftar.rows("observasi", KUNCI).get(0).key(),
        Map.of(
            "dokumen", "Daftar SOP AP",
            "orang", "Sekretaris Dinas",
            "tanggal", "2026-07-13",
            "waktu", "09:00",
            "tempat", "Ruang pelayanan"),
        asesor);
    kasus
        .observasi()
        .wawancara()
        .temuan("Tata Laksana", "Diperbaiki", "SOP belum ditetapkan", "2026-09-30")
        .kirimAnalisis();
    var kantor = tugas("dinkessekretaris", KUNCI, TANGGAPAN, 1366, 768);
    ambil(kantor);
    assertThat(kantor.locator(".tertib-selesai")).containsText("diambil untuk Anda");
    var tanggapan = kantor.locator("[aria-label='Tanggapan atas temuan'] .w-card").first();
    tanggapan.locator(".t-seg label").nth(1).click();
    tanggapan.getByLabel("Catatan").fill("SOP sudah ditetapkan.");
    pilihBerkas(tanggapan, "penetapan-sop.png");
    assertThat(tanggapan.locator(".t-files")).containsText("penetapan-sop.png");
    potret(kantor, "keberatan-berkas");
    kantor.getByLabel("Lepas penetapan-sop.png").click();
    assertThat(tanggapan.locator(".t-files")).containsText("dilepas dari baris ini");
    tanggapan.getByText("Urungkan").click();
    assertThat(tanggapan.getByLabel("Lepas penetapan-sop.png")).isVisible();
    kantor.locator(".w-done").first().click();
    tunggu(KUNCI, REVIU_KETUA_TIM);

    var ketua = tugas("asesor1", KUNCI, REVIU_KETUA_TIM, 1366, 768);
    var tautan = ketua.locator(".w-doclist a");
    assertThat(tautan).hasCount(2);
    assertThat(ketua.getByText("papan-sop.png")).isVisible();
    // not by a handle: the tab is drawn anew once the task is taken
    ketua.evaluate(
        "document.querySelector('section[aria-label=\"Tanggapan atas temuan\"]')?.scrollIntoView()");
    potret(ketua, "reviu-dengan-berkas");
    var foto =
        ketua
            .context()
            .request()
            .get("http://localhost:" + port + tautan.first().getAttribute("href"));
    assertThat(foto.status()).isEqualTo(200);
  }

  @Test
  void keepsOneRowHoweverSoonThePageIsReloaded() {
    kasus.serahkan();
    var page = tugas(kasus.asesor(), KUNCI, OBSERVASI, 1366, 768);
    ambil(page);
    page.getByRole(AriaRole.BUTTON, bernama("Tambah pengamatan")).click();
    var kartu = page.locator("[aria-label='Observasi'] .w-card");
    kartu.getByLabel("Yang dilakukan").fill("Menghitung kursi tunggu");
    page.reload();
    assertThat(kartu).hasCount(1);
    assertThat(kartu.getByLabel("Yang dilakukan")).hasValue("Menghitung kursi tunggu");
    kartu.getByLabel("Tempat").fill("Loket");
    page.reload();
    assertThat(kartu).hasCount(1);
    assertThat(kartu.getByLabel("Tempat")).hasValue("Loket");
    kartu.getByLabel("Waktu").fill("25:70");
    kartu.getByLabel("Tempat").fill("Loket pelayanan");
    assertThat(page.getByText("Tulis jam dan menit, misalnya 09:30.")).isVisible();
    assertThat(kartu.locator("summary")).containsText("belum lengkap");
    assertThat(kartu.getByLabel("Waktu")).hasValue("25:70");
    assertThat(page.getByText("sudah diubah")).hasCount(0);
    potret(page, "baris-tetap-satu");
    kota.kerjakanSampai(
        () ->
            kota.daftar.rows("observasi", KUNCI).stream()
                .map(baris -> baris.value("tempat"))
                .toList()
                .equals(List.of("Loket pelayanan")));
  }

  private static void pilihBerkas(Locator baris, String nama) {
    baris.locator("input[type=file]").setInputFiles(new FilePayload(nama, "image/png", FOTO));
  }

  private static Page.GetByRoleOptions bernama(String nama) {
    return new Page.GetByRoleOptions().setName(nama);
  }
}
