package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.Pesan.Dari;
import id.tertib.pengaduan.perkara.Pesan.Jenis;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A report about which much was said, as its officer opens it in the tab, among 100,000 others. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class BukaLaporanBenchmark {

  private static final int SAID = 50;
  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final Duration ENCRYPTION = Duration.ofMillis(20);

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;
  @Autowired IsiTable texts;
  @Autowired PesanTable messages;

  @Test
  void opensALongReport(Figures figures) throws Exception {
    time.startAt("2026-07-13T08:00");
    LimaTahun.isi(jdbc);
    var laporan = new LaporanUji(port, beans).masuk().diteruskan("pengaduan", "dishub");
    laporan.diterima("dishubpejabat");
    for (var count = 0; count < SAID; count++) {
      messages.add(
          laporan.key(),
          Dari.PELAPOR,
          null,
          Jenis.PESAN,
          "Lampu di seberang stasiun masih mati malam ini. ".repeat(40));
    }
    var task = laporan.claimed("dishubpejabat", "Beri tanggapan pertama");
    var officer = Visitor.browser(port).signIn("dishubpejabat");
    var address = "/api/tasks/%s/pengaduan".formatted(task);
    assertThat(officer.get(address).body()).contains("masih mati malam ini");

    Timings.of(WARM_UP, () -> officer.get(address));
    var whole = Timings.of(MEASURED, () -> officer.get(address));
    figures.add(
        "opening a report with %d messages in the tab, 100,000 beside it".formatted(SAID),
        whole.percentiles());

    var opened = new Timings();
    var asTheyLie = new Timings();
    for (var count = 0; count < WARM_UP + MEASURED; count++) {
      var measured = count >= WARM_UP;
      (measured ? opened : new Timings()).add(() -> read(laporan.key()));
      (measured ? asTheyLie : new Timings()).add(() -> lie(laporan.key()));
    }
    var added = opened.percentile(95).minus(asTheyLie.percentile(95));
    figures.add(
        "of it for opening what is sealed: p95 %s, the same rows as they lie %s"
            .formatted(
                Timings.milliseconds(opened.percentile(95)),
                Timings.milliseconds(asTheyLie.percentile(95))),
        Timings.milliseconds(added),
        "≤ 20 ms",
        added.compareTo(ENCRYPTION) <= 0);
  }

  private int read(String nomor) {
    return texts.all(nomor).size() + messages.of(nomor).size();
  }

  private int lie(String nomor) {
    return jdbc.queryForList("select bagian, isi, revisi from pengaduan_isi where nomor = ?", nomor)
            .size()
        + jdbc.queryForList(
                "select id, pada, dari, kantor, jenis, isi from pengaduan_pesan where nomor = ?"
                    + " order by id",
                nomor)
            .size();
  }
}
