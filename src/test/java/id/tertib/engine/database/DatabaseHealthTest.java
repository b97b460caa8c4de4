package id.tertib.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseHealthTest {

  @TempDir Path folder;

  /** What H2 does by itself when its writer meets the end of the memory or of the disk. */
  @Test
  void noticesADatabaseThatClosedItselfWhereTheConnectionsTestDoesNot() throws SQLException {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("tertib") + ";DB_CLOSE_ON_EXIT=FALSE");
      pool.setUsername("sa");
      pool.setPassword("");
      pool.setMaximumPoolSize(1);
      pool.setConnectionTimeout(1000);
      var jdbc = new JdbcTemplate(pool);
      var health = new DatabaseHealth(jdbc);
      jdbc.execute("create table jam_demo (id integer)");
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);

      try (var connection = pool.getConnection()) {
        var session = connection.unwrap(JdbcConnection.class).getSession();
        ((SessionLocal) session).getDatabase().getStore().getMvStore().closeImmediately();
      }

      assertThat(new DataSourceHealthIndicator(pool).health().getStatus()).isEqualTo(Status.UP);
      assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }
  }
}
