package id.tertib.deadline;

import org.springframework.stereotype.Component;

/** How many deadlines wait for a person, for pages that lead to the list. */
@Component
public class DeadlineCounts {

  private static final DeadlineFilter ALL_OPEN =
      DeadlineFilter.of(null, null, null, null, null, false);

  private final DeadlineList list;
  private final DeadlineSight sight;

  DeadlineCounts(DeadlineList list, DeadlineSight sight) {
    this.list = list;
    this.sight = sight;
  }

  /**
   * @param open all that this person sees, late ones among them
   * @param overdue open although their day is over
   * @param week due from today until Sunday
   */
  public record Counts(long open, long overdue, long week) {}

  public Counts of(String userId) {
    return list.counts(ALL_OPEN, sight.of(userId));
  }
}
