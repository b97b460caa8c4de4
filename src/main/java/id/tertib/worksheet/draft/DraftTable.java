package id.tertib.worksheet.draft;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.JsonText;
import id.tertib.data.Moments;
import id.tertib.data.Tanggal;
import id.tertib.data.UniqueRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code draf_formulir}. */
@Component
class DraftTable {

  private final JdbcClient jdbc;
  private final JsonText json;
  private final UniqueRow unique;
  private final Clock clock;

  DraftTable(JdbcClient jdbc, JsonText json, UniqueRow unique, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.unique = unique;
    this.clock = clock;
  }

  List<FormDraft> of(String userId) {
    return jdbc.sql("select * from draf_formulir where pengguna = :user order by disimpan")
        .param("user", userId)
        .query(this::draft)
        .list();
  }

  Optional<FormDraft> find(String taskId, String userId) {
    return jdbc.sql("select * from draf_formulir where tugas = :task and pengguna = :user")
        .param("task", taskId)
        .param("user", userId)
        .query(this::draft)
        .optional();
  }

  FormDraft write(String taskId, String userId, JsonNode values) {
    var text = json.write(values);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (update(taskId, userId, text, at) == 0
        && !unique.first(() -> insert(taskId, userId, text, at))) {
      // Another window of the same person was faster: what was typed last counts.
      update(taskId, userId, text, at);
    }
    return new FormDraft(taskId, values, Tanggal.saat(at));
  }

  private int update(String taskId, String userId, String text, Instant at) {
    return jdbc.sql(
            """
            update draf_formulir set isian = :text, disimpan = :at
            where tugas = :task and pengguna = :user
            """)
        .param("task", taskId)
        .param("user", userId)
        .param("text", text)
        .param("at", Moments.sql(at))
        .update();
  }

  private void insert(String taskId, String userId, String text, Instant at) {
    jdbc.sql(
            """
            insert into draf_formulir (tugas, pengguna, isian, disimpan)
            values (:task, :user, :text, :at)
            """)
        .param("task", taskId)
        .param("user", userId)
        .param("text", text)
        .param("at", Moments.sql(at))
        .update();
  }

  void delete(String taskId, String userId) {
    jdbc.sql("delete from draf_formulir where tugas = :task and pengguna = :user")
        .param("task", taskId)
        .param("user", userId)
        .update();
  }

  /** Of everybody who ever held these tasks. */
  void deleteOf(Collection<String> taskIds) {
    if (!taskIds.isEmpty()) {
      jdbc.sql("delete from draf_formulir where tugas in (:tasks)")
          .param("tasks", taskIds)
          .update();
    }
  }

  private FormDraft draft(ResultSet row, int number) throws SQLException {
    return new FormDraft(
        row.getString("tugas"),
        json.tree(row.getString("isian")),
        Tanggal.saat(Objects.requireNonNull(Moments.find(row, "disimpan"))));
  }
}
