package id.tertib.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
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
  private final NamedParameterJdbcOperations batch;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, NamedParameterJdbcOperations batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** Writes one row with the time of the product's clock; long values are cut to 4000 letters. */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** As {@link #record(AuditEntry)}, many at once. */
  public void record(Collection<AuditEntry> entries) {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    batch.batchUpdate(
        """
        insert into jejak (waktu, siapa, apa, perkara, bagian, sebelum, sesudah, alasan)
        values (:waktu, :siapa, :apa, :perkara, :bagian, :sebelum, :sesudah, :alasan)
        """,
        entries.stream()
            .map(
                entry ->
                    new MapSqlParameterSource("waktu", now)
                        .addValue("siapa", entry.who())
                        .addValue("apa", entry.what())
                        .addValue("perkara", entry.subject())
                        .addValue("bagian", cut(entry.detail()))
                        .addValue("sebelum", cut(entry.before()))
                        .addValue("sesudah", cut(entry.after()))
                        .addValue("alasan", cut(entry.reason())))
            .toArray(SqlParameterSource[]::new));
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

  /** What was written after one moment until another, oldest first, at most {@code most} rows. */
  public List<AuditRow> between(Instant after, Instant until, int most) {
    return jdbc.sql(
            """
            select * from jejak where waktu > :sejak and waktu <= :sampai
            order by nomor fetch first :paling rows only
            """)
        .param("sejak", OffsetDateTime.ofInstant(after, ZoneOffset.UTC))
        .param("sampai", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
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
