package id.tertib.engine;

import java.util.Map;
import java.util.Optional;

/**
 * A rule that the engine keeps whoever asks: pages, programs and administrators alike. Beans of
 * this type are asked by the guard, in the transaction of the command they judge.
 */
public interface TaskRule {

  /** Whether this rule has anything to say about the task. */
  boolean concerns(TaskInfo task);

  /**
   * Four eyes and the like: may this person hold (claim, complete) the task?
   *
   * @return why not, as a sentence for that person; empty when he may
   */
  default Optional<String> refuseHolder(TaskInfo task, String userId) {
    return Optional.empty();
  }

  /**
   * May the task be completed now, with these variables?
   *
   * @return why not, naming the first open thing; empty when it may
   */
  default Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    return Optional.empty();
  }
}
