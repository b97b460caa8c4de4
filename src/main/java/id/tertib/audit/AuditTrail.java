package id.tertib.audit;

import id.tertib.data.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The business trail: append-only, written in the caller's transaction, all rows of a transaction
 * in one insert. There is no way to change or remove a row from the code, and PostgreSQL refuses it
 * by a trigger.
 */
@Component
public class AuditTrail {

  private static final int LONGEST = 4000;

  /** A statement has a limit of values. */
  private static final int ROWS_AT_ONCE = 500;

  private static final String INSERT =
      "insert into jejak (waktu, siapa, apa, perkara, bagian, sebelum, sesudah, alasan) values ";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String NEWEST_OF_ONE =
      "(select * from jejak where perkara = ? order by nomor desc fetch first ? rows only)";

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditTrail(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Writes one row with the time of the product's clock, at the latest before the caller's
   * transaction is committed, at once without one; long values are cut to 4000 letters.
   */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /** As {@link #record(AuditEntry)}, many at once. */
  public void record(Collection<AuditEntry> entries) {
    var now = clock.instant();
    var rows = entries.stream().map(entry -> new TimedEntry(now, entry)).toList();
    var pending = PendingRows.current(this, this::write);
    if (pending == null) {
      write(rows);
    } else {
      pending.add(rows);
    }
  }

  /** Whoever reads the trail meets what the same transaction told it. */
  private JdbcClient written() {
    var pending = PendingRows.find(this);
    if (pending != null) {
      pending.write();
    }
    return jdbc;
  }

  private void write(List<TimedEntry> rows) {
    for (var from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
      insert(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
    }
  }

  private void insert(List<TimedEntry> rows) {
    var values = new ArrayList<@Nullable Object>();
    for (var row : rows) {
      var entry = row.entry();
      values.add(Moments.sql(row.at()));
      values.add(entry.who());
      values.add(entry.what());
      values.add(entry.subject());
      values.add(cut(entry.detail()));
      values.add(cut(entry.before()));
      values.add(cut(entry.after()));
      values.add(cut(entry.reason()));
    }
    jdbc.sql(INSERT + String.join(", ", Collections.nCopies(rows.size(), ROW)))
        .params(values)
        .update();
  }

  /** All rows of a business key, oldest first. */
  public List<AuditRow> of(String subject) {
    return written()
        .sql("select * from jejak where perkara = :perkara order by nomor")
        .param("perkara", subject)
        .query(AuditTrail::row)
        .list();
  }

  /**
   * The newest rows of these business keys, newest first, at most {@code most}. Each key is asked
   * for its own newest rows: together they would be looked for among those of all cases.
   */
  public List<AuditRow> latest(Collection<String> subjects, int most) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    var newestOfEach =
        String.join(" union all ", Collections.nCopies(subjects.size(), NEWEST_OF_ONE));
    var values = new ArrayList<Object>();
    for (var subject : subjects) {
      values.add(subject);
      values.add(most);
    }
    values.add(most);
    return written()
        .sql(
            "select * from (%s) as semua order by nomor desc fetch first ? rows only"
                .formatted(newestOfEach))
        .params(values)
        .query(AuditTrail::row)
        .list();
  }

  /** What was written after one moment until another, oldest first, at most {@code most} rows. */
  public List<AuditRow> between(Instant after, Instant until, int most) {
    return written()
        .sql(
            """
            select * from jejak where waktu > ? and waktu <= ?
            order by nomor fetch first ? rows only
            """)
        .params(Moments.sql(after), Moments.sql(until), most)
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
