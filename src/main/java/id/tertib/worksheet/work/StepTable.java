package id.tertib.worksheet.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code urungan}: what a person changed in an open task, step by step. */
@Component
public class StepTable {

  /** An answer to an item, or a vote on a row. */
  public static final String ANSWER = "jawaban";

  public static final String VOTE = "suara";

  private final JdbcClient jdbc;

  StepTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param kind {@link #ANSWER} or {@link #VOTE}
   * @param place what was changed, as its kind writes it
   * @param before as JSON; null for nothing
   */
  public record Step(
      long number, String kind, String place, @Nullable String before, @Nullable String after) {}

  public void add(
      String taskId,
      String userId,
      String kind,
      String place,
      @Nullable String before,
      @Nullable String after) {
    jdbc.sql(
            """
            insert into urungan (tugas, oleh, jenis, tempat, sebelum, sesudah)
            values (:task, :user, :kind, :place, :before, :after)
            """)
        .param("task", taskId)
        .param("user", userId)
        .param("kind", kind)
        .param("place", place)
        .param("before", before)
        .param("after", after)
        .update();
  }

  /** The step went on, as a sentence that is still being typed does. */
  public void extend(Step step, @Nullable String after) {
    jdbc.sql("update urungan set sesudah = :after where nomor = :number")
        .param("after", after)
        .param("number", step.number())
        .update();
  }

  /** The last one that was not taken back. */
  public Optional<Step> last(String taskId, String userId) {
    return jdbc.sql(
            """
            select * from urungan where tugas = :task and oleh = :user
            order by nomor desc limit 1
            """)
        .param("task", taskId)
        .param("user", userId)
        .query(
            (row, number) ->
                new Step(
                    row.getLong("nomor"),
                    row.getString("jenis"),
                    row.getString("tempat"),
                    row.getString("sebelum"),
                    row.getString("sesudah")))
        .optional();
  }

  public void remove(Step step) {
    jdbc.sql("delete from urungan where nomor = :number").param("number", step.number()).update();
  }
}
