package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.Optional;

/** What a procedure lets people do in the tab of its tasks. One bean for each procedure. */
public interface TaskWork {

  /** Empty when the task is not of this procedure. */
  Optional<TaskContext> context(TaskInfo task);

  /** Empty also when the task is not of this procedure. */
  default Optional<TaskSheet> sheet(TaskInfo task) {
    return Optional.empty();
  }

  /** None when the task is not of this procedure. */
  default List<TaskList> lists(TaskInfo task) {
    return List.of();
  }
}
