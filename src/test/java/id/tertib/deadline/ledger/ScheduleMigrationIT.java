package id.tertib.deadline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.Postgres;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with a schedule gets the shares of complaints that the shipped file has. */
class ScheduleMigrationIT {

  private static final String OF_COMPLAINTS = "pengaduan-";

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
  void addsWhatTheFileShipsAndPlansItAnew(Database database) {
    var jdbc = before(database);
    jdbc.update("insert into jadwal_pengingat values ('*', 0, 'pemegang')");

    migrate(jdbc, "256");

    assertThat(lines(jdbc))
        .containsExactlyInAnyOrderElementsOf(
            ScheduleTable.shipped().stream()
                .filter(line -> line.kind().startsWith(OF_COMPLAINTS))
                .map(line -> "%s %d %s".formatted(line.kind(), line.stage().share(), line.target()))
                .toList())
        .hasSize(21);
    assertThat(updated(jdbc))
        .containsExactly(
            "pengaduan-disposisi",
            "pengaduan-penanganan",
            "pengaduan-tanggapan",
            "pengaduan-verifikasi");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsAScheduleThatTheCityGaveAKind(Database database) {
    var jdbc = before(database);
    jdbc.update("insert into jadwal_pengingat values ('pengaduan-disposisi', -1, 'pemegang')");

    migrate(jdbc, "256");

    assertThat(lines(jdbc)).hasSize(18).noneMatch(line -> line.startsWith("pengaduan-disposisi"));
    assertThat(updated(jdbc)).hasSize(3).doesNotContain("pengaduan-disposisi");
  }

  /** The program loads the whole file into an empty schedule, and into no other. */
  @ParameterizedTest
  @EnumSource(Database.class)
  void leavesAnEmptyScheduleEmpty(Database database) {
    var jdbc = before(database);

    migrate(jdbc, "256");

    assertThat(lines(jdbc)).isEmpty();
    assertThat(updated(jdbc)).isEmpty();
  }

  private static JdbcTemplate before(Database database) {
    var jdbc = new JdbcTemplate(database.empty());
    engineTables(database, jdbc);
    migrate(jdbc, "254");
    return jdbc;
  }

  private static List<String> lines(JdbcTemplate jdbc) {
    return jdbc.query(
        "select * from jadwal_pengingat_bagian where jenis like 'pengaduan-%'",
        (row, number) ->
            "%s %d %s"
                .formatted(row.getString("jenis"), row.getInt("bagian"), row.getString("sasaran")));
  }

  private static List<String> updated(JdbcTemplate jdbc) {
    return jdbc.queryForList(
        "select jenis from jadwal_pengingat_diperbarui order by jenis", String.class);
  }

  /** Some of our migrations look at people and at what the engine did. */
  private static void engineTables(Database database, JdbcTemplate jdbc) {
    var scripts = new ResourceDatabasePopulator();
    for (var part : List.of("engine", "history", "identity")) {
      scripts.addScript(
          new ClassPathResource(
              "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
                  .formatted(database == Database.H2 ? "h2" : "postgres", part)));
    }
    scripts.execute(Objects.requireNonNull(jdbc.getDataSource()));
  }

  private static void migrate(JdbcTemplate jdbc, String target) {
    Flyway.configure()
        .dataSource(jdbc.getDataSource())
        .locations("classpath:db/migration")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(target)
        .load()
        .migrate();
  }
}
