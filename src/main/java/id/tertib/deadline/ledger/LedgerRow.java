package id.tertib.deadline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as stored; whether its mail arrived stands in the outbox.
 *
 * @param deadline number of the deadline
 * @param due the due date it was planned for
 * @param stage e.g. {@code H-7}
 * @param days from the due date
 * @param target {@code pemegang}, {@code sekretaris} …
 * @param role group or account it was planned for
 * @param person account; null while it is planned for a role
 * @param plannedFor when it is to be sent
 * @param late whether it was decided long after that, because nothing ran
 * @param reason why it was not sent, or why it was sent otherwise than planned; null for none
 * @param mail number of its mail; null until it was handed to the outbox
 * @param decidedAt when it was handed over, cancelled or given up
 */
public record LedgerRow(
    long id,
    long deadline,
    LocalDate due,
    String stage,
    int days,
    String target,
    String role,
    @Nullable String person,
    Instant plannedFor,
    State state,
    boolean late,
    @Nullable String reason,
    @Nullable Long mail,
    @Nullable Instant decidedAt) {

  public enum State {
    DIRENCANAKAN,
    /** In the outbox; its mail says the rest. */
    DISERAHKAN,
    GAGAL,
    BATAL
  }

  boolean planned() {
    return state == State.DIRENCANAKAN;
  }

  boolean dueBy(Instant now) {
    return planned() && !plannedFor.isAfter(now);
  }
}
