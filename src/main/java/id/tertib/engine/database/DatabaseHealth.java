package id.tertib.engine.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Asks the database a question. The pool's own test asks the connection only, and H2 calls a
 * connection valid whose database has closed itself, for example when the memory ran out. Takes the
 * place of Spring's indicator by its name.
 */
@Component("dbHealthIndicator")
class DatabaseHealth implements HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
  private static final int SECONDS = 3;

  private final JdbcTemplate jdbc;

  DatabaseHealth(JdbcTemplate shared) {
    this.jdbc = new JdbcTemplate(java.util.Objects.requireNonNull(shared.getDataSource()));
    this.jdbc.setQueryTimeout(SECONDS);
  }

  @Override
  public Health health() {
    try {
      jdbc.queryForObject("select count(*) from jam_demo", Integer.class);
      return Health.up().build();
    } catch (DataAccessException e) {
      LOG.error("Basis data tidak menjawab: {}", e.getMostSpecificCause().getMessage());
      return Health.down().build();
    }
  }
}
