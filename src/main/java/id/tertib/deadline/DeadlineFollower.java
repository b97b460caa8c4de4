package id.tertib.deadline;

import java.util.List;

/** A procedure that keeps a copy of a date or a timer, and moves it with the deadline. */
public interface DeadlineFollower {

  /**
   * Before any deadline is read or changed: takes the procedure's own locks, so that both sides
   * lock in the same order.
   */
  default void lock(String kind, String cycle) {}

  /**
   * In the same transaction, after the move. Due dates of tasks have moved already.
   *
   * @param moved the deadlines as they stand now, of one kind and cycle
   * @param all whether the whole kind of the cycle was moved, so that later cases follow too
   */
  void moved(List<Deadline> moved, boolean all);
}
