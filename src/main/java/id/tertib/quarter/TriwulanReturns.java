package id.tertib.quarter;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last return of each report by Bagian Organisasi, from which its new due date comes. */
@Repository
class TriwulanReturns {

  private final JdbcClient jdbc;
  private final Clock clock;

  TriwulanReturns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param hari when it was returned
   * @param tenggat given with it; null for the usual working days
   */
  record Returned(LocalDate hari, @Nullable LocalDate tenggat) {}

  Optional<Returned> last(String key) {
    return jdbc.sql("select hari, tenggat from triwulan_dikembalikan where kunci = :key")
        .param("key", key)
        .query(Returned.class)
        .optional();
  }

  /** It was returned today. */
  void record(String key, @Nullable LocalDate tenggat) {
    jdbc.sql("delete from triwulan_dikembalikan where kunci = :key").param("key", key).update();
    jdbc.sql(
            """
            insert into triwulan_dikembalikan (kunci, hari, tenggat) values (:key, :day, :tenggat)
            """)
        .param("key", key)
        .param("day", LocalDate.now(clock))
        .param("tenggat", tenggat)
        .update();
  }
}
