package id.tertib.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
   * What Bagian Organisasi may start by hand on its front page, because it runs and was not started
   * here; empty for none, and for what has its own way.
   */
  default Optional<Offer> offer() {
    return Optional.empty();
  }

  /**
   * A cycle that can be started by hand, with a form that sends its key to an address of the
   * procedure.
   *
   * @param key business key of the cycle, e.g. {@code 2026-TW3}
   * @param title as people read it, e.g. “triwulan III 2026”
   * @param due the last day for what it asks
   * @param path where to send it
   * @param next what the calendar starts by itself next, and when
   */
  record Offer(String key, String title, LocalDate due, String path, Due next) {}

  /**
   * @param key business key of the cycle
   * @param at when the calendar starts it
   */
  record Due(String key, Instant at) {}
}
