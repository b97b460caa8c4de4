package id.tertib.deadline;

import id.tertib.calendar.CycleNaming;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a procedure says of its deadlines in general: their kinds, and how its cycles are read. */
public interface DeadlineKindSource extends CycleNaming {

  List<DeadlineKind> kinds();

  /**
   * Where lists by year and quarter find a deadline of this cycle.
   *
   * @param first the date that it has first
   * @return empty for a cycle of others; one that nobody answers for belongs to the year of its
   *     first date and to no quarter
   */
  default Optional<CyclePeriod> period(String cycle, LocalDate first) {
    return Optional.empty();
  }
}
