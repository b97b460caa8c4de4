package id.tertib.deadline;

import id.tertib.access.CaseSubject;
import id.tertib.engine.TaskInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure's user tasks owe. The register listens to every task: when one is made its
 * deadline is registered (or open again after a return), when the last open task of the deadline is
 * completed it is met, when the case ends without it, it is cancelled.
 */
public interface DeadlineSource {

  /**
   * @param due the task's due date from the model; null when it has none. The date of what is owed
   *     becomes the task's
   * @return what is owed; empty when this is no task of the procedure
   */
  Optional<Obligation> describe(TaskInfo task, @Nullable LocalDate due);

  /** A word on how far the work is, for mail and page, e.g. “5 dari 9 butir terisi”. */
  default Optional<String> progress(Deadline deadline) {
    return Optional.empty();
  }

  /**
   * The group that leads whoever owes deadlines of this kind and hears of them when they are late,
   * before anybody else above; empty for those without.
   */
  default Optional<String> superior(String kind) {
    return Optional.empty();
  }

  /** Where what met a deadline can be read; empty when its procedure has no page for it. */
  default Optional<Outcome> outcome(Deadline deadline) {
    return Optional.empty();
  }

  /**
   * @param text of the link
   * @param address within the product
   */
  record Outcome(String text, String address) {}

  /** Why its work came back last, handed in since or not; empty when it never did. */
  default Optional<Returned> lastReturn(Deadline deadline) {
    return Optional.empty();
  }

  /**
   * @param text what is to be mended
   * @param by role of whoever returned it, as people read it
   * @param round counts the returns of the case from 1
   * @param subject the case; whoever may read it reads this
   */
  record Returned(String text, String by, Instant at, int round, CaseSubject subject) {}

  /** Whether this task was opened by a return that it still answers to. */
  default boolean returned(TaskInfo task) {
    return false;
  }

  /**
   * Whether completing this task ends the obligation. False for a step in the middle: the next task
   * of the same deadline is already on its way.
   *
   * @param variables of the instance, with what the completion sets
   */
  default boolean ends(TaskInfo task, Map<String, Object> variables) {
    return true;
  }
}
