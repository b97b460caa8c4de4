package id.tertib.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL for all tests of a run, which ends with the JVM, after the applications; each of
 * them gets a database.
 */
public final class Postgres
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static EmbeddedPostgres server;
  private static File directory;
  private static int databases;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + newDatabase(),
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres")
        .applyTo(context);
  }

  /**
   * @return JDBC address of an empty database, user and password {@code postgres}
   */
  public static synchronized String newDatabase() {
    try {
      if (server == null) {
        directory = Files.createTempDirectory("tertib-postgres").toFile();
        server = start(0);
        // After the applications: one whose database is gone waits half a minute for a connection.
        SpringApplication.getShutdownHandlers().add(Postgres::stop);
      }
      var name = "tertib" + ++databases;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A second database with all that this one holds now, as a restored dump would. */
  public static synchronized String copyOf(String database) {
    var name = URI.create(database.substring("jdbc:".length())).getPath().substring(1);
    var copy = "tertib" + ++databases;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      // The server copies only what nobody uses; who comes back a moment later finds it again.
      statement.execute("alter database %s allow_connections false".formatted(name));
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
              .formatted(name));
      statement.execute("create database %s template %s".formatted(copy, name));
      statement.execute("alter database %s allow_connections true".formatted(name));
      return server.getJdbcUrl("postgres", copy);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the server under everybody's hands and starts it again, at the same address. */
  public static synchronized void restart() {
    try {
      var port = server.getPort();
      server.close();
      server = start(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param port 0 for any free one
   */
  private static EmbeddedPostgres start(int port) throws IOException {
    var builder =
        EmbeddedPostgres.builder()
            .setRegisterShutdownHook(false)
            .setDataDirectory(directory)
            .setCleanDataDirectory(false);
    return (port == 0 ? builder : builder.setPort(port)).start();
  }

  private static void stop() {
    try {
      server.close();
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
