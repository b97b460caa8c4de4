package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.util.Optional;

/** How whoever ended a task may take it back; one bean for each procedure that lets him. */
public interface TaskWithdrawal {

  /**
   * @param ended a task that was completed
   * @return path to which a browser posts nothing; empty when it is too late, or not his
   */
  Optional<String> path(TaskInfo ended, String userId);
}
