package id.tertib.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The register of deadlines. Steps that are user tasks register themselves (see {@link
 * DeadlineSource}); what a procedure owes without a task is told here. Everything happens in the
 * caller's transaction, the planned reminders included.
 */
public interface Deadlines {

  /**
   * Makes the deadline and plans its reminders. One that was met is open again, under the new date;
   * one that is open keeps its date, which may have been extended, and takes the new role.
   *
   * @return the deadline as it stands now
   */
  Deadline register(Obligation obligation);

  /** Met now; what is still planned is cancelled. Without effect when it is not open. */
  void met(String kind, String caseKey);

  /**
   * As {@link #met(String, String)}, where it was met before anybody told.
   *
   * @param at not after now
   */
  void met(String kind, String caseKey, Instant at);

  /** Owed no longer; what is still planned is cancelled. Without effect when there is none. */
  void cancel(String kind, String caseKey);

  /** Every deadline of a case that is still open is owed no longer. */
  void cancelAll(String caseKey);

  /** The one that counts; empty when there is none or it was cancelled. */
  Optional<Deadline> find(String kind, String caseKey);

  /** As {@link #find}; when there is none, the last that was cancelled. */
  Optional<Deadline> last(String kind, String caseKey);

  /**
   * When what these cases owe is due, met or not.
   *
   * @return by case; without those that have no deadline of this kind
   */
  Map<String, LocalDate> dueOf(String kind, Collection<String> caseKeys);

  /** All of a cycle that were not cancelled, by due date. */
  List<Deadline> ofCycle(String kind, String cycle);

  /** All of a case that are open, in the order in which they were registered. */
  List<Deadline> openOf(String caseKey);

  /**
   * Somebody else owes it from now on: the holder was exchanged, or its office was merged. Planned
   * reminders follow. Without effect when it is not open.
   */
  void handOver(String kind, String caseKey, String role, @Nullable String office);

  /**
   * Who hears of it may have changed, as its {@link ReminderAudience} says: what is planned is
   * planned anew, what went out stays. Without effect when it is not open.
   */
  void replan(String kind, String caseKey);

  /**
   * Its limit stands still: it stays open, but no day counts and nobody is reminded until it goes
   * on. Without effect when it is not open or stands still already.
   *
   * @param reason read on the deadline's page; up to 500 letters
   * @param by account, or {@link id.tertib.audit.AuditEntry#SYSTEM}
   * @throws IllegalArgumentException when the reason is blank or too long
   */
  void pause(String kind, String caseKey, String reason, String by);

  /**
   * Its limit goes on with the working days that were left; task and reminders follow. Without
   * effect when it does not stand still.
   *
   * @return the deadline as it stands now; empty when it is not open
   * @throws IllegalArgumentException when the reason is blank or too long
   */
  Optional<Deadline> resume(String kind, String caseKey, String reason, String by);

  /**
   * Moves one deadline without a letter, because what it rests on was changed elsewhere (an
   * approved plan, a merger of offices). Task, timers and reminders follow; the old date stays on
   * record.
   *
   * @param reason read on the deadline's page
   * @param by account, or {@link id.tertib.audit.AuditEntry#SYSTEM}
   */
  void moveTo(String kind, String caseKey, LocalDate due, String reason, String by);
}
