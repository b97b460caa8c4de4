package id.tertib.notification;

import id.tertib.engine.TaskInfo;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a procedure wants said in the mail that hands out one of its tasks. */
public interface TaskMailSource {

  /**
   * @param due from the task, null when it has none
   * @return what to say; empty when this is not a task of the procedure or needs no mail
   */
  Optional<TaskMail> describe(TaskInfo task, @Nullable LocalDate due);

  /**
   * @param title e.g. “Isi daftar periksa monitoring semester II 2026”
   * @param office name of the perangkat daerah; null for the city's tasks
   * @param round 1 for the first time; each return counts on
   * @param returnNote the note of whoever returned it; null when it was not returned
   * @param returnedBy role, e.g. “ketua tim asesor”; null when it was not returned
   */
  record TaskMail(
      String title,
      @Nullable String office,
      int round,
      @Nullable String returnNote,
      @Nullable String returnedBy) {}
}
