package id.tertib.worksheet.work;

import id.tertib.engine.TaskInfo;
import id.tertib.worksheet.TaskContext;
import id.tertib.worksheet.TaskList;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.TaskWork;
import java.util.List;
import java.util.Optional;

/** An open task with what its procedure says about it. */
public record OpenTask(TaskInfo info, TaskWork work, TaskContext context) {

  public Optional<TaskSheet> sheet() {
    return work.sheet(info);
  }

  public List<TaskList> lists() {
    return work.lists(info);
  }

  public Optional<String> panel() {
    return work.panel(info);
  }

  public boolean heldBy(String userId) {
    return userId.equals(info.assignee());
  }
}
