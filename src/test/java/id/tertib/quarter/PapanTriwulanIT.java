package id.tertib.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.monitoring.Kota;
import id.tertib.quarter.Triwulanan.Isi;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.WatchedSql;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What the board of a quarter asks of the database does not grow with its offices. */
@PostgresTest
@Import(WatchedSql.class)
class PapanTriwulanIT {

  @Autowired ApplicationContext aplikasi;
  @Autowired LaporanSight sights;
  @Autowired PapanReader papan;

  @Test
  void asksAsMuchForThirtyEightOfficesAsForOne() throws Exception {
    var kota = new Kota(aplikasi).pada("2026-09-21T09:00");
    new Calendars(aplikasi).installedNow();
    kota.hingga("2026-10-01T07:05");
    var dinkes = new Triwulanan(kota, "2026-TW4/dinkes").isi(kode -> Isi.sudah());
    dinkes.serahkan().teruskan().kembalikan("Lengkapi", null).serahkan().teruskan();
    for (var kantor : List.of("dlh", "setwan", "dishub", "kec-setu")) {
      new Triwulanan(kota, "2026-TW4/" + kantor)
          .isi(kode -> Isi.sudah())
          .serahkan()
          .teruskan()
          .kembalikan("Lengkapi", null);
    }

    var satu = WatchedSql.during(() -> papan.read(sights.of("2026-TW4", "dinkes", "organisasi")));
    var semua = WatchedSql.during(() -> papan.read(sights.of("2026-TW4", "organisasi")));

    assertThat(papan.read(sights.of("2026-TW4", "organisasi")).laporan()).hasSize(38);
    assertThat(semua).as("%s", semua).hasSizeLessThanOrEqualTo(satu.size() + 2);
    assertThat(semua).as("%s", semua).hasSizeLessThan(40);
  }
}
