package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a procedure lets people do in the tab of its tasks. One bean for each procedure. */
public interface TaskWork {

  /** Empty when the task is not of this procedure. */
  Optional<TaskContext> context(TaskInfo task);

  /** Empty also when the task is not of this procedure. */
  default Optional<TaskSheet> sheet(TaskInfo task) {
    return Optional.empty();
  }

  /** Address of the module that draws the tab in place of sheet and lists; empty for those. */
  default Optional<String> panel(TaskInfo task) {
    return Optional.empty();
  }

  /** Whether ending the task with these variables gives the work back: its sheet may have gaps. */
  default boolean givesBack(TaskInfo task, Map<String, Object> variables) {
    return false;
  }

  /** None when the task is not of this procedure. */
  default List<TaskList> lists(TaskInfo task) {
    return List.of();
  }
}
