package id.tertib.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.testing.PostgresTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How PostgreSQL answers what is asked every few seconds, with 20,000 open deadlines and five years
 * of closed ones, their reminders and their mails, 2,000 of which wait.
 */
@PostgresTest
class RencanaKueriIT {

  private static final int OPEN = 20_000;
  private static final int CLOSED_A_YEAR = 4_000;

  @Autowired JdbcTemplate jdbc;
  @Autowired PerangkatDaerahRegister offices;

  @BeforeEach
  void fiveYears() {
    var many = new BanyakTenggat(jdbc);
    many.open(OPEN, offices.all(), "2026-12-31");
    many.planned("2026-12-31", "H-1", -1, "2026-12-30T07:30:00+07:00");
    many.planned("2026-12-31", "H", 0, "2026-12-31T07:30:00+07:00");
    for (var year = 2021; year <= 2025; year++) {
      var due = year + "-12-31";
      many.met(CLOSED_A_YEAR, offices.all().get(0), due);
      many.decided(due, "H-1", -1, due + "T07:30:00+07:00");
      many.decided(due, "H", 0, due + "T07:30:00+07:00");
    }
    jdbc.update(
        """
        insert into surel (kunci, penerima, nama, alamat, alamat_khusus, jenis, perkara, subjek,
          teks, html, message_id, keadaan, percobaan, coba_lagi, dibuat, terkirim)
        select 'uji/' || n, 'uji', 'Uji', 'uji@uji.example', false, 'ringkasan', '', 'Uji', 'Uji',
          'Uji', '<' || n || '@uji>', case when n > 2000 then 'terkirim' else 'menunggu' end, 1,
          now() + (n - 100) * interval '1 minute', now(), case when n > 2000 then now() end
        from generate_series(1, 40000) as n
        """);
    jdbc.execute("analyze");
  }

  @Test
  void theDailyRunReadsOnlyWhatIsDue() {
    assertThat(
            plan(
                """
                select distinct tenggat from (
                  select tenggat from pengingat
                  where keadaan = 'direncanakan' and direncanakan <= timestamptz '2026-12-01'
                    and penerima is null
                  order by direncanakan fetch first 200 rows only) as jatuh
                order by tenggat
                """))
        .contains("pengingat_jatuh")
        .doesNotContain("Seq Scan");
    assertThat(
            plan(
                """
                select distinct penerima from (
                  select penerima from pengingat
                  where keadaan = 'direncanakan' and direncanakan <= timestamptz '2026-12-01'
                    and penerima is not null
                  order by direncanakan fetch first 40 rows only) as jatuh
                order by penerima
                """))
        .contains("pengingat_jatuh")
        .doesNotContain("Seq Scan");
    assertThat(
            plan(
                """
                select min(direncanakan) from pengingat
                where keadaan = 'direncanakan' and direncanakan > timestamptz '2026-12-01'
                """))
        .contains("pengingat_jatuh")
        .doesNotContain("Seq Scan");
  }

  @Test
  void theRelayReadsOnlyWhatIsDue() {
    assertThat(
            plan(
                """
                select nomor, pemegang from surel
                where keadaan = 'menunggu' and coba_lagi <= now()
                  and (dipegang_sampai is null or dipegang_sampai <= now())
                order by coba_lagi, nomor fetch first 20 rows only for update skip locked
                """))
        .contains("surel_jatuh_tempo")
        .doesNotContain("Seq Scan")
        .doesNotContain("Sort");
  }

  private String plan(String sql) {
    return String.join("\n", jdbc.queryForList("explain " + sql, String.class));
  }
}
