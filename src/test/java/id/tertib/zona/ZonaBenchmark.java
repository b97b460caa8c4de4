package id.tertib.zona;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.instrument.score.Closing;
import id.tertib.instrument.score.GivenAnswer;
import id.tertib.instrument.score.Missing;
import id.tertib.instrument.score.Score;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.Sheets;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Tingkat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores, minima, decisions and what would close the gaps: of one unit, and of 200. */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class ZonaBenchmark {

  private static final int UNITS = 200;
  private static final int WARM = 300;
  private static final int TIMES = 200;
  private static final Duration ONE = Duration.ofMillis(5);
  private static final Duration ALL = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofMillis(100);

  @Autowired Instruments instruments;
  @Autowired InstrumentSheets sheets;
  @Autowired Sheets stored;
  @Autowired KeputusanUsulan keputusan;
  @Autowired SyaratUsulan syarat;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void scoresDecidesAndCloses(Figures figures) throws Exception {
    var scoring = instruments.scoring(ZonaIntegritas.LKE);
    var low = LembarLke.rendah(scoring).given();
    var edge = LembarLke.tepat(scoring, Tingkat.WBK, "total").given();

    var score = run(TIMES, () -> scored(edge));
    add(
        figures,
        "score and minima of one zi-lke sheet, readings asked, on PostgreSQL, 200 times",
        score,
        ONE);
    var many = run(20, () -> IntStream.range(0, UNITS).mapToObj(number -> scored(edge)).toList());
    add(figures, "the same of 200 units, 20 times", many, ALL);

    var temuan = FaktaUsulan.pas(syarat, Tingkat.WBBM).temuan();
    var result = scored(edge);
    var day = LocalDate.of(2027, 5, 31);
    var decided = run(TIMES, () -> keputusan.putuskan("bapenda", day, temuan, result));
    add(
        figures,
        "decide for which predicate a unit is proposed, on PostgreSQL, 200 times",
        decided,
        Duration.ofMillis(50));

    for (var level : List.of("WBK", "WBBM")) {
      var closing = run(TIMES, () -> closing(low, level));
      add(
          figures,
          "smallest set of items from a low sheet to " + level + ", 200 times",
          closing,
          CLOSING);
    }
    add(
        figures,
        "the same from the edge of WBK to WBBM",
        run(TIMES, () -> closing(edge, "WBBM")),
        CLOSING);
  }

  @Test
  void readsAndScoresTwoHundredStoredSheets(Figures figures) throws Exception {
    var ids =
        transaction.execute(
            status ->
                IntStream.range(0, UNITS)
                    .mapToObj(
                        number ->
                            sheets.create(
                                ZonaIntegritas.LKE,
                                "ZI-2027/unit-" + number,
                                new Owner(Owner.Kind.UNIT, "unit-" + number),
                                null))
                    .toList());
    jdbc.update(
        """
        insert into lembar_jawaban
          (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
        select b.lembar_id, b.kode, l.lapis,
          case when b.skala like '%#YT' then '"Ya"' when b.skala like '%#ABC%' then '"B"'
            when b.skala like '%#RASIO' and b.kode = 'ZI-R3.3-a' then '{"lalu":4,"kini":1}'
            when b.skala like '%#RASIO' then '{"pembilang":3,"penyebut":4}'
            else '3.6' end,
          'Map ZI', null, 'admin', current_timestamp, 1
        from lembar_butir b
        cross join (values ('self'), ('anggota'), ('ketua'), ('dalnis')) as l (lapis)
        """);

    var read =
        run(
            10,
            () ->
                transaction.execute(
                    status ->
                        ids.stream()
                            .map(id -> sheets.score(stored.read(id), null).orElseThrow())
                            .toList()));
    add(
        figures,
        "read and score 200 stored sheets of four layers, on PostgreSQL, 10 times",
        read,
        ALL);
  }

  private Timings run(int times, Callable<?> work) throws Exception {
    Timings.of(times < TIMES ? 3 : WARM, work);
    return Timings.of(times, work);
  }

  private static void add(Figures figures, String what, Timings timings, Duration target) {
    figures.add(
        what,
        timings.percentiles(),
        "p95 ≤ %d ms".formatted(target.toMillis()),
        timings.percentile(95).compareTo(target) <= 0);
  }

  private Score scored(Map<String, GivenAnswer> given) {
    var score = instruments.scoring(ZonaIntegritas.LKE).scoreGiven(given);
    assertThat(score.gates()).hasSize(2);
    return score;
  }

  private Missing closing(Map<String, GivenAnswer> given, String level) {
    var scoring = instruments.scoring(ZonaIntegritas.LKE);
    var missing = new Closing(scoring, scoring.scoreGiven(given), given, Set.of()).gate(level);
    assertThat(missing.exact()).isTrue();
    return missing;
  }
}
