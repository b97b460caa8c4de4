package id.tertib.deadline.register;

import id.tertib.deadline.DeadlineCounts;
import org.springframework.stereotype.Component;

/** Counts with the question of the list, so that both say the same. */
@Component
class OpenDeadlines implements DeadlineCounts {

  private static final DeadlineFilter ALL_OPEN =
      DeadlineFilter.of(null, null, null, null, null, false);

  private final DeadlineList list;
  private final DeadlineSight sight;

  OpenDeadlines(DeadlineList list, DeadlineSight sight) {
    this.list = list;
    this.sight = sight;
  }

  @Override
  public Counts of(String userId) {
    return list.counts(ALL_OPEN, sight.of(userId));
  }
}
