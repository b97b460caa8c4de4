package id.tertib.deadline.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.access.Reach;
import id.tertib.access.ReadScope;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list with as many deadlines as the city will have in five years. */
@PostgresTest
class DeadlineListIT {

  @Autowired DeadlineList list;
  @Autowired JdbcClient jdbc;
  @Autowired TimeTravel time;

  @Test
  void readsOnlyOpenDeadlinesAmongFiveYearsOfClosedOnes() {
    time.startAt("2026-11-24T10:00");
    fill("terbuka", 20_000, "2026-11-01");
    fill("terpenuhi", 200_000, "2021-01-01");
    jdbc.sql("analyze tenggat").update();
    var all =
        new DeadlineSight.Sight(
            new ReadScope(Set.of("uji"), Map.of("uji", Reach.ALL), Set.of()), Set.of(), true);
    var late = DeadlineFilter.of("terlambat", null, null, null, null, false);

    var page = list.page(late, all, 0, 50);
    assertThat(page.lines()).hasSize(50);
    assertThat(page.deadlines()).isEqualTo(list.counts(late, all).overdue());
    assertThat(plan("keadaan = 'terbuka' and jatuh_tempo < date '2026-11-24'"))
        .contains("tenggat_keadaan");
    assertThat(plan("keadaan = 'terbuka'")).contains("tenggat_keadaan");
  }

  private String plan(String condition) {
    return String.join(
        "\n",
        jdbc.sql(
                "explain select jenis, siklus, judul, jatuh_tempo, count(*) from tenggat where %s"
                        .formatted(condition)
                    + " group by jenis, siklus, judul, jatuh_tempo")
            .query(String.class)
            .list());
  }

  private void fill(String state, int count, String first) {
    jdbc.sql(
            """
            insert into tenggat (kunci_berlaku, jenis, perkara, siklus, perangkat_daerah, tahun,
              triwulan, judul, dasar, peran, semula, jatuh_tempo, hitung, hitung_dari, hitung_hari,
              keadaan, terpenuhi, dibuat)
            select :keadaan || n, 'uji', 'PGD-' || n, 'PGD', 'dinkes', 2026, 4, 'Jawaban ' || n,
              'Perwali', 'dinkesasesor', d, d, 'tetap', d, 0, :keadaan,
              case when :keadaan = 'terbuka' then null else now() end, now()
            from (select n, cast(:awal as date) + n % 60 as d from generate_series(1, :banyak) n) x
            """)
        .param("keadaan", state)
        .param("awal", first)
        .param("banyak", count)
        .update();
  }
}
