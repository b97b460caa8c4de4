package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Status;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The usual way of a report, and the ways back and out of it. */
@ProcessTest
class PengaduanProcessTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired LaporanTable table;

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
    laporan.putuskan("dishubpejabat", "Terima disposisi", "terima");
    assertThat(status()).isEqualTo(Status.PENANGANAN);
    laporan.ditanggapi("dishubpejabat").dijawab("dishubpejabat", "dishubkepala");
    assertThat(status()).isEqualTo(Status.MENUNGGU_PELAPOR);
    laporan.dinilai(true);
    assertThat(status()).isEqualTo(Status.SELESAI);
    assertThat(table.get(laporan.key()).nilai()).isEqualTo(4);
  }

  private Status status() {
    return table.get(laporan.key()).status();
  }
}
