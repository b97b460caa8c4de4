package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page of a unit with 113 items and three layers, and what would close its gaps. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class LamanUnitBenchmark {

  private static final int WARM_UP = 30;
  private static final int MEASURED = 200;
  private static final Duration PAGE = Duration.ofMillis(250);
  private static final Duration CLOSING = Duration.ofMillis(100);

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired ApplicationContext application;
  @Autowired Sheets sheets;
  @Autowired InstrumentSheets scores;

  @Test
  void opensForAMeeting(Figures figures) throws Exception {
    var sheet = sheets.read(UnitDireviu.of(application, port).direviu(time).lembar());
    var visitor = Visitor.browser(port).signIn("dukcapilkepala");
    var address = "/zona-integritas/unit/dukcapil";
    assertThat(visitor.page(address).body()).contains("11 dari 12");

    Timings.of(WARM_UP, () -> visitor.page(address));
    var page = Timings.of(MEASURED, () -> visitor.page(address));
    figures.add(
        "page of a unit, 113 items with three layers, p95 of 200",
        Timings.milliseconds(page.percentile(95)),
        "≤ 250 ms",
        page.percentile(95).compareTo(PAGE) <= 0);

    Timings.of(WARM_UP, () -> scores.closing(sheet, "WBBM"));
    var closing = Timings.of(MEASURED, () -> scores.closing(sheet, "WBBM"));
    figures.add(
        "its score with the sets that close every open minimum of WBBM, p95 of 200",
        Timings.milliseconds(closing.percentile(95)),
        "≤ 100 ms",
        closing.percentile(95).compareTo(CLOSING) <= 0);
  }
}
