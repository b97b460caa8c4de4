package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.testing.Calendars;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A year of the city's PMPRB with its 38 offices: opened, scored, written down. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
@TestPropertySource(properties = "tertib.assessment.first-year=2026")
class PmprbBenchmark {

  private static final String KEY = KotaPmprb.KEY;

  @LocalServerPort int port;
  @Autowired ApplicationContext application;
  @Autowired TimeTravel time;
  @Autowired HasilPmprb hasil;
  @Autowired JdbcTemplate jdbc;

  @Test
  void opensScoresAndReports(Figures figures) throws Exception {
    time.startAt("2025-12-29T08:00");
    new Calendars(application).installedNow();
    var kota = new KotaPmprb(port);
    time.forwardTo("2026-01-05T09:00");
    kota.set("2026-02-13", "2026-02-20", "2026-02-27");

    var start = Timings.of(1, () -> run());
    assertThat(sheets()).isEqualTo(38);
    figures.add(
        "start 38 sheets of 81 items, on PostgreSQL",
        Timings.seconds(start.longest()),
        "≤ 15 s",
        start.longest().compareTo(Duration.ofSeconds(15)) <= 0);

    jdbc.update(
        """
        insert into lembar_jawaban
          (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
        select b.lembar_id, b.kode, l.lapis,
          case when b.skala like '%#YT' then '"Ya"' when b.skala like '%#ABC%' then '"B"'
            when b.skala like '%#RASIO' and b.kode like '%RF5.3-a' then '{"lalu":4,"kini":1}'
            when b.skala like '%#RASIO' then '{"pembilang":3,"penyebut":4}'
            when b.skala like '%#PILIHAN' then '"WTP"' else '3' end,
          'Map PMPRB', null, 'admin', current_timestamp, 1
        from lembar_butir b cross join (values ('self'), ('koordinator')) as l (lapis)
        where b.lembar_id in (select id from lembar where instrumen = 'pmprb-unit')
        """);
    jdbc.update("update kasus set hasil = 'terverifikasi' where kunci like 'PMPRB-2026/%'");
    time.forwardTo("2026-02-14T00:10");
    run();
    kota.filled();
    time.forwardTo("2026-02-20T09:00");
    done(kota.complete("inspektur", "Panel 1", ""));
    time.forwardTo("2026-02-27T09:00");
    kota.present(6);

    Timings.of(5, this::score);
    var scored = Timings.of(20, this::score);
    figures.add(
        "score 38 sheets and the city's, on PostgreSQL, 20 times",
        scored.percentiles(),
        "p95 ≤ 1 s",
        scored.percentile(95).compareTo(Duration.ofSeconds(1)) <= 0);

    done(kota.complete("inspektur", KotaPmprb.PANEL_2, decision("tetapkan", "")));
    var report = Timings.of(1, () -> run());
    assertThat(kota.tasks("Berita acara")).hasSize(1);
    figures.add(
        "minutes, report with charts and working paper of the city, DOCX and PDF",
        Timings.seconds(report.longest()),
        "≤ 10 s",
        report.longest().compareTo(Duration.ofSeconds(10)) <= 0);
  }

  private Object run() {
    time.runDue();
    return KEY;
  }

  private int score() {
    var offices = hasil.offices(KEY);
    assertThat(offices).hasSize(38).allMatch(office -> office.score() != null);
    assertThat(hasil.city(KEY)).isPresent();
    return offices.size();
  }

  private int sheets() {
    return jdbc.queryForObject(
        "select count(*) from kasus where kunci like 'PMPRB-2026/%'", Integer.class);
  }
}
