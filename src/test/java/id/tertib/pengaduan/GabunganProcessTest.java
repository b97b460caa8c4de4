package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.pengaduan.proses.GabunganLaporan;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Reports about the same thing have one answer, and each its number, code and rating. */
@ProcessTest
class GabunganProcessTest {

  private static final String VERIFIKASI = "Verifikasi laporan";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;
  @Autowired GabunganLaporan joining;

  private LaporanUji induk;
  private LaporanUji anak;

  @BeforeEach
  void twoReports() {
    time.startAt("2026-07-13T08:00");
    induk = new LaporanUji(port, beans).masuk();
    anak = new LaporanUji(port, beans).masuk();
  }

  @Test
  void isAnsweredAndEndsWithTheOtherEachRatingByItself() {
    join();
    assertThat(status(anak)).isEqualTo(Status.DIGABUNG);
    answer();
    anak.dinilai(true);
    assertThat(status(induk)).isEqualTo(Status.MENUNGGU_PELAPOR);
    induk.dinilai(true);
    assertThat(status(induk)).isEqualTo(Status.SELESAI);
    assertThat(table.get(anak.key()).selesai()).isTrue();
    assertThat(status(anak)).isEqualTo(Status.DIGABUNG);
    assertThat(table.get(anak.key()).nilai()).isEqualTo(4);
  }

  @Test
  void isOpenedAgainByWhoeverIsNotContent() {
    join();
    answer();
    anak.dinilai(false);
    assertThat(status(induk)).isEqualTo(Status.PENANGANAN);
    assertThat(table.get(induk.key()).putaran()).isEqualTo(1);
  }

  @Test
  void standsStillAndGoesOnWithTheDaysThatWereLeftWhenItIsParted() {
    time.forwardTo("2026-07-14T08:00");
    join();
    time.forwardTo("2026-07-20T08:00");
    joining.part(anak.key());
    anak.jalan();
    assertThat(status(anak)).isEqualTo(Status.VERIFIKASI);
    assertThat(table.get(anak.key()).induk()).isNull();
    assertThat(anak.jam("admpengaduan", "verifikasi").get("due").asText()).isEqualTo("2026-07-22");
  }

  @Test
  void endsWhenTheOtherIsNobodysMatter() {
    join();
    induk
        .tulis("admpengaduan", VERIFIKASI, "petunjuk", "Jalan nasional.")
        .putuskan("admpengaduan", VERIFIKASI, "bukan_wewenang");
    assertThat(table.get(anak.key()).selesai()).isTrue();
  }

  @Test
  void neverJoinsOpenAndConfidentialOnesNorItselfNorWhatIsJoined() {
    var secret =
        new LaporanUji(port, beans)
            .masuk(
                "lampu-jalan",
                JenisLaporan.PENGADUAN,
                Kanal.WEB,
                null,
                new Pelapor(false, true, "Warga", "", ""));
    refused(secret, induk.key(), "laporan rahasia tidak digabung");
    refused(anak, anak.key(), "tidak ada");
    refused(anak, "PGD-2020-000001", "tidak ada");
    join();
    var third = new LaporanUji(port, beans).masuk();
    refused(third, anak.key(), "sendiri sudah digabung");
    refused(induk, third.key(), "Laporan lain sudah digabung ke laporan ini");
  }

  private void refused(LaporanUji laporan, String to, String why) {
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    var answer =
        laporan
            .as("admpengaduan")
            .send(
                "PUT",
                "/api/tasks/%s/pengaduan/putusan".formatted(task),
                "{\"induk\":\"%s\"}".formatted(to),
                "Content-Type",
                "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains(why);
  }

  private void join() {
    anak.pilih("admpengaduan", VERIFIKASI, "{\"induk\":\"%s\"}".formatted(induk.key()))
        .putuskan("admpengaduan", VERIFIKASI, "gabung");
  }

  private void answer() {
    induk
        .diteruskan("pengaduan", "dishub")
        .diterima("dishubpejabat")
        .ditanggapi("dishubpejabat")
        .dijawab("dishubpejabat", "dishubkepala");
  }

  private Status status(LaporanUji laporan) {
    return table.get(laporan.key()).status();
  }
}
