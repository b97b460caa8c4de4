package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A reporter who left an address hears of every change, by number and state alone. */
@ProcessTest
class KabarPelaporTest {

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcClient jdbc;

  @Test
  void tellsEveryChangeAndNothingElse() {
    time.startAt("2026-07-13T08:00");
    var laporan =
        new LaporanUji(port, beans)
            .masuk()
            .diteruskan("pengaduan", "dishub")
            .diterima("dishubpejabat")
            .ditanggapi("dishubpejabat");
    laporan.dijawab("dishubpejabat", "dishubkepala");
    laporan.dinilai(true);
    assertThat(
            jdbc.sql("select kunci from surel where kunci like ? order by nomor")
                .params("pengaduan/" + laporan.key() + "/%")
                .query(String.class)
                .list())
        .extracting(key -> key.split("/")[2])
        .containsExactly("DITERIMA", "DITANGGAPI", "DIJAWAB", "SELESAI");
  }
}
