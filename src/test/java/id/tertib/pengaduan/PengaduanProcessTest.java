package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.pengaduan.perkara.Terbitan;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The usual way of a report, and every way back and out of it. */
@ProcessTest
class PengaduanProcessTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";
  private static final String TANGGAPAN = "Beri tanggapan pertama";
  private static final String PENANGANAN = "Tangani dan susun jawaban";
  private static final String PERSETUJUAN = "Setujui jawaban";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired PesanTable messages;
  @Autowired AuditTrail trail;
  @Autowired Terbitan published;
  @Autowired PelaporDesk reporter;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans);
  }

  @Test
  void isAnsweredByTheUnitApprovedByItsHeadAndClosedByItsReporter() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    assertThat(status()).isEqualTo(Status.DISPOSISI);
    assertThat(published.find(laporan.key()).orElseThrow().teks()).contains("padam");
    laporan.diterima("dishubpejabat");
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    laporan.dinilai(true);
    assertThat(status()).isEqualTo(Status.SELESAI);
    assertThat(one().nilai()).isEqualTo(4);
    assertThat(said()).containsExactly(Pesan.Jenis.TANGGAPAN, Pesan.Jenis.JAWABAN);
    assertThatThrownBy(() -> reporter.balas(laporan.key(), "Masih mati", List.of()))
        .isInstanceOfSatisfying(
            IsianDitolak.class,
            refused -> assertThat(refused.salah().get(0).kalimat()).contains("sudah ditutup"));
  }

  @Test
  void namesTheFirstThingThatAStepLacks() {
    laporan.masuk();
    refused("admpengaduan", VERIFIKASI, "teruskan", "Pilih kelas dan unit");
    laporan.pilih("admpengaduan", VERIFIKASI, "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\"}");
    refused("admpengaduan", VERIFIKASI, "teruskan", "Tulis naskah publik");
    refused("admpengaduan", VERIFIKASI, "tunda", "Tulis apa yang perlu dilengkapi pelapor");
    refused("admpengaduan", VERIFIKASI, "bukan_wewenang", "Tulis wewenang siapa");
    refused("admpengaduan", VERIFIKASI, "arsipkan", "Tulis alasan mengarsipkan");
    refused("admpengaduan", VERIFIKASI, "gabung", "Pilih laporan yang sama");
    refused("admpengaduan", VERIFIKASI, "lainnya", "");
    laporan.diteruskanLagi();
    refused("dishubpejabat", DISPOSISI, "kembalikan", "Tulis alasan mengembalikan");
    laporan.diterima("dishubpejabat");
    refused("dishubpejabat", TANGGAPAN, "kirim", "Tulis tanggapan");
    laporan.tulis("dishubpejabat", TANGGAPAN, "tanggapan", "Diperbaiki [tanggal perbaikan].");
    refused("dishubpejabat", TANGGAPAN, "kirim", "Isi “tanggal perbaikan”");
  }

  @Test
  void asksTheReporterOnceAndGoesOnWhenHeCompletes() {
    laporan.masuk().ditunda();
    assertThat(status()).isEqualTo(Status.DITUNDA);
    assertThat(said()).containsExactly(Pesan.Jenis.PERMINTAAN);
    laporan.dibalas("Tiang RB-07");
    assertThat(status()).isEqualTo(Status.VERIFIKASI);
    laporan.tulis("admpengaduan", VERIFIKASI, "permintaan", "Sekali lagi.");
    refused("admpengaduan", VERIFIKASI, "tunda", "sudah pernah diminta");
  }

  @Test
  void archivesWhatNobodyCompletesAndRevivesIt() {
    laporan.masuk().ditunda();
    // Five working days after Monday, 13 July.
    time.forwardTo("2026-07-20T23:00");
    assertThat(status()).isEqualTo(Status.DITUNDA);
    time.forwardTo("2026-07-21T01:00");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    assertThat(one().dapatDihidupkan()).isTrue();
    laporan.dibalas("Tiang RB-07");
    assertThat(status()).isEqualTo(Status.VERIFIKASI);
  }

  @Test
  void endsWhatNobodyRevives() {
    laporan.masuk().ditunda();
    time.forwardTo("2026-07-21T01:00");
    // Ten working days after Monday, 20 July.
    time.forwardTo("2026-08-05T01:00");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    assertThat(one().selesai()).isTrue();
    assertThatThrownBy(() -> reporter.balas(laporan.key(), "Terlambat", List.of()))
        .isInstanceOf(IsianDitolak.class);
  }

  @Test
  void tellsWhoseMatterItIs() {
    laporan
        .masuk()
        .tulis("admpengaduan", VERIFIKASI, "petunjuk", "Jalan nasional: BBPJN, lewat lapor.go.id.")
        .putuskan("admpengaduan", VERIFIKASI, "bukan_wewenang");
    assertThat(status()).isEqualTo(Status.BUKAN_WEWENANG);
    assertThat(one().selesai()).isTrue();
    assertThat(said()).containsExactly(Pesan.Jenis.KABAR);
  }

  @Test
  void archivesWhatIsNoReport() {
    laporan
        .masuk()
        .tulis("admpengaduan", VERIFIKASI, "alasan", "Terlalu umum.")
        .putuskan("admpengaduan", VERIFIKASI, "arsipkan");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    assertThat(one().selesai()).isTrue();
  }

  @Test
  void letsTheCityDecideAfterTheSecondHandingBack() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    var due = one().diteruskan();
    laporan.dikembalikan("dishubpejabat");
    laporan.unitLain("admpengaduan", "Pilih unit lain", "dsdabmbk");
    assertThat(laporan.menunggu("dsdabmbkpejabat", DISPOSISI)).isTrue();
    laporan.dikembalikan("dsdabmbkpejabat");
    laporan.unitLain("organisasi", "Putuskan unit penangan", "dishub");
    laporan.tulis("dishubpejabat", DISPOSISI, "alasan", "Tetap bukan kami.");
    refused("dishubpejabat", DISPOSISI, "kembalikan", "sudah dua kali dikembalikan");
    laporan.diterima("dishubpejabat");
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    assertThat(one().diteruskan()).isEqualTo(due);
    assertThat(said()).containsExactly(Pesan.Jenis.ALASAN, Pesan.Jenis.ALASAN);
  }

  @Test
  void handsNothingBackAfterTwoWorkingDays() {
    laporan.masuk().diteruskan("pengaduan", "dishub");
    time.forwardTo("2026-07-16T08:00");
    laporan.tulis("dishubpejabat", DISPOSISI, "alasan", "Bukan kami.");
    refused("dishubpejabat", DISPOSISI, "kembalikan", "sampai Rabu, 15 Juli 2026");
  }

  @Test
  void letsTheUnitAskTheReporterOnceBeforeItsFirstResponse() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan
        .tulis("dishubpejabat", TANGGAPAN, "permintaan", "Di sisi mana?")
        .putuskan("dishubpejabat", TANGGAPAN, "minta_lengkap");
    assertThat(status()).isEqualTo(Status.DITUNDA);
    laporan.dibalas("Sisi utara");
    assertThat(laporan.menunggu("dishubpejabat", TANGGAPAN)).isTrue();
    laporan.tulis("dishubpejabat", TANGGAPAN, "permintaan", "Lagi.");
    refused("dishubpejabat", TANGGAPAN, "minta_lengkap", "sudah pernah diminta");
  }

  @Test
  void goesBackToTheHandlingWhenTheReporterCompletesLater() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan
        .ditanggapi("dishubpejabat")
        .tulis("dishubpejabat", PENANGANAN, "permintaan", "Di sisi mana?")
        .putuskan("dishubpejabat", PENANGANAN, "minta_lengkap");
    time.forwardTo("2026-07-21T01:00");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    laporan.dibalas("Sisi utara");
    assertThat(laporan.menunggu("dishubpejabat", PENANGANAN)).isTrue();
    assertThat(status()).isEqualTo(Status.PENANGANAN);
  }

  @Test
  void endsWhatTheUnitAskedForInVain() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan
        .tulis("dishubpejabat", TANGGAPAN, "permintaan", "Di sisi mana?")
        .putuskan("dishubpejabat", TANGGAPAN, "minta_lengkap");
    time.forwardTo("2026-08-06T01:00");
    assertThat(status()).isEqualTo(Status.DIARSIPKAN);
    assertThat(one().selesai()).isTrue();
  }

  @Test
  void sendsTheAnswerBackWithAReason() {
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan
        .ditanggapi("dishubpejabat")
        .tulis("dishubpejabat", PENANGANAN, "jawaban", "Selesai.")
        .putuskan("dishubpejabat", PENANGANAN, "ajukan");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PERSETUJUAN);
    refused("dishubkepala", PERSETUJUAN, "kembalikan", "Tulis alasan mengembalikan");
    laporan
        .tulis("dishubkepala", PERSETUJUAN, "alasan", "Sebut tanggalnya.")
        .putuskan("dishubkepala", PERSETUJUAN, "kembalikan");
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    assertThat(said()).containsExactly(Pesan.Jenis.TANGGAPAN, Pesan.Jenis.ALASAN);
    assertThat(trail.of(laporan.key()))
        .extracting(AuditRow::what)
        .contains("menerima disposisi", "mengembalikan jawaban")
        .doesNotContain("menyetujui jawaban");
    laporan
        .putuskan("dishubpejabat", PENANGANAN, "ajukan")
        .putuskan("dishubkepala", PERSETUJUAN, "setujui");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
  }

  @Test
  void countsTheReportersDaysFromTheDayOnWhichHeWasTold() {
    answeredAtTheCounter();
    assertThat(laporan.menunggu("dishubpejabat", "Sampaikan jawaban")).isTrue();
    time.forwardTo("2026-07-15T09:00");
    laporan.tulis("dishubpejabat", "Sampaikan jawaban", "catatan", "Ditelepon, diterima keluarga.");
    assertThat(told("dishubpejabat", "2026-07-16").body())
        .contains("antara hari jawaban disetujui");
    assertThat(told("dishubpejabat", "2026-07-14").statusCode()).isEqualTo(204);
    laporan.jalan();
    // Ten working days after Tuesday, 14 July.
    time.forwardTo("2026-07-28T23:00");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    time.forwardTo("2026-07-29T01:00");
    assertThat(status()).isEqualTo(Status.SELESAI);
  }

  @Test
  void takesTheReportersWordBeforeAnybodyHasToldHim() {
    answeredAtTheCounter();
    laporan.dinilai(true);
    assertThat(status()).isEqualTo(Status.SELESAI);
  }

  @Test
  void keepsByWhomTheReporterWasTold() {
    answeredAtTheCounter("admpengaduan");
    laporan.tulis("admpengaduan", "Sampaikan jawaban", "catatan", "Diambil di loket.");
    told("admpengaduan", "2026-07-13");
    assertThat(messages.of(laporan.key()))
        .last()
        .extracting(Pesan::dari, Pesan::kantor)
        .containsExactly(Pesan.Dari.PENGELOLA, null);

    answeredAtTheCounter("dishubpejabat");
    laporan.tulis("dishubpejabat", "Sampaikan jawaban", "catatan", "Ditelepon.");
    told("dishubpejabat", "2026-07-13");
    assertThat(messages.of(laporan.key()))
        .last()
        .extracting(Pesan::dari, Pesan::kantor)
        .containsExactly(Pesan.Dari.UNIT, "dishub");
  }

  private void answeredAtTheCounter() {
    answeredAtTheCounter("dishubpejabat");
  }

  private void answeredAtTheCounter(String pencatat) {
    laporan.masuk(
        "lampu-jalan",
        JenisLaporan.PENGADUAN,
        Kanal.LOKET,
        pencatat,
        new Pelapor(false, false, "Warga Jombang", "", "0812 0000 0000"));
    laporan
        .diteruskan("pengaduan", "dishub")
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .dijawab("dishubpejabat", "dishubkepala");
  }

  private HttpResponse<String> told(String account, String day) {
    return laporan
        .as(account)
        .send(
            "POST",
            "/engine-rest/task/%s/complete"
                .formatted(laporan.claimed(account, "Sampaikan jawaban")),
            "{\"variables\":{\"disampaikanPada\":{\"value\":\"%s\"}}}".formatted(day),
            "Content-Type",
            "application/json");
  }

  @Test
  void closesWhenTheReporterStaysSilentForTenWorkingDays() {
    answered();
    time.forwardTo("2026-07-27T23:00");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    time.forwardTo("2026-07-28T01:00");
    assertThat(status()).isEqualTo(Status.SELESAI);
  }

  @Test
  void isOpenedAgainByTheSameUnitThenBySekretariatDaerahAndNeverAThirdTime() {
    answered();
    laporan.dinilai(false);
    assertThat(laporan.menunggu("dishubpejabat", PENANGANAN)).isTrue();
    laporan.dijawab("dishubpejabat", "dishubkepala");
    laporan.dinilai(false);
    assertThat(laporan.menunggu("setdapejabat", PENANGANAN)).isTrue();
    laporan.dijawab("setdapejabat", "sekda");
    assertThat(reporter.dapatDibukaKembali(one())).isFalse();
    assertThatThrownBy(() -> laporan.dinilai(false))
        .isInstanceOfSatisfying(
            IsianDitolak.class,
            refused -> assertThat(refused.salah().get(0).kalimat()).contains("Ombudsman"));
    laporan.dinilai(true);
    assertThat(status()).isEqualTo(Status.SELESAI);
  }

  private void answered() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .dijawab("dishubpejabat", "dishubkepala");
  }

  private void refused(String account, String step, String keputusan, String why) {
    var answer = laporan.putusan(account, step, keputusan);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(why);
  }

  private Laporan one() {
    return table.get(laporan.key());
  }

  @Test
  void closesWhatWasJoinedToAReportThatNobodyCompleted() {
    laporan.masuk();
    var joined =
        new LaporanUji(port, beans)
            .masuk()
            .pilih(
                "admpengaduan", "Verifikasi laporan", "{\"induk\":\"%s\"}".formatted(laporan.key()))
            .putuskan("admpengaduan", "Verifikasi laporan", "gabung");
    laporan
        .tulis("admpengaduan", "Verifikasi laporan", "permintaan", "Di tiang nomor berapa?")
        .putuskan("admpengaduan", "Verifikasi laporan", "tunda");

    time.forwardTo("2026-08-18T08:00");

    assertThat(table.get(laporan.key()).selesai()).isTrue();
    assertThat(table.get(joined.key()).selesai()).isTrue();
    assertThat(table.get(joined.key()).status()).isEqualTo(Status.DIGABUNG);
  }

  @Test
  void isHandledAgainWithoutANewDispositionWhenItsReporterOpensIt() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", "Terima disposisi", "terima");
    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");

    laporan.dinilai(false);
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    laporan.dijawab("dishubpejabat", "dishubkepala").dinilai(false);
    laporan.dijawab("setdapejabat", "sekda").dinilai(true);

    assertThat(status()).isEqualTo(Status.SELESAI);
    assertThat(table.get(laporan.key()).putaran()).isEqualTo(2);
  }

  @Test
  void goesOnWhereTheUnitAskedItsReporterToComplete() {
    laporan
        .masuk()
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", "Terima disposisi", "terima");
    laporan.ditanggapi("dishubpejabat");
    laporan
        .tulis("dishubpejabat", "Tangani dan susun jawaban", "permintaan", "Tiang nomor berapa?")
        .putuskan("dishubpejabat", "Tangani dan susun jawaban", "minta_lengkap");
    assertThat(status()).isEqualTo(Status.DITUNDA);

    laporan.dibalas("Tiang nomor tujuh.");

    laporan.dijawab("dishubpejabat", "dishubkepala");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
  }

  private Status status() {
    return one().status();
  }

  private List<Pesan.Jenis> said() {
    return messages.of(laporan.key()).stream()
        .filter(one -> one.dari() != Pesan.Dari.PELAPOR)
        .map(Pesan::jenis)
        .toList();
  }
}
