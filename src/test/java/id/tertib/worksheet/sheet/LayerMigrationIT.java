package id.tertib.worksheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.tertib.testing.Postgres;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database in which sheets knew two layers and offices only is brought to what they are now. */
class LayerMigrationIT {

  enum Database {
    H2,
    POSTGRESQL;

    DriverManagerDataSource empty() {
      return this == H2
          ? new DriverManagerDataSource(
              "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID()), "sa", "")
          : new DriverManagerDataSource(Postgres.newDatabase(), "postgres", "postgres");
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsAnswersProofsAuthorsAndOwners(Database database) {
    var source = database.empty();
    engineTables(database, source);
    migrate(source, "204");
    var jdbc = new JdbcTemplate(source);
    for (var statement : OLD) {
      jdbc.execute(statement);
    }

    migrate(source, "latest");

    assertThat(jdbc.queryForList("select * from lembar_lapis order by urutan"))
        .extracting(row -> row.get("kode"), row -> row.get("nama"), row -> row.get("beralasan"))
        .containsExactly(tuple("self", "Perangkat daerah", false), tuple("asesor", "Asesor", true));
    assertThat(jdbc.queryForList("select * from lembar_jawaban order by lapis"))
        .extracting(row -> row.get("lapis"), row -> row.get("jawaban"), row -> row.get("revisi"))
        .containsExactly(tuple("asesor", "\"tidak\"", 1), tuple("self", "\"ya\"", 3));
    assertThat(jdbc.queryForList("select lapis from lembar_bukti", String.class))
        .containsExactly("asesor");
    assertThat(
            jdbc.queryForList("select nama from penulis_lembar order by jenis, nama", String.class))
        .containsExactly("analisis", "asesor", "self");
    assertThat(jdbc.queryForMap("select pemilik_jenis, pemilik from lembar"))
        .containsEntry("pemilik_jenis", "kantor")
        .containsEntry("pemilik", "dinkes");
  }

  /** Some of our migrations look at people and at what the engine did. */
  private static void engineTables(Database database, DriverManagerDataSource source) {
    var scripts = new ResourceDatabasePopulator();
    for (var part : List.of("engine", "history", "identity")) {
      scripts.addScript(
          new ClassPathResource(
              "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
                  .formatted(database == Database.H2 ? "h2" : "postgres", part)));
    }
    scripts.execute(source);
  }

  private static void migrate(DriverManagerDataSource source, String target) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(target)
        .load()
        .migrate();
  }

  private static final List<String> OLD =
      List.of(
          """
          insert into lembar (id, instrumen, versi, perkara, perangkat_daerah)
          values ('l', 'daftar-periksa', '2026-S2/dinkes', '2026-S2/dinkes', 'dinkes')
          """,
          """
          insert into lembar_butir (lembar_id, kode, urutan, bagian, teks, skala, wajib, konteks)
          values ('l', 'RA-1', 1, 'Area', 'Rapat', 'PELAKSANAAN', true, '{}')
          """,
          """
          insert into lembar_jawaban
            (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
          values
            ('l', 'RA-1', 'SELF', '"ya"', null, null, 'a', '2026-07-16 10:00:00+07', 3),
            ('l', 'RA-1', 'ASESOR', '"tidak"', null, 'kurang', 'b', '2026-07-16 10:00:00+07', 1)
          """,
          """
          insert into bukti
            (id, perangkat_daerah, nama, jenis, ukuran, sha256, oleh, waktu)
          values ('b', 'dinkes', 'SK.pdf', 'application/pdf', 9, '%s', 'b',
            '2026-07-16 10:00:00+07')
          """
              .formatted("ab".repeat(32)),
          """
          insert into lembar_bukti (lembar_id, kode, bukti_id, lapis, oleh, waktu)
          values ('l', 'RA-1', 'b', 'ASESOR', 'b', '2026-07-16 10:00:00+07')
          """,
          """
          insert into penulis_lembar (perkara, pengguna, jenis, nama, sejak)
          values
            ('2026-S2/dinkes', 'a', 'lapis', 'SELF', '2026-07-16 10:00:00+07'),
            ('2026-S2/dinkes', 'b', 'lapis', 'ASESOR', '2026-07-16 10:00:00+07'),
            ('2026-S2/dinkes', 'b', 'langkah', 'analisis', '2026-07-16 10:00:00+07')
          """);
}
