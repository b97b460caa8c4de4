package id.tertib.pengaduan.petugas;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who sees which running reports, in which order, and what of them. */
@ProcessTest
class DaftarPageTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
  }

  @Test
  void showsAnOfficerTheReportsOfHisOfficeTheMostUrgentFirst() {
    var older = masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    older.ditanggapi("dishubpejabat");
    var newer = masuk().diteruskan("pengaduan", "dishub");
    masuk().diteruskan("pengaduan", "dinkes");

    var page = page("dishubpejabat");

    assertThat(page)
        .contains("Pengaduan Dinas Perhubungan")
        .contains("2 laporan berjalan")
        .contains("Rawa Buntu, Serpong")
        .contains("Lampu jalan di dekat stasiun padam beberapa hari.")
        .containsSubsequence(newer.key(), "Disposisi masuk", "2 hari kerja lagi", "dari 2")
        .containsSubsequence(newer.key(), older.key(), "Penanganan", "dari 14")
        .doesNotContain("nomor 14")
        .doesNotContain("Warga Rawa Buntu");
    assertThat(page("dinkespejabat")).contains("1 laporan berjalan").doesNotContain(newer.key());
  }

  @Test
  void runsTheBarPastTheLimitAndSaysWhoWasReminded() {
    var laporan = masuk().diteruskan("pengaduan", "dishub");

    time.forwardTo("2026-07-17T09:00");

    assertThat(page("dishubpejabat"))
        .contains("1 terlambat")
        .containsSubsequence(
            laporan.key(), "terlambat 2 hari kerja", "width:100%", "hari ke-4 dari 2 · 200 %");
  }

  @Test
  void forgetsWhoWasRemindedOnceTheReportIsOpenedAgain() {
    var laporan = masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan.ditanggapi("dishubpejabat");
    time.forwardTo("2026-07-24T09:00");
    assertThat(page("dishubpejabat")).contains("petugas diingatkan");

    laporan.dijawab("dishubpejabat", "dishubkepala").dinilai(false);

    assertThat(page("dishubpejabat")).contains(laporan.key()).doesNotContain("diingatkan 2");
  }

  @Test
  void showsTheVerifierWhatWaitsForHimAndNothingOfTheUnits() {
    var fresh = masuk();
    var handed = masuk().diteruskan("pengaduan", "dishub");
    var back = masuk().diteruskan("pengaduan", "dishub").dikembalikan("dishubpejabat");

    assertThat(page("admpengaduan"))
        .contains(fresh.key(), "naskah publik belum dikonfirmasi", "Verifikasi")
        .contains(back.key(), "Disposisi dikembalikan")
        .doesNotContain(handed.key());
    assertThat(page("dishubpejabat")).contains(handed.key()).doesNotContain(back.key());
  }

  @Test
  void showsAHeadWhatWaitsForHisApproval() {
    var laporan = masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan.ditanggapi("dishubpejabat");
    assertThat(page("dishubkepala")).contains("0 laporan berjalan");

    laporan
        .tulis("dishubpejabat", "Tangani dan susun jawaban", "jawaban", "Sudah diganti.")
        .putuskan("dishubpejabat", "Tangani dan susun jawaban", "ajukan");

    assertThat(page("dishubkepala")).contains(laporan.key(), "Jawaban, menunggu persetujuan");
    assertThat(page("dinkeskepala")).doesNotContain(laporan.key());
    assertThat(page("dishubpejabat")).contains(laporan.key()).contains("Di kepala 1");
  }

  @Test
  void onlyCountsAConfidentialReportForWhoDoesNotHoldItsStep() {
    var laporan =
        new LaporanUji(port, beans)
            .masuk(
                "lampu-jalan",
                JenisLaporan.PENGADUAN,
                Kanal.WEB,
                null,
                new Pelapor(false, true, "Warga Rawa Buntu", "", ""))
            .diteruskan("pengaduan", "dishub");
    assertThat(page("dishubpejabat")).contains(laporan.key(), "rahasia, tidak pernah diterbitkan");

    laporan
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .tulis("dishubpejabat", "Tangani dan susun jawaban", "jawaban", "Sudah diganti.")
        .putuskan("dishubpejabat", "Tangani dan susun jawaban", "ajukan");

    assertThat(page("dishubpejabat"))
        .doesNotContain(laporan.key())
        .contains("1 laporan rahasia di bagian Anda, hanya jumlah")
        .contains("0 laporan berjalan");
    assertThat(page("dishubkepala")).contains(laporan.key());
  }

  @Test
  void leadsToTheOpenTaskOnlyWhereTheReaderHoldsIt() {
    var laporan = masuk().diteruskan("pengaduan", "dishub");
    var task = laporan.task("Terima disposisi");

    assertThat(page("dishubpejabat")).contains("tasklist/default/#/?task=" + task);
    laporan
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .tulis("dishubpejabat", "Tangani dan susun jawaban", "jawaban", "Sudah diganti.")
        .putuskan("dishubpejabat", "Tangani dan susun jawaban", "ajukan");
    assertThat(page("dishubpejabat")).contains(laporan.key()).doesNotContain("?task=");
  }

  @Test
  void tellsStoppedClocksApartAndWhy() {
    var asked = masuk().ditunda();

    assertThat(page("admpengaduan"))
        .contains("0 laporan berjalan", "1 berhenti")
        .containsSubsequence(
            "Jam berhenti",
            asked.key(),
            "Menunggu pelapor melengkapi sampai Senin, 20 Juli 2026.",
            "Jam berhenti pada hari ke-0 dari 3, sisa 3 hari kerja.");
  }

  @Test
  void tellsJoinedReportsApart() {
    var first = masuk().diteruskan("pengaduan", "dishub");
    var second = masuk();
    second.pilih("admpengaduan", "Verifikasi laporan", "{\"induk\":\"%s\"}".formatted(first.key()));
    second.putuskan("admpengaduan", "Verifikasi laporan", "gabung");

    assertThat(page("dishubpejabat"))
        .contains("1 laporan berjalan", "1 laporan digabung")
        .containsSubsequence("Digabung", second.key(), "Digabung ke " + first.key());
    assertThat(page("admpengaduan")).containsSubsequence("Digabung", second.key());
  }

  @Test
  void filtersByStepAndPlaceInItsAddress() {
    var waiting = masuk().diteruskan("pengaduan", "dishub");
    var taken = masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");

    assertThat(page("dishubpejabat", "?langkah=disposisi"))
        .contains(waiting.key())
        .doesNotContain(taken.key())
        .contains("Semua 2", "Disposisi 1", "Tanggapan 1");
    assertThat(page("dishubpejabat", "?kecamatan=kec-serpong")).contains(waiting.key());
    assertThat(page("dishubpejabat", "?kecamatan=kec-setu"))
        .doesNotContain(waiting.key())
        .contains("Tidak ada laporan dengan saringan ini.");
    assertThat(page("dishubpejabat", "?langkah=x&kecamatan=y&halaman=-3")).contains(waiting.key());
  }

  @Test
  void leadsWhoeverReadsFiguresToThemAndOffersNoFilterOfNothing() {
    for (var account : List.of("sekda", "walikota")) {
      assertThat(page(account))
          .as(account)
          .contains("0 laporan berjalan", "href=\"/pengaduan/keadaan\"")
          .doesNotContain("Semua kecamatan");
    }
    masuk();
    assertThat(page("admpengaduan"))
        .contains("Semua kecamatan")
        .doesNotContain("/pengaduan/keadaan\"");
  }

  @Test
  void standsInTheHeadOfEveryPageForWhoeverHasAPart() {
    var own = Pattern.compile("<a href=\"/pengaduan\"[^>]*>Pengaduan</a>");
    for (var account : List.of("admpengaduan", "dishubpejabat", "dishubkepala", "dinkesasesor")) {
      var browser = Visitor.browser(port).signIn(account);
      for (var address : List.of("/tenggat", "/pengaduan", "/panduan")) {
        var head = browser.page(address).body().split("</header>", 2)[0];
        var wanted = account.equals("dinkesasesor") && !address.equals("/pengaduan") ? 0 : 1;
        assertThat(own.matcher(head).results()).as(account + address).hasSize(wanted);
      }
    }
  }

  @Test
  void tellsWhoHasNoPart() {
    masuk();

    assertThat(page("dinkesasesor")).contains("Tidak ada bagian Anda di sini");
    assertThat(page("admin")).contains("Tidak ada bagian Anda di sini").doesNotContain("PGD-");
  }

  private LaporanUji masuk() {
    return new LaporanUji(port, beans).masuk();
  }

  private String page(String account) {
    return page(account, "");
  }

  private String page(String account, String query) {
    var answer = Visitor.browser(port).signIn(account).page("/pengaduan" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }
}
