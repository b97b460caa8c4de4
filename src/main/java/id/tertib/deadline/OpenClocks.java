package id.tertib.deadline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What runs or stands still of many cases, in one question, for lists that a module sorts by it.
 * Whoever asks has decided which cases the reader may see.
 */
public interface OpenClocks {

  /**
   * A reminder that went out.
   *
   * @param stage as the ledger names it, e.g. {@code 80%} or {@code H+1}
   * @param targets who heard of it, as schedules name them, e.g. {@code kepala}
   * @param at when it was handed over last
   */
  record Reminded(String stage, Set<String> targets, Instant at) {}

  /** Open deadlines of these cases and kinds, by due date. */
  List<Deadline> of(Collection<String> kinds, Collection<String> caseKeys);

  /**
   * The newest stage that went out of each of these deadlines since its days count; absent where
   * none went out.
   */
  Map<Long, Reminded> lastReminders(Collection<Long> deadlines);
}
