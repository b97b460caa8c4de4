package id.tertib.deadline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger; whether its mail arrived stands in the outbox.
 *
 * @param id 0 until it is stored
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

  /** A row that is still to be written, for a role. */
  public static LedgerRow planned(
      long deadline,
      LocalDate due,
      String stage,
      int days,
      String target,
      String role,
      Instant at) {
    return new LedgerRow(
        0,
        deadline,
        due,
        stage,
        days,
        target,
        role,
        null,
        at,
        State.DIRENCANAKAN,
        false,
        null,
        null,
        null);
  }

  public LedgerRow because(@Nullable String why) {
    return with(person, state, late, why, mail);
  }

  LedgerRow cancelled(String why) {
    return with(person, State.BATAL, late, why, mail);
  }

  /** The same for a person who has its role. */
  LedgerRow of(String holder, boolean tooLate) {
    return with(holder, state, tooLate, reason, mail);
  }

  public LedgerRow handedOver(String recipient, long number) {
    return with(recipient, State.DISERAHKAN, late, reason, number);
  }

  private LedgerRow with(
      @Nullable String whom,
      State now,
      boolean tooLate,
      @Nullable String why,
      @Nullable Long number) {
    return new LedgerRow(
        id,
        deadline,
        due,
        stage,
        days,
        target,
        role,
        whom,
        plannedFor,
        now,
        tooLate,
        why,
        number,
        decidedAt);
  }

  boolean planned() {
    return state == State.DIRENCANAKAN;
  }

  boolean dueBy(Instant now) {
    return planned() && !plannedFor.isAfter(now);
  }
}
