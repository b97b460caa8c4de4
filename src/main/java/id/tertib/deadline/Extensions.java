package id.tertib.deadline;

import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves deadlines by letter: one, or all of a kind and cycle that are still open. Task due dates,
 * timers and reminders move along, those affected are told once, the old date stays on record.
 */
public interface Extensions {

  /**
   * What somebody asks for.
   *
   * @param due the new date as it was given
   * @param letterNumber required
   * @param attachment id of a document; null for none
   * @param all every open deadline of the same kind and cycle
   * @param forward of these the ones that may end earlier than now, by id; null for each of them
   */
  record Request(
      @Nullable LocalDate due,
      @Nullable String letterNumber,
      @Nullable LocalDate letterDate,
      @Nullable String reason,
      @Nullable String attachment,
      boolean all,
      @Nullable Set<Long> forward) {

    public Request {
      forward = forward == null ? null : Set.copyOf(forward);
    }

    /** One that moves whatever falls under it, also to an earlier day. */
    public Request(
        @Nullable LocalDate due,
        @Nullable String letterNumber,
        @Nullable LocalDate letterDate,
        @Nullable String reason,
        @Nullable String attachment,
        boolean all) {
      this(due, letterNumber, letterDate, reason, attachment, all, null);
    }

    /** Whether a deadline moves to this day: among many an earlier end is asked for by itself. */
    public boolean moves(Deadline one, LocalDate to) {
      return !all || forward == null || forward.contains(one.id()) || !to.isBefore(one.due());
    }
  }

  /**
   * @return the deadlines as they stand now
   * @throws RefusedException 400 naming what is missing or wrong, 403, 404, or 409 when it is not
   *     open any more
   */
  List<Deadline> extend(long id, Request request, String by);
}
