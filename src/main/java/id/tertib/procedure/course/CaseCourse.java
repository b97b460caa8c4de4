package id.tertib.procedure.course;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the case of an office went until its cycle was finished.
 *
 * @param caseId of the row in {@code kasus}
 * @param office code
 * @param daysLate working days that its deadlines were late, together; null when none was ever
 *     registered
 * @param returns how often one of its steps was returned
 * @param steps each time a step was done, the earliest first
 */
public record CaseCourse(
    long caseId, String office, @Nullable Integer daysLate, int returns, List<Done> steps) {

  public CaseCourse {
    steps = List.copyOf(steps);
  }

  /**
   * A step that was done.
   *
   * @param step id of the user task
   * @param name as people read it
   * @param days working days that it was open
   */
  public record Done(String step, String name, Instant openedAt, Instant endedAt, int days) {}
}
