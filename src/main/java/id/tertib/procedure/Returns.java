package id.tertib.procedure;

import id.tertib.data.Moments;
import id.tertib.data.TransactionMemory;
import id.tertib.engine.TaskInfo;
import id.tertib.procedure.Return.Comment;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Which steps were returned, when and why: the table {@code pengembalian}. */
@Repository
public class Returns {

  private final JdbcClient jdbc;
  private final Clock clock;

  Returns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record OfCase(String caseKey) implements TransactionMemory.Question<List<Return>> {}

  /** All returns of a case, oldest first. */
  public List<Return> of(String caseKey) {
    return TransactionMemory.recall(new OfCase(caseKey), () -> List.copyOf(read(caseKey)));
  }

  /**
   * The return that this open step still answers to; empty when it was never returned, and when it
   * was handed in since and opened again otherwise.
   */
  public Optional<Return> standing(TaskInfo task) {
    return last(task).filter(Return::stands);
  }

  /** The last return of the case, when it opened just this step, also before it was handed in. */
  public Optional<Return> last(TaskInfo task) {
    return last(task.businessKey(), task.taskKey());
  }

  public Optional<Return> last(String caseKey, String step) {
    return of(caseKey).stream()
        .reduce((before, after) -> after)
        .filter(last -> last.step().equals(step));
  }

  /** The return that each of these cases still answers to, by key; one query for all. */
  public Map<String, Return> standingOf(Collection<String> caseKeys) {
    var found = latest(caseKeys);
    found.values().removeIf(one -> !one.stands());
    return found;
  }

  /** Without their comments; one query. */
  private Map<String, Return> latest(Collection<String> caseKeys) {
    var found = new HashMap<String, Return>();
    if (!caseKeys.isEmpty()) {
      jdbc.sql(
              """
              select * from pengembalian where id in (
                select max(id) from pengembalian where kunci in (:cases) group by kunci)
              """)
          .param("cases", caseKeys)
          .query(
              row -> {
                found.put(row.getString("kunci"), returned(row, List.of()));
              });
    }
    return found;
  }

  /** The last return of each of these cases, handed in since or not; two queries for all. */
  public Map<String, Return> lastOf(Collection<String> caseKeys) {
    var found = latest(caseKeys);
    if (found.isEmpty()) {
      return found;
    }
    var comments =
        comments("p.id in (:ids)", "ids", found.values().stream().map(Return::id).toList());
    found.replaceAll((key, one) -> one.with(comments.getOrDefault(one.id(), List.of())));
    return found;
  }

  /** How often each of these cases was returned until then; those that never were are absent. */
  public Map<String, Integer> countUntil(Collection<String> caseKeys, Instant until) {
    var found = new HashMap<String, Integer>();
    jdbc.sql(
            """
            select kunci, count(*) as banyak from pengembalian
            where kunci in (:cases) and pada <= :until group by kunci
            """)
        .param("cases", caseKeys)
        .param("until", Moments.sql(until))
        .query(
            row -> {
              found.put(row.getString("kunci"), row.getInt("banyak"));
            });
    return found;
  }

  void add(
      String caseKey,
      String step,
      String by,
      String role,
      String note,
      @Nullable LocalDate due,
      List<Comment> comments) {
    var round = of(caseKey).stream().mapToInt(Return::round).max().orElse(0) + 1;
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into pengembalian (kunci, langkah, oleh, peran, pada, putaran, catatan, tenggat)
            values (:key, :step, :by, :role, :at, :round, :note, :due)
            """)
        .param("key", caseKey)
        .param("step", step)
        .param("by", by)
        .param("role", role)
        .param("at", Moments.sql(clock.instant()))
        .param("round", round)
        .param("note", note)
        .param("due", due)
        .update(key, "id");
    var id = Objects.requireNonNull(key.getKey()).longValue();
    for (var at = 0; at < comments.size(); at++) {
      jdbc.sql(
              """
              insert into pengembalian_baris (pengembalian_id, urutan, butir, komentar)
              values (?, ?, ?, ?)
              """)
          .params(id, at, comments.get(at).code(), comments.get(at).text())
          .update();
    }
    TransactionMemory.forget(new OfCase(caseKey));
  }

  /** The step was ended: what was returned of it is handed in. */
  void handedIn(String caseKey, String step) {
    if (of(caseKey).stream().noneMatch(one -> one.step().equals(step) && one.stands())) {
      return;
    }
    jdbc.sql(
            """
            update pengembalian set diserahkan = ?
            where kunci = ? and langkah = ? and diserahkan is null
            """)
        .params(Moments.sql(clock.instant()), caseKey, step)
        .update();
    TransactionMemory.forget(new OfCase(caseKey));
  }

  /** A case that is put aside makes room for the returns of a new start. */
  void move(String caseKey, String to) {
    jdbc.sql("update pengembalian set kunci = ? where kunci = ?").params(to, caseKey).update();
    TransactionMemory.forget(new OfCase(caseKey));
  }

  private List<Return> read(String caseKey) {
    var returns =
        jdbc.sql("select * from pengembalian where kunci = :key order by id")
            .param("key", caseKey)
            .query((row, number) -> returned(row, List.of()))
            .list();
    // Most cases never come back: their comments are not asked for.
    var comments =
        returns.isEmpty()
            ? Map.<Long, List<Comment>>of()
            : comments("p.kunci = :key", "key", caseKey);
    return returns.stream()
        .map(one -> one.with(comments.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private Map<Long, List<Comment>> comments(String which, String name, Object value) {
    var comments = new HashMap<Long, List<Comment>>();
    jdbc.sql(
            """
            select b.* from pengembalian_baris b join pengembalian p on p.id = b.pengembalian_id
            where %s order by b.pengembalian_id, b.urutan
            """
                .formatted(which))
        .param(name, value)
        .query(
            row -> {
              comments
                  .computeIfAbsent(row.getLong("pengembalian_id"), id -> new ArrayList<>())
                  .add(new Comment(row.getString("butir"), row.getString("komentar")));
            });
    return comments;
  }

  private static Return returned(ResultSet row, List<Comment> comments) throws SQLException {
    return new Return(
        row.getLong("id"),
        row.getString("kunci"),
        row.getString("langkah"),
        row.getString("oleh"),
        row.getString("peran"),
        row.getObject("pada", OffsetDateTime.class).toInstant(),
        row.getInt("putaran"),
        row.getString("catatan"),
        row.getObject("tenggat", LocalDate.class),
        Moments.find(row, "diserahkan"),
        comments);
  }
}
