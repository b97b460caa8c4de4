package id.tertib.deadline.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One move of a deadline, as it stays on record.
 *
 * @param from the date before
 * @param to the date after
 * @param letterNumber of the letter; null unless {@link Cause#SURAT}
 * @param letterDate null when none was given
 * @param attachment id of the letter as evidence; null when none was attached
 * @param by account, or {@link id.tertib.audit.AuditEntry#SYSTEM}
 */
public record DeadlineChange(
    long deadline,
    Cause cause,
    LocalDate from,
    LocalDate to,
    @Nullable String letterNumber,
    @Nullable LocalDate letterDate,
    @Nullable String reason,
    @Nullable String attachment,
    String by,
    Instant at) {

  /** What moved it. */
  public enum Cause {
    /** An extension, or a shortening, by letter. */
    SURAT,
    /** A day off that was added or taken away. */
    KALENDER,
    /** Work that was returned, with a date of its own. */
    PENGEMBALIAN,
    /** What the date rests on was changed elsewhere. */
    RENCANA
  }
}
