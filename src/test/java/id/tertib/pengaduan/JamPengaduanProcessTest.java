package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The clocks of a report, across Lebaran and the year's end, with pauses (RULES 5). */
@ProcessTest
class JamPengaduanProcessTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String TANGGAPAN = "Beri tanggapan pertama";
  private static final String PENANGANAN = "Tangani dan susun jawaban";

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;

  private LaporanUji laporan;

  @BeforeEach
  void begin() {
    laporan = new LaporanUji(port, beans);
  }

  @Test
  void leavesOutLebaran() {
    time.startAt("2025-03-26T09:00");
    laporan.masuk();
    assertThat(due("admpengaduan", "verifikasi")).isEqualTo("2025-04-09");
    laporan.diteruskan("pengaduan", "dishub");
    assertThat(due("dishubpejabat", "tanggapan_pertama")).isEqualTo("2025-04-11");
    assertThat(due("dishubpejabat", "penanganan")).isEqualTo("2025-04-25");
    laporan.diterima("dishubpejabat").ditanggapi("dishubpejabat");
    laporan.dijawab("dishubpejabat", "dishubkepala");
    // Ten working days: closed when 21 April is over.
    time.forwardTo("2025-04-21T23:00");
    assertThat(table.get(laporan.key()).status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    time.forwardTo("2025-04-22T00:30");
    assertThat(table.get(laporan.key()).status()).isEqualTo(Status.SELESAI);
  }

  @Test
  void crossesTheYearsEnd() {
    time.startAt("2025-12-23T09:00");
    laporan.masuk();
    assertThat(due("admpengaduan", "verifikasi")).isEqualTo("2025-12-30");
    laporan.diteruskan("pengaduan", "dishub");
    assertThat(due("dishubpejabat", "tanggapan_pertama")).isEqualTo("2026-01-02");
    assertThat(due("dishubpejabat", "penanganan")).isEqualTo("2026-01-15");
  }

  @Test
  void givesEachClassItsLimit() {
    time.startAt("2025-12-23T09:00");
    laporan.masuk("pegawai-pungli", JenisLaporan.PENGADUAN);
    laporan
        .pilih(
            "admpengaduan",
            VERIFIKASI,
            "{\"kelas\":\"berkadar_pengawasan\",\"unit\":\"dishub\",\"terlapor\":\"dishub\"}")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
    var clock = laporan.jam("inspektoratpejabat", "penanganan");
    assertThat(clock.get("limit").asInt()).isEqualTo(60);
    assertThat(clock.get("due").asText()).isEqualTo("2026-04-01");
    assertThat(clock.get("unit").asText()).isEqualTo("hari_kerja");

    var information = new LaporanUji(port, beans);
    information.masuk("permintaan-informasi", JenisLaporan.PERMINTAAN_INFORMASI);
    information.diteruskan("permintaan_informasi", "diskominfo");
    assertThat(information.jam("diskominfopejabat", "penanganan").get("limit").asInt())
        .isEqualTo(5);

    var wish = new LaporanUji(port, beans);
    wish.masuk("usul-saran", JenisLaporan.ASPIRASI);
    wish.diteruskan("aspirasi", "bappeda");
    assertThat(wish.jam("bappedapejabat", "penanganan").get("limit").asInt()).isEqualTo(14);
  }

  @Test
  void stopsTheVerificationWhileTheReporterCompletes() {
    time.startAt("2026-07-13T09:00");
    laporan.masuk();
    time.forwardTo("2026-07-14T09:00");
    assertThat(left("admpengaduan", "verifikasi")).isEqualTo(2);
    laporan.ditunda();
    time.forwardTo("2026-07-20T09:00");
    laporan.dibalas("Tiang RB-07");
    // Two days were left on the day it stopped: Tuesday and Wednesday.
    assertThat(due("admpengaduan", "verifikasi")).isEqualTo("2026-07-22");
    assertThat(left("admpengaduan", "verifikasi")).isEqualTo(2);
  }

  @Test
  void stopsFirstResponseAndHandlingWhileTheReporterCompletes() {
    time.startAt("2026-07-13T09:00");
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    assertThat(due("dishubpejabat", "tanggapan_pertama")).isEqualTo("2026-07-20");
    assertThat(due("dishubpejabat", "penanganan")).isEqualTo("2026-07-31");
    time.forwardTo("2026-07-14T09:00");
    laporan
        .tulis("dishubpejabat", TANGGAPAN, "permintaan", "Di sisi mana?")
        .putuskan("dishubpejabat", TANGGAPAN, "minta_lengkap");
    time.forwardTo("2026-07-16T09:00");
    laporan.dibalas("Sisi utara");
    assertThat(due("dishubpejabat", "tanggapan_pertama")).isEqualTo("2026-07-22");
    assertThat(due("dishubpejabat", "penanganan")).isEqualTo("2026-08-04");
  }

  @Test
  void keepsTheHandlingClockOfAReportThatIsHandedBack() {
    time.startAt("2026-07-13T09:00");
    laporan.masuk().diteruskan("pengaduan", "dishub");
    time.forwardTo("2026-07-15T09:00");
    laporan.dikembalikan("dishubpejabat").unitLain("admpengaduan", "Pilih unit lain", "dsdabmbk");
    assertThat(due("dsdabmbkpejabat", "penanganan")).isEqualTo("2026-07-31");
    assertThat(due("dsdabmbkpejabat", "tanggapan_pertama")).isEqualTo("2026-07-20");
  }

  @Test
  void givesAReopenedReportItsLimitAnew() {
    time.startAt("2026-07-13T09:00");
    laporan.masuk().diteruskan("pengaduan", "dishub").diterima("dishubpejabat");
    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");
    time.forwardTo("2026-07-20T09:00");
    laporan.dinilai(false);
    assertThat(due("dishubpejabat", "penanganan")).isEqualTo("2026-08-07");
    assertThat(left("dishubpejabat", "penanganan")).isEqualTo(14);
    laporan.dijawab("dishubpejabat", "dishubkepala");
    time.forwardTo("2026-07-21T09:00");
    laporan.dinilai(false);
    assertThat(due("setdapejabat", "penanganan")).isEqualTo("2026-08-10");
  }

  @Test
  void tellsHowLateItIs() {
    time.startAt("2026-07-13T09:00");
    laporan.masuk();
    time.forwardTo("2026-07-17T09:00");
    assertThat(left("admpengaduan", "verifikasi")).isEqualTo(-1);
    laporan.diteruskan("permintaan_informasi", "dishub").diterima("dishubpejabat");
    time.forwardTo("2026-07-27T09:00");
    laporan.ditanggapi("dishubpejabat");
    assertThat(laporan.menunggu("dishubpejabat", PENANGANAN)).isTrue();
    assertThat(left("dishubpejabat", "penanganan")).isEqualTo(-1);
  }

  private String due(String account, String clock) {
    return laporan.jam(account, clock).get("due").asText();
  }

  private int left(String account, String clock) {
    return laporan.jam(account, clock).get("remainingWorkingDays").asInt();
  }
}
