package id.tertib.notification;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.engine.RefusedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** On which day and hour a mail comes by itself; the table {@code surel_berkala}. */
@Repository
public class MailTimetable {

  private final JdbcClient jdbc;
  private final AuditTrail trail;
  private final Clock clock;

  MailTimetable(JdbcClient jdbc, AuditTrail trail, Clock clock) {
    this.jdbc = jdbc;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param last the latest moment that was decided; null before the first
   */
  public record Slot(DayOfWeek day, LocalTime time, @Nullable Instant last, ZoneId zone) {

    /** The latest moment of this day and hour that is not after. */
    public Instant atOrBefore(Instant now) {
      var there = now.atZone(zone);
      var same = there.with(TemporalAdjusters.previousOrSame(day)).with(time);
      return (same.isAfter(there) ? same.minusWeeks(1) : same).toInstant();
    }

    /** The next one after. */
    public Instant after(Instant now) {
      return atOrBefore(now).atZone(zone).plusWeeks(1).toInstant();
    }
  }

  /** Empty when it does not come by itself. */
  public Optional<Slot> find(String kind) {
    return read("select * from surel_berkala where jenis = ?", kind);
  }

  /** The same, held until the transaction ends, so that one node decides. */
  public Optional<Slot> hold(String kind) {
    return read("select * from surel_berkala where jenis = ? for update", kind);
  }

  /** Every mail that comes by itself. */
  public Map<String, Slot> all() {
    return jdbc
        .sql("select * from surel_berkala order by jenis")
        .query((result, number) -> Map.entry(result.getString("jenis"), slot(result)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** From the next such moment on; nothing is sent for one that has passed. */
  @Transactional
  public void change(String kind, DayOfWeek day, LocalTime time, String by) {
    var before =
        hold(kind).orElseThrow(() -> RefusedException.notFound("Surel berkala ini tidak ada."));
    jdbc.sql("update surel_berkala set hari = ?, jam = ?, terakhir = ? where jenis = ?")
        .params(day.getValue(), time.toString(), Moments.sql(clock.instant()), kind)
        .update();
    trail.record(
        AuditEntry.of(by, "mengubah jadwal surel", "")
            .detail(kind)
            .change(text(before.day(), before.time()), text(day, time)));
  }

  private static String text(DayOfWeek day, LocalTime time) {
    return "hari %d, %s".formatted(day.getValue(), time);
  }

  /** All until this moment is decided. */
  public void decided(String kind, Instant moment) {
    jdbc.sql("update surel_berkala set terakhir = ? where jenis = ?")
        .params(Moments.sql(moment), kind)
        .update();
  }

  private Optional<Slot> read(String sql, String kind) {
    return jdbc.sql(sql).param(kind).query((result, number) -> slot(result)).optional();
  }

  private Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        DayOfWeek.of(row.getInt("hari")),
        LocalTime.parse(row.getString("jam")),
        Moments.find(row, "terakhir"),
        clock.getZone());
  }
}
