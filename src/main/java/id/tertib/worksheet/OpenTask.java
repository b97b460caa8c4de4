package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.Optional;

/** An open task with what its procedure says about it. */
record OpenTask(TaskInfo info, TaskWork work, TaskContext context) {

  Optional<TaskSheet> sheet() {
    return work.sheet(info);
  }

  List<TaskList> lists() {
    return work.lists(info);
  }

  boolean heldBy(String userId) {
    return userId.equals(info.assignee());
  }
}
