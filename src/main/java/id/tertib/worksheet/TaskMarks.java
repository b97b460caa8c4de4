package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.util.List;
import java.util.Map;

/** What lists of tasks show beside the name of some, e.g. {@code dikembalikan}. */
public interface TaskMarks {

  /** By id of the task; asked once for all that a list shows. */
  Map<String, String> of(List<TaskInfo> tasks);
}
