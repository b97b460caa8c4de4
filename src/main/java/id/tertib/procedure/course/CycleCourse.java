package id.tertib.procedure.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a finished cycle went.
 *
 * @param at until when it counts
 * @param recordedAt later than {@code at} where it was read from the history afterwards
 * @param cases in no order
 */
public record CycleCourse(Instant at, Instant recordedAt, List<CaseCourse> cases) {

  public CycleCourse {
    cases = List.copyOf(cases);
  }

  /** Whether it was written down only after it had finished. */
  public boolean fromHistory() {
    return recordedAt.isAfter(at);
  }

  public Optional<CaseCourse> of(String office) {
    return cases.stream().filter(one -> one.office().equals(office)).findFirst();
  }
}
