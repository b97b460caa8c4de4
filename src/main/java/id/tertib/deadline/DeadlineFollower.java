package id.tertib.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A procedure that keeps a copy of a date or a timer, and moves it with the deadline. */
public interface DeadlineFollower {

  /**
   * Before any deadline is read or changed: takes the procedure's own locks, so that both sides
   * lock in the same order.
   */
  default void lock(String kind, String cycle) {}

  /** Why a deadline cannot be moved to this day by letter, in a sentence; empty when it can. */
  default Optional<String> refuse(Deadline deadline, LocalDate to) {
    return Optional.empty();
  }

  /**
   * In the same transaction, after the move. Due dates of tasks have moved already.
   *
   * @param moved the deadlines as they stand now, of one kind and cycle
   * @param all whether the whole kind of the cycle was moved, so that later cases follow too
   */
  void moved(List<Deadline> moved, boolean all);
}
