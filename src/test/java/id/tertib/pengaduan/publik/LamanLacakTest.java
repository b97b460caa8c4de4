package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.KodeRahasia;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.pengaduan.pintu.PercobaanKode;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What a reporter finds with number and code, and what anybody finds with the number. */
@ProcessTest
class LamanLacakTest {

  private static final String VERIFIKASI = "Verifikasi laporan";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired PesanTable messages;
  @Autowired KodeRahasia codes;
  @Autowired PercobaanKode tries;

  private LaporanUji laporan;
  private FormulirUji warga;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans);
    warga = new FormulirUji(port);
  }

  @Test
  void showsStateAndDatesByTheNumberAloneAndNothingElse() {
    laporan.masuk().diteruskan("pengaduan", "dishub");

    var page = warga.lacak(laporan.key().toLowerCase(), "").body();

    assertThat(page)
        .contains("Diteruskan ke unit", "Senin, 13 Juli 2026")
        .doesNotContain(
            "Lampu", "lampu", "Rawa Buntu", "Dinas Perhubungan", "Warga", laporan.kode());
  }

  @Test
  void tellsTheClockInWordsAndThePathWithTheCode() {
    laporan.masuk();
    assertThat(open())
        .contains(
            "Kami periksa dan teruskan paling lambat Kamis, 16 Juli 2026", "Tiga hari kerja lagi");
    laporan
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", "Terima disposisi", "terima");

    assertThat(open())
        .contains(
            "Sedang ditangani",
            "Unit menanggapi paling lambat Senin, 20 Juli 2026",
            "Lima hari kerja lagi. Jawaban lengkap paling lambat Jumat, 31 Juli 2026.",
            "ke Dinas Perhubungan",
            "Lampu jalan di depan rumah saya nomor 14")
        .doesNotContain("Warga Rawa Buntu", "warga@contoh.id");

    time.forwardTo("2026-07-21T08:00");
    assertThat(open()).contains("Lewat satu hari kerja dari batas.");
  }

  @Test
  void neverShowsWhatStaffSayAmongThemselves() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    messages.add(
        laporan.key(), Dari.UNIT, "dishub", Jenis.CATATAN, "Tiang milik PLN, tanya dahulu");
    messages.add(laporan.key(), Dari.UNIT, "dishub", Jenis.PESAN, "Nomor tiangnya berapa?");

    assertThat(open()).contains("Nomor tiangnya berapa?").doesNotContain("PLN");
  }

  @Test
  void completesWhatTheVerifierAskedForAndShowsUntilWhen() {
    laporan
        .masuk()
        .tulis("admpengaduan", VERIFIKASI, "permintaan", "Di sisi mana jalannya?")
        .putuskan("admpengaduan", VERIFIKASI, "tunda");
    assertThat(open())
        .contains(
            "Lengkapi laporan Anda paling lambat Senin, 20 Juli 2026",
            "Di sisi mana jalannya?",
            "Lengkapi laporan");

    assertThat(balas("Sisi utara, depan minimarket.").body())
        .contains("Balasan Anda terkirim", "Sisi utara, depan minimarket.");
    laporan.jalan();
    assertThat(status()).isEqualTo(Status.VERIFIKASI);

    balas("Sisi utara, depan minimarket.");
    assertThat(messages.of(laporan.key()))
        .filteredOn(one -> one.dari() == Dari.PELAPOR)
        .as("the same words twice are one reply")
        .hasSize(1);
  }

  @Test
  void keepsTheSameWordsWhenSomebodyAnsweredInBetweenAndOnceWhenTheyComeTogether() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    var desk = beans.getBean(PelaporDesk.class);
    var both =
        Stream.of(1, 2)
            .map(
                one ->
                    CompletableFuture.runAsync(
                        () -> desk.balas(laporan.key(), "Masih mati.", List.of())))
            .toList();
    both.forEach(CompletableFuture::join);
    assertThat(own()).hasSize(1);

    messages.add(laporan.key(), Dari.UNIT, "dishub", Jenis.PESAN, "Apakah sudah menyala?");
    balas("Masih mati.");
    balas("Masih mati.");
    assertThat(own()).hasSize(2);
  }

  private List<Pesan> own() {
    return messages.of(laporan.key()).stream().filter(one -> one.dari() == Dari.PELAPOR).toList();
  }

  @Test
  void saysUntilWhenAnArchivedReportCanBeRevived() {
    laporan
        .masuk()
        .tulis("admpengaduan", VERIFIKASI, "permintaan", "Di sisi mana jalannya?")
        .putuskan("admpengaduan", VERIFIKASI, "tunda");
    time.forwardTo("2026-07-21T08:00");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    assertThat(open()).contains("Dapat dihidupkan lagi sampai Senin, 3 Agustus 2026");

    balas("Sisi utara.");
    laporan.jalan();
    assertThat(status()).isEqualTo(Status.VERIFIKASI);
  }

  @Test
  void ratesTheAnswerAndRefusesAnAnswerToAClosedReport() {
    answered();
    assertThat(open())
        .contains(
            "Jawaban Dinas Perhubungan", "Dua lampu sudah diganti.", "Nilai atau buka kembali");
    assertThat(nilai("", "4").body()).contains("Pilih apakah masalah Anda selesai");

    var closed = nilai("ya", "4");
    assertThat(closed.body()).contains("penilaian Anda tersimpan", "Cepat, terima kasih.");
    laporan.jalan();
    assertThat(status()).isEqualTo(Status.SELESAI);
    assertThat(open()).contains("4 dari 5", "sudah ditutup").doesNotContain("Kirim balasan");

    var late = balas("Satu lagi");
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("sudah ditutup");
    assertThat(nilai("belum", "1").statusCode()).isEqualTo(400);
  }

  /** The case goes on by a job a moment after the page was answered; here it waits for jalan(). */
  @Test
  void showsAReopenedReportAsHandledAgainAtOnceAndToAPageSentAgain() {
    answered();
    var first = nilai("belum", "1");
    assertHandledAgain(first);
    assertHandledAgain(nilai("belum", "1"));
    laporan.jalan();
    assertHandledAgain(nilai("belum", "1"));
    assertThat(table.get(laporan.key()).putaran()).isEqualTo(1);
    assertThat(messages.of(laporan.key()))
        .filteredOn(one -> one.jenis() == Jenis.PENILAIAN)
        .hasSize(1);

    laporan.dijawab("dishubpejabat", "dishubkepala");
    var later = nilai("belum", "1", "Masih gelap.", "0");
    assertThat(later.statusCode()).as(later.body()).isEqualTo(200);
    assertThat(later.body())
        .as("an old page sent again rates no newer answer")
        .contains("Sudah dijawab", "Menunggu penilaian Anda", "Nilai penanganannya")
        .doesNotContain("dibuka kembali dan ditangani");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
  }

  private static void assertHandledAgain(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("Laporan dibuka kembali dan ditangani lagi", "Sedang ditangani", "1 dari 5")
        .doesNotContain("Sudah dijawab", "Nilai penanganannya", "tidak menunggu");
  }

  @Test
  void showsARatedReportAsClosedAtOnceAndToAPageSentAgain() {
    answered();
    for (var run = 0; run < 3; run++) {
      var page = nilai("ya", "4");
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(page.body())
          .contains("penilaian Anda tersimpan", ">Selesai<", "4 dari 5", "sudah ditutup")
          .doesNotContain("Sudah dijawab", "Nilai penanganannya", "Kirim balasan");
      if (run == 1) {
        laporan.jalan();
      }
    }
    assertThat(status()).isEqualTo(Status.SELESAI);
  }

  @Test
  void showsACompletedReportAsVerifiedAtOnceAndToAPageSentAgain() {
    laporan.masuk().ditunda();
    for (var run = 0; run < 2; run++) {
      var page = balas("Tiang nomor 7.");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("Balasan Anda terkirim", "Sedang diperiksa")
          .doesNotContain("Menunggu dilengkapi");
    }
  }

  @Test
  void asksWhoeverIsNotContentWhatIsLeftToDo() {
    answered();
    assertThat(open()).contains("Apa yang belum beres?");

    var silent = nilai("belum", "1", " ", "0");

    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(silent.body()).contains("Tulis apa yang belum beres");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    assertThat(nilai("ya", "5", "", "0").body()).contains("penilaian Anda tersimpan");
  }

  @Test
  void opensTwiceAgainAndThenSaysWhereElseToTurn() {
    answered();
    assertThat(nilai("belum", "1").body())
        .contains("dibuka kembali")
        .as("before the case has moved")
        .doesNotContain("Sudah dijawab", "Kirim penilaian");
    laporan.jalan();
    laporan.dijawab("dishubpejabat", "dishubkepala");
    nilai("belum", "1");
    laporan.jalan();
    laporan.dijawab("setdapejabat", "sekda");

    assertThat(open()).contains("Ombudsman", "SP4N-LAPOR!").doesNotContain("value=\"belum\"");
    var third = nilai("belum", "1");
    assertThat(third.statusCode()).isEqualTo(400);
    assertThat(third.body()).contains("sudah dua kali dibuka kembali");
  }

  @Test
  void showsToAJoinedReporterTheAnswerAndClockOfTheOtherAndNoneOfItsReportersWords() {
    var other = new LaporanUji(port, beans).masuk();
    other.diteruskan("pengaduan", "dishub").putuskan("dishubpejabat", "Terima disposisi", "terima");
    other.dibalas("Rumah saya cat hijau");
    laporan
        .masuk()
        .pilih("admpengaduan", VERIFIKASI, "{\"induk\":\"%s\"}".formatted(other.key()))
        .putuskan("admpengaduan", VERIFIKASI, "gabung");
    assertThat(status()).isEqualTo(Status.DIGABUNG);

    other.ditanggapi("dishubpejabat");
    assertThat(open())
        .contains("Petugas datang besok pagi.", "Unit menjawab paling lambat Jumat, 31 Juli 2026")
        .doesNotContain("cat hijau", other.key());
    other.dijawab("dishubpejabat", "dishubkepala");
    assertThat(open()).contains("Dua lampu sudah diganti.", "Nilai penanganannya");
    assertThat(nilai("ya", "5").body())
        .as("rated once, though the other report still waits for its own reporter")
        .contains("penilaian Anda tersimpan", "5 dari 5")
        .doesNotContain("Nilai penanganannya");
  }

  @Test
  void slowsDownWrongCodesAndLocksNobodyOut() {
    laporan.masuk();
    var answers = new LinkedHashMap<Integer, Integer>();
    HttpResponse<String> last = null;
    for (var i = 0; i < 1_000; i++) {
      if (i < 12 || i > 990) {
        last = warga.lacak(laporan.key(), "AAAA-%04d".formatted(i));
        answers.merge(last.statusCode(), 1, Integer::sum);
      } else {
        guess("AAAA-%04d".formatted(i));
      }
    }
    assertThat(answers).containsEntry(400, 5).containsEntry(429, 16);
    assertThat(last.headers().firstValue("Retry-After")).isPresent();
    assertThat(last.body())
        .contains("Kode sudah beberapa kali salah")
        .doesNotContain("Sedang diperiksa");

    assertThat(warga.lacak(laporan.key(), laporan.kode()).statusCode()).isEqualTo(429);
    tries.boleh(laporan.key(), "203.0.113.7");

    time.startAt("2026-07-13T08:01");
    assertThat(open()).contains("Sedang diperiksa");
  }

  @Test
  void opensWithARenewedCodeAndNoLongerWithTheOldOne() {
    laporan.masuk();
    var renewed = codes.renew(laporan.key(), "benih-baru-0123456789");

    assertThat(warga.lacak(laporan.key(), laporan.kode()).body()).contains("tidak cocok");
    assertThat(warga.lacak(laporan.key(), renewed.toLowerCase().replace("-", " ")).body())
        .contains("Yang Anda laporkan");
  }

  @Test
  void tellsOfAnUnknownNumberNoMoreThanOfAWrongCode() {
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    var unknown = warga.lacak("PGD-2026-999999", laporan.kode());
    var wrong = warga.lacak(laporan.key(), "AAAA-AAAA");

    assertThat(
            unknown
                .body()
                .replace("PGD-2026-999999", laporan.key())
                .replaceAll("_csrf\" value=\"[^\"]*", ""))
        .isEqualTo(wrong.body().replaceAll("_csrf\" value=\"[^\"]*", ""));
    assertThat(warga.lacak("PGD-2026-999999", "").body()).contains("Nomor itu tidak ada");
    assertThat(warga.lacak(laporan.key(), "").body())
        .contains("Sedang diperiksa")
        .doesNotContain("pungutan");
  }

  @Test
  void givesNoFileToWhoeverHasNoCodeOrAnotherReport() {
    laporan.masuk();
    var path = FormulirUji.LACAK + "/berkas";

    assertThat(
            warga
                .tindak(path, Map.of("nomor", laporan.key(), "kode", "AAAA-AAAA", "id", "1"))
                .statusCode())
        .isEqualTo(403);
    assertThat(
            warga
                .tindak(path, Map.of("nomor", laporan.key(), "kode", laporan.kode(), "id", "1"))
                .statusCode())
        .isEqualTo(404);
    assertThat(Visitor.browser(port).page(path).statusCode()).isIn(404, 405);
  }

  private void guess(String kode) {
    try {
      tries.boleh(laporan.key(), "127.0.0.1");
      tries.salah(laporan.key(), "127.0.0.1");
      throw new AssertionError("not slowed down: " + kode);
    } catch (RefusedException slowed) {
      assertThat(slowed.status()).isEqualTo(429);
    }
  }

  private void answered() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", "Terima disposisi", "terima")
        .ditanggapi("dishubpejabat");
    laporan.dijawab("dishubpejabat", "dishubkepala");
  }

  private String open() {
    var answer = warga.lacak(laporan.key(), laporan.kode());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private HttpResponse<String> balas(String text) {
    return warga.tindak(
        FormulirUji.LACAK + "/balas",
        Map.of("nomor", laporan.key(), "kode", laporan.kode(), "balasan", text));
  }

  private HttpResponse<String> nilai(String solved, String nilai) {
    return nilai(solved, nilai, "Cepat, terima kasih.", "");
  }

  private HttpResponse<String> nilai(String solved, String nilai, String kata, String putaran) {
    return warga.tindak(
        FormulirUji.LACAK + "/nilai",
        Map.of(
            "nomor",
            laporan.key(),
            "kode",
            laporan.kode(),
            "putaran",
            putaran,
            "selesai",
            solved,
            "nilai",
            nilai,
            "kata",
            kata));
  }

  private Status status() {
    return table.get(laporan.key()).status();
  }
}
