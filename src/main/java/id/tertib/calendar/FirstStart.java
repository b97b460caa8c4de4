package id.tertib.calendar;

import id.tertib.data.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When this installation first started. What fell due before is history that the city dealt with
 * elsewhere, and is not caught up.
 */
@Component
class FirstStart implements SmartInitializingSingleton {

  private final JdbcClient jdbc;
  private final Clock clock;

  FirstStart(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (find().isEmpty()) {
      try {
        jdbc.sql("insert into pemasangan (nomor, pada) values (1, :pada)")
            .param("pada", Moments.sql(clock.instant()))
            .update();
      } catch (DuplicateKeyException e) {
        // Another node started at the same moment and wrote it: that one counts.
      }
    }
  }

  /** Empty only before the first start is over. */
  Optional<Instant> find() {
    return jdbc.sql("select pada from pemasangan where nomor = 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }
}
