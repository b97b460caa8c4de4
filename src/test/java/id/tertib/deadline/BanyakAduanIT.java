package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 100,000 closed deadlines of one confidential kind, 20,000 of a cycle of one year, and 3,000 open
 * ones, with their reminders, beside the few of other procedures that people look at.
 */
@PostgresTest
class BanyakAduanIT {

  private static final String KIND = "uji-aduan";
  private static final String OTHER = "uji";

  @Autowired JdbcTemplate jdbc;
  @Autowired DeadlineSight sights;
  @Autowired DeadlineList list;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate transaction;
  @Autowired TimeTravel clock;

  @BeforeEach
  void fiveYears() {
    clock.startAt("2026-10-01T08:00");
    for (var year = 2022; year <= 2026; year++) {
      fill(KIND, year, 20_000, "terpenuhi", year + "-01-05");
    }
    fill(KIND, 2026, 3_000, "terbuka", "2026-09-10");
    fill(OTHER, 2026, 400, "terpenuhi", "2026-01-05");
    fill(OTHER, 2026, 100, "terbuka", "2026-10-01");
    jdbc.update(
        """
        insert into tenggat_tugas (tugas, tenggat, terbuka)
        select 'tugas' || id, id, keadaan = 'terbuka' from tenggat where jenis = ?
        """,
        KIND);
    jdbc.update(
        """
        insert into pengingat (tenggat, jatuh_tempo, tahap, hari, sasaran, peran, peran_rencana,
          penerima, direncanakan, keadaan, terlambat)
        select t.id, t.jatuh_tempo, b || '%', b - 100, 'pemegang', t.peran,
          case when t.keadaan = 'terbuka' then t.peran end,
          case when t.keadaan = 'terpenuhi' then t.peran end,
          t.jatuh_tempo + interval '7 hours', case when t.keadaan = 'terbuka'
            then 'direncanakan' else 'batal' end, false
        from tenggat t cross join (values (50), (80), (100)) as s(b) where t.jenis = ?
        """,
        KIND);
    jdbc.execute("analyze");
  }

  @Test
  void theListOfALeaderReadsNoneOfThem() {
    for (var shown : List.of("terbuka", "terlambat", "terpenuhi", "semua")) {
      var page =
          list.page(
              DeadlineFilter.of(shown, null, null, null, null, false), sights.of("sekda"), 0, 50);
      assertThat(page.deadlines()).as(shown).isLessThanOrEqualTo(500);
    }
    assertThat(plan("terpenuhi")).contains("tenggat_jenis").doesNotContain("Seq Scan on tenggat");
  }

  private String plan(String state) {
    var values = new HashMap<String, Object>(Map.of("keadaan", state));
    var scope = sights.of("sekda").scope();
    var sql =
        "explain select jenis, judul, count(*) from tenggat where keadaan = :keadaan and "
            + scope.condition("jenis", "perangkat_daerah", "perkara", values)
            + " group by jenis, judul";
    return String.join(
        "\n", new NamedParameterJdbcTemplate(jdbc).queryForList(sql, values, String.class));
  }

  @Test
  void thePageOfOneCountsTheOpenOnesOfItsCycleByTheIndex() {
    assertThat(
            explain(
                "select count(*) from tenggat where siklus = 'U-2026' and jenis = 'uji-aduan'"
                    + " and keadaan = 'terbuka'"))
        .contains("tenggat_siklus_keadaan")
        .doesNotContain("Seq Scan");
  }

  @Test
  void theStartOfTheProgramReadsOpenTasksAlone() {
    assertThat(explain("select tugas from tenggat_tugas where terbuka"))
        .contains("tenggat_tugas_terbuka")
        .doesNotContain("Seq Scan");
  }

  /** What one case does asks by its own keys, however many others there are. */
  @Test
  void oneCaseAsksByItsOwnKeys() {
    for (var sql :
        List.of(
            "select * from tenggat where kunci_berlaku = 'uji-aduan|U/2026/7' for update",
            "select * from tenggat where perkara = 'U/2026/7' and keadaan = 'terbuka' order by id",
            "select tugas, tenggat from tenggat_tugas where tenggat in (7) and terbuka",
            "select * from pengingat where tenggat in (7) order by tenggat, jatuh_tempo, hari, id",
            "select distinct surel from pengingat where tenggat in (7)"
                + " and keadaan = 'diserahkan' and diputuskan >= now()",
            "select j.* from tenggat_jeda j join tenggat t on t.id = j.tenggat"
                + " where j.tenggat in (7) order by j.id")) {
      assertThat(explain(sql))
          .as(sql)
          .doesNotContain("Seq Scan on tenggat ", "Seq Scan on tenggat_tugas")
          .doesNotContain("Seq Scan on pengingat");
    }
  }

  /** Registered, stopped, gone on and met, among all the others. */
  @Test
  void oneCaseTakesNoLongerAmongAHundredThousand() {
    one(0);
    var begun = System.nanoTime();
    for (var number = 1; number <= 20; number++) {
      one(number);
    }
    assertThat((System.nanoTime() - begun) / 20_000_000).as("ms for one").isLessThan(200);
  }

  private void one(int number) {
    var key = "SATU/" + number;
    transaction.executeWithoutResult(
        status -> {
          deadlines.register(
              new Obligation(
                  KIND,
                  key,
                  "U-2026",
                  "dinkes",
                  "Tanggapan " + key,
                  "Uji",
                  "dinkesasesor",
                  DueRule.workingDays(clock.now().toLocalDate(), 14, null)));
          deadlines.pause(KIND, key, "menunggu", "organisasi");
          deadlines.resume(KIND, key, "dilengkapi", "organisasi");
          deadlines.met(KIND, key);
        });
  }

  private String explain(String sql) {
    return String.join("\n", jdbc.queryForList("explain " + sql, String.class));
  }

  private void fill(String kind, int year, int many, String state, String first) {
    jdbc.update(
        """
        insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
          triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
          keadaan, terpenuhi, dibuat)
        select ? || '|U/' || ? || '/' || ? || n, ?, 'U/' || ? || '/' || n, 'U-' || ?, 'dinkes', ?,
          null, 'Tanggapan ' || n, 'Uji', 'dinkesasesor', d, d, 'tetap', d, 0, ?,
          case when ? = 'terpenuhi' then d::timestamptz end, now()
        from (select n, ?::date + n % 240 as d from generate_series(1, ?) as n) as x
        """,
        kind,
        year,
        state.equals("terbuka") ? "t" : "",
        kind,
        year,
        String.valueOf(year),
        year,
        state,
        state,
        first,
        many);
  }
}
