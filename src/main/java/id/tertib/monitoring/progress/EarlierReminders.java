package id.tertib.monitoring.progress;

import id.tertib.deadline.Reminders;
import id.tertib.monitoring.semester.Monitoring;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The last reminder by hand of each step, also from before they were rows of the ledger. */
@Repository
class EarlierReminders {

  private final JdbcClient jdbc;
  private final Reminders reminders;

  EarlierReminders(JdbcClient jdbc, Reminders reminders) {
    this.jdbc = jdbc;
    this.reminders = reminders;
  }

  /** A step of an office. */
  record StepKey(long monitoringId, String langkah) {}

  /** The day of the last one of each step that ever had one. */
  record Last(Map<String, LocalDate> ofTasks, Map<StepKey, LocalDate> earlier) {

    @Nullable LocalDate of(Task task, Monitoring officeCase) {
      return ofTasks.getOrDefault(
          task.getId(), earlier.get(new StepKey(officeCase.id(), task.getTaskDefinitionKey())));
    }
  }

  Last last(long siklusId, Collection<List<Task>> tasks) {
    return new Last(
        reminders.lastOfTasks(tasks.stream().flatMap(List::stream).map(Task::getId).toList()),
        last(siklusId));
  }

  /** One query for a whole cycle. */
  Map<StepKey, LocalDate> last(long siklusId) {
    var result = new HashMap<StepKey, LocalDate>();
    jdbc.sql(
            """
            select p.monitoring_id, p.langkah, max(p.tanggal) as tanggal
            from monitoring_pengingat p join kasus k on k.id = p.monitoring_id
            where k.siklus_id = :siklus group by p.monitoring_id, p.langkah
            """)
        .param("siklus", siklusId)
        .query(
            row -> {
              result.put(
                  new StepKey(row.getLong("monitoring_id"), row.getString("langkah")),
                  row.getObject("tanggal", LocalDate.class));
            });
    return result;
  }
}
