package id.tertib.deadline;

import id.tertib.calendar.Lateness;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of the register.
 *
 * @param id its number
 * @param kind e.g. {@code rencana-aksi-triwulan}
 * @param caseKey business key, e.g. {@code 2026-TW4/dinkes}
 * @param cycle e.g. {@code 2026-TW4}
 * @param office code of the perangkat daerah; null for the city's own
 * @param title what is owed
 * @param basis what the date rests on
 * @param role group or account that owes it now
 * @param first the date it had first
 * @param due the date that counts
 * @param rule how {@code due} came about
 * @param state open, met or cancelled
 * @param registered the day on which it was registered
 * @param pausedSince the day on which its limit was stopped; null while it runs
 * @param metAt when it was met, also when it is open again; null until then
 * @param outsider whether somebody without an account owes it, as {@link DeadlineKind#outsider}
 */
public record Deadline(
    long id,
    String kind,
    String caseKey,
    String cycle,
    @Nullable String office,
    String title,
    String basis,
    String role,
    LocalDate first,
    LocalDate due,
    DueRule rule,
    State state,
    LocalDate registered,
    @Nullable LocalDate pausedSince,
    @Nullable Instant metAt,
    boolean outsider) {

  /** Late is no state of its own: an open one whose day is over. */
  public enum State {
    TERBUKA,
    TERPENUHI,
    BATAL
  }

  /** Open, but its limit does not run. */
  public boolean paused() {
    return pausedSince != null;
  }

  /** Open and running although its day is over; never one of an outsider. */
  public boolean overdue(LocalDate today) {
    return state == State.TERBUKA && !outsider && !paused() && Lateness.isLate(due, today);
  }

  /** Met, but after its day. */
  public boolean metLate() {
    return state == State.TERPENUHI && !outsider && metAt != null && Lateness.wasLate(metAt, due);
  }
}
