package id.tertib.pengaduan.perkara;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code pengaduan_lihat}: who looked at name and contact, at which step, when. */
@Repository
public class LihatTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  LihatTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param langkah id of the step in the model
   */
  public record Lihat(String langkah, Instant pada) {}

  public void add(String nomor, String akun, String langkah) {
    jdbc.sql("insert into pengaduan_lihat (nomor, pada, akun, langkah) values (?, ?, ?, ?)")
        .params(nomor, Timestamp.from(clock.instant()), akun, langkah)
        .update();
  }

  /** The last look; empty when nobody ever looked. */
  public Optional<Lihat> last(String nomor) {
    return jdbc.sql(
            "select langkah, pada from pengaduan_lihat where nomor = ? order by id desc limit 1")
        .params(nomor)
        .query((row, number) -> new Lihat(row.getString(1), row.getTimestamp(2).toInstant()))
        .optional();
  }
}
