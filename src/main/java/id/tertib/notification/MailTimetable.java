package id.tertib.notification;

import id.tertib.data.Moments;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which day and hour a mail comes by itself; the table {@code surel_berkala}. */
@Repository
public class MailTimetable {

  private final JdbcClient jdbc;
  private final Clock clock;

  MailTimetable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
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

  /** All until this moment is decided. */
  public void decided(String kind, Instant moment) {
    jdbc.sql("update surel_berkala set terakhir = ? where jenis = ?")
        .params(Moments.sql(moment), kind)
        .update();
  }

  private Optional<Slot> read(String sql, String kind) {
    return jdbc.sql(sql)
        .param(kind)
        .query(
            (result, number) ->
                new Slot(
                    DayOfWeek.of(result.getInt("hari")),
                    LocalTime.parse(result.getString("jam")),
                    Moments.find(result, "terakhir"),
                    clock.getZone()))
        .optional();
  }
}
