package id.tertib.calendar;

import java.time.Instant;
import java.util.List;

/**
 * Cycles that the calendar starts by themselves; each procedure contributes its own. The process
 * {@code kalender-siklus} asks every morning at 07:00 WIB.
 */
public interface ScheduledCycles {

  /**
   * @param since exclusive
   * @param now inclusive
   * @return the cycles that fall due in between, the earliest first, whether started or not
   */
  List<Due> dueBetween(Instant since, Instant now);

  /**
   * Starts a cycle unless it was ever started here, also one that was cancelled since.
   *
   * @return whether it was started now
   */
  boolean start(String key);

  /**
   * @param key business key of the cycle
   * @param at when the calendar starts it
   */
  record Due(String key, Instant at) {}
}
