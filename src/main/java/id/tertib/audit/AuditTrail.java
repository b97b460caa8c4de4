package id.tertib.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The business trail: append-only, written in the caller's transaction. There is no way to change
 * or remove a row from the code, and PostgreSQL refuses it by a trigger.
 */
@Component
public class AuditTrail {

  private static final int LONGEST = 4000;

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes one row with the time of the product's clock; long values are cut to 4000 letters. */
  public void record(AuditEntry entry) {
    jdbc.sql(
            """
            insert into jejak (waktu, siapa, apa, perkara, bagian, sebelum, sesudah, alasan)
            values (:waktu, :siapa, :apa, :perkara, :bagian, :sebelum, :sesudah, :alasan)
            """)
        .param("waktu", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("siapa", entry.who())
        .param("apa", entry.what())
        .param("perkara", entry.subject())
        .param("bagian", cut(entry.detail()))
        .param("sebelum", cut(entry.before()))
        .param("sesudah", cut(entry.after()))
        .param("alasan", cut(entry.reason()))
        .update();
  }

  /** All rows of a business key, oldest first. */
  public List<AuditRow> of(String subject) {
    return jdbc.sql("select * from jejak where perkara = :perkara order by nomor")
        .param("perkara", subject)
        .query(AuditTrail::row)
        .list();
  }

  /** The newest rows of these business keys, newest first, at most {@code most}. */
  public List<AuditRow> latest(Collection<String> subjects, int most) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select * from jejak where perkara in (:perkara)
                order by nomor desc fetch first :paling rows only
                """)
            .param("perkara", subjects)
            .param("paling", most)
            .query(AuditTrail::row)
            .list();
  }

  private static AuditRow row(ResultSet result, int number) throws SQLException {
    return new AuditRow(
        result.getLong("nomor"),
        result.getObject("waktu", OffsetDateTime.class).toInstant(),
        result.getString("siapa"),
        result.getString("apa"),
        result.getString("perkara"),
        result.getString("bagian"),
        result.getString("sebelum"),
        result.getString("sesudah"),
        result.getString("alasan"));
  }

  private static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }
}
