package id.tertib.upgrade;

import id.tertib.testing.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The databases that the product runs on. */
enum Database {
  H2(new H2Dump()) {
    /** Where the product itself puts it. */
    @Override
    String empty(Path data) {
      return "jdbc:h2:file:" + data.resolve("tertib");
    }

    @Override
    List<String> settings() {
      return List.of();
    }

    @Override
    DataSource source(String url) {
      return new DriverManagerDataSource(url);
    }
  },

  POSTGRES(new PostgresDump()) {
    @Override
    String empty(Path data) {
      return Postgres.newDatabase();
    }

    @Override
    List<String> settings() {
      return List.of(
          "--spring.datasource.username=postgres", "--spring.datasource.password=postgres");
    }

    @Override
    DataSource source(String url) {
      return new DriverManagerDataSource(url, "postgres", "postgres");
    }
  };

  private final DatabaseDump dump;

  Database(DatabaseDump dump) {
    this.dump = dump;
  }

  /**
   * @param data the data directory that belongs to it
   * @return JDBC address of a database without a table
   */
  abstract String empty(Path data);

  /** How the product signs in there. */
  abstract List<String> settings();

  /** Its rows, beside the product. */
  abstract DataSource source(String url);

  void write(String url, Path folder) throws SQLException, IOException {
    try (var connection = source(url).getConnection()) {
      dump.write(connection, folder);
    }
  }

  void read(String url, Path folder) throws SQLException, IOException {
    try (var connection = source(url).getConnection()) {
      dump.read(connection, folder);
    }
  }
}
