package id.tertib.deadline.reason;

import id.tertib.data.Moments;
import id.tertib.deadline.Deadline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code alasan_terlambat} and {@code permintaan_alasan}; rows are only added. */
@Repository
class ReasonTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  ReasonTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param due the date of the deadline that it is about
   */
  record Written(long deadline, LocalDate due, String text, String by, Instant at) {}

  /**
   * @param due the date of the deadline that it is about
   * @param until when an answer is awaited
   */
  record Question(long deadline, LocalDate due, String by, LocalDate until, Instant at) {}

  void add(Deadline deadline, String text, String by) {
    jdbc.sql(
            """
            insert into alasan_terlambat (tenggat, jatuh_tempo, isi, oleh, pada)
            values (?, ?, ?, ?, ?)
            """)
        .params(deadline.id(), deadline.due(), text, by, Moments.sql(clock.instant()))
        .update();
  }

  void ask(Deadline deadline, LocalDate until, String by) {
    jdbc.sql(
            """
            insert into permintaan_alasan (tenggat, jatuh_tempo, oleh, ditunggu, pada)
            values (?, ?, ?, ?, ?)
            """)
        .params(deadline.id(), deadline.due(), by, until, Moments.sql(clock.instant()))
        .update();
  }

  /** Every reason of a deadline, the newest first. */
  List<Written> all(long deadline) {
    return jdbc.sql("select * from alasan_terlambat where tenggat = ? order by id desc")
        .param(deadline)
        .query(ReasonTable::written)
        .list();
  }

  /** The latest reason of each about the date that counts now. */
  Map<Long, Written> latest(Collection<Long> deadlines) {
    return deadlines.isEmpty()
        ? Map.of()
        : byDeadline(
            jdbc.sql(latestOf("alasan_terlambat"))
                .param("ids", deadlines)
                .query(ReasonTable::written)
                .list(),
            Written::deadline);
  }

  /** The latest question about each that is about the date that counts now. */
  Map<Long, Question> latestQuestions(Collection<Long> deadlines) {
    return deadlines.isEmpty()
        ? Map.of()
        : byDeadline(
            jdbc.sql(latestOf("permintaan_alasan"))
                .param("ids", deadlines)
                .query(
                    (result, number) ->
                        new Question(
                            result.getLong("tenggat"),
                            result.getObject("jatuh_tempo", LocalDate.class),
                            result.getString("oleh"),
                            result.getObject("ditunggu", LocalDate.class),
                            Objects.requireNonNull(Moments.find(result, "pada"))))
                .list(),
            Question::deadline);
  }

  private static String latestOf(String table) {
    return """
        select * from %s where id in (
          select max(a.id) from %s a
          join tenggat t on t.id = a.tenggat and t.jatuh_tempo = a.jatuh_tempo
          where a.tenggat in (:ids) group by a.tenggat)
        """
        .formatted(table, table);
  }

  private static <T> Map<Long, T> byDeadline(List<T> rows, Function<T, Long> deadline) {
    return rows.stream().collect(Collectors.toMap(deadline, Function.identity()));
  }

  private static Written written(ResultSet result, int number) throws SQLException {
    return new Written(
        result.getLong("tenggat"),
        result.getObject("jatuh_tempo", LocalDate.class),
        result.getString("isi"),
        result.getString("oleh"),
        Objects.requireNonNull(Moments.find(result, "pada")));
  }
}
