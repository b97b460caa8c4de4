package id.tertib.deadline.register;

import id.tertib.data.Moments;
import id.tertib.deadline.Pause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tenggat_jeda}: when limits stood still, and why; rows are only added. */
@Repository
public class PauseTable {

  private static final String ROWS =
      "select j.*, t.hitung_sejak from tenggat_jeda j join tenggat t on t.id = j.tenggat where ";

  private final JdbcClient jdbc;
  private final Clock clock;

  PauseTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A limit stopped, or went on.
   *
   * @param from due date before it went on; null when it stopped
   * @param to due date since it went on; null when it stopped
   * @param by account, or {@link id.tertib.audit.AuditEntry#SYSTEM}
   */
  public record Event(
      long deadline,
      LocalDate day,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String reason,
      String by,
      Instant at) {

    public boolean stops() {
      return from == null;
    }
  }

  private record Row(Event event, @Nullable LocalDate since) {}

  public void stop(long deadline, String reason, String by) {
    add(deadline, "jeda", null, null, reason, by);
  }

  public void goOn(long deadline, LocalDate from, LocalDate to, String reason, String by) {
    add(deadline, "lanjut", from, to, reason, by);
  }

  private void add(
      long deadline,
      String event,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String reason,
      String by) {
    var today = LocalDate.now(clock);
    var now = Moments.sql(clock.instant());
    jdbc.sql(
            """
            insert into tenggat_jeda (tenggat, peristiwa, tanggal, dari, menjadi, alasan, oleh,
              pada)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(deadline, event, today, from, to, reason, by, now)
        .update();
  }

  /** Of one deadline, oldest first. */
  public List<Event> events(long deadline) {
    return rows(List.of(deadline)).stream().map(Row::event).toList();
  }

  /** The pauses that are over and count for the date as it is set now, by deadline. */
  public Map<Long, List<Pause>> over(Collection<Long> deadlines) {
    return over(rows(deadlines));
  }

  /** As {@link #over(Collection)}, of a deadline that stands still, as if it went on today. */
  public List<Pause> overToday(long deadline) {
    var rows = new ArrayList<>(rows(List.of(deadline)));
    var today = LocalDate.now(clock);
    var since = rows.isEmpty() ? null : rows.get(0).since();
    rows.add(new Row(new Event(deadline, today, today, today, "", "", clock.instant()), since));
    return pairs(rows);
  }

  /** As {@link #over(Collection)}, of all open deadlines in one question. */
  public Map<Long, List<Pause>> overOfOpen() {
    return over(
        jdbc.sql(ROWS + "t.keadaan = 'terbuka' order by j.id").query(PauseTable::row).list());
  }

  private List<Row> rows(Collection<Long> deadlines) {
    return Chunks.read(
        deadlines,
        some ->
            jdbc.sql(ROWS + "j.tenggat in (:ids) order by j.id")
                .param("ids", some)
                .query(PauseTable::row)
                .list());
  }

  private static Map<Long, List<Pause>> over(List<Row> rows) {
    var pauses = new HashMap<Long, List<Pause>>();
    rows.stream()
        .collect(Collectors.groupingBy(row -> row.event().deadline()))
        .forEach((deadline, own) -> pauses.put(deadline, pairs(own)));
    return pauses;
  }

  /** A stop without a going on belongs to a time in which the deadline was met or cancelled. */
  private static List<Pause> pairs(List<Row> rows) {
    var pairs = new ArrayList<Pause>();
    LocalDate stopped = null;
    for (var row : rows) {
      var since = row.since();
      var day = row.event().day();
      if (row.event().stops()) {
        stopped = day;
      } else if (stopped != null) {
        var from = since != null && since.isAfter(stopped) ? since : stopped;
        if (day.isAfter(from)) {
          pairs.add(new Pause(from, day));
        }
        stopped = null;
      }
    }
    return pairs;
  }

  private static Row row(ResultSet result, int number) throws SQLException {
    return new Row(
        new Event(
            result.getLong("tenggat"),
            result.getObject("tanggal", LocalDate.class),
            result.getObject("dari", LocalDate.class),
            result.getObject("menjadi", LocalDate.class),
            result.getString("alasan"),
            result.getString("oleh"),
            result.getObject("pada", OffsetDateTime.class).toInstant()),
        result.getObject("hitung_sejak", LocalDate.class));
  }
}
