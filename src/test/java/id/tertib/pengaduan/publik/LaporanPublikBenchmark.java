package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.pengaduan.LimaTahun;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Published reports of five years, 20,000 a year, as a stranger lists and searches them. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class LaporanPublikBenchmark {

  private static final int RUNS = 50;
  private static final Duration LIST = Duration.ofMillis(200);
  private static final Duration SEARCH = Duration.ofMillis(300);

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void fiveYears() {
    time.startAt("2026-07-13T08:00");
    LimaTahun.isi(jdbc);
  }

  @Test
  void listsAndSearchesForStrangers(Figures figures) throws Exception {
    var stranger = Visitor.browser(port);
    measure(figures, stranger, "list", LIST, List.of(""));
    measure(
        figures,
        stranger,
        "filters",
        LIST,
        List.of(
            "?kecamatan=kec-serpong",
            "?kelurahan=rempoa",
            "?kategori=lampu-jalan&kelurahan=muncul"));
    measure(
        figures,
        stranger,
        "search",
        SEARCH,
        List.of(
            "?teks=jalan",
            "?teks=kata17",
            "?teks=jalan+rusak+pasar",
            "?teks=99999",
            "?teks=kata",
            "?teks=tidakada",
            "?teks=kata17+rusak&kecamatan=kec-setu"));

    var page = stranger.page(FormulirUji.AWAL + "/laporan");
    assertThat(page.body().length()).isLessThan(100_000);
    for (var pages = 0; pages < 200; pages++) {
      var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page.body());
      assertThat(next.find()).isTrue();
      page = stranger.page(next.group(1).replace("&amp;", "&"));
    }
    var deep = page;
    var last = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(deep.body());
    assertThat(last.find()).isTrue();
    var address =
        last.group(1).replace("&amp;", "&").substring((FormulirUji.AWAL + "/laporan").length());
    measure(figures, stranger, "page 200", LIST, List.of(address));
  }

  private static void measure(
      Figures figures, Visitor stranger, String name, Duration most, List<String> queries)
      throws Exception {
    for (var query : queries) {
      stranger.page(FormulirUji.AWAL + "/laporan" + query);
      var timings =
          Timings.of(RUNS, () -> stranger.page(FormulirUji.AWAL + "/laporan" + query).body());
      var p95 = timings.percentile(95);
      figures.add(
          "public reports, %s `%s`, p95 of %d pages, %,d published"
              .formatted(name, query, RUNS, LimaTahun.BANYAK),
          "%d ms".formatted(p95.toMillis()),
          "%d ms".formatted(most.toMillis()),
          p95.compareTo(most) <= 0);
    }
  }
}
