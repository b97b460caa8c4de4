package id.tertib.worksheet.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Layer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How PostgreSQL answers four eyes, with 20,000 rows of who wrote what. */
@PostgresTest
class PenulisKueriIT {

  @Autowired JdbcTemplate jdbc;
  @Autowired Authors authors;

  @Test
  void fourEyesReadOnePersonsRowsOfOneCase() {
    jdbc.update(
        """
        insert into penulis_lembar (perkara, pengguna, jenis, nama, sejak)
        select '2026-S2/k' || n / 100, 'orang' || n % 50, 'langkah', 'langkah' || n, now()
        from generate_series(1, 20000) as n
        """);
    jdbc.execute("analyze penulis_lembar");

    var plan =
        String.join(
            "\n",
            jdbc.queryForList(
                "explain "
                    + AuthorTable.OF_PERSON
                        .replace(":subject", "'2026-S2/k7'")
                        .replace(":user", "'orang3'"),
                String.class));

    assertThat(plan).contains("penulis_lembar_pkey").doesNotContain("Seq Scan");
    assertThat(authors.of("2026-S2/k7", "orang3"))
        .isEqualTo(Set.of(Authors.Part.step("langkah703"), Authors.Part.step("langkah753")));
  }

  @Test
  void notesAPartOnceWithItsFirstTime() {
    authors.note("2026-S2/dinkes", Authors.Part.layer(Layer.SELF), "dinkesasesor");
    var first = authors.of("2026-S2/dinkes");
    authors.note("2026-S2/dinkes", Authors.Part.layer(Layer.SELF), "dinkesasesor");
    authors.note("2026-S2/dinkes", Authors.Part.layer(Layer.SELF), "sistem");

    assertThat(first).hasSize(1);
    assertThat(authors.of("2026-S2/dinkes")).isEqualTo(first);
  }
}
