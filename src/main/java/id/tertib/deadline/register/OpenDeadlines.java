package id.tertib.deadline.register;

import id.tertib.calendar.Lateness;
import id.tertib.deadline.DeadlineCounts;
import org.springframework.stereotype.Component;

/** Counts with the question of the list, so that both say the same. */
@Component
class OpenDeadlines implements DeadlineCounts {

  private static final DeadlineFilter ALL_OPEN =
      DeadlineFilter.of(null, null, null, null, null, false);

  private final DeadlineList list;
  private final DeadlineSight sight;
  private final Lateness lateness;

  OpenDeadlines(DeadlineList list, DeadlineSight sight, Lateness lateness) {
    this.list = list;
    this.sight = sight;
    this.lateness = lateness;
  }

  @Override
  public Told of(String userId) {
    return told(sight.of(userId));
  }

  @Override
  public Told openAlone(String userId) {
    return told(sight.of(userId).openAlone());
  }

  private Told told(DeadlineSight.Sight mine) {
    var scope = lateness.scope(mine.seesEverything());
    return new Told(
        list.counts(ALL_OPEN, mine), lateness.what(Lateness.Unit.TENGGAT, scope), scope);
  }
}
