package id.tertib.deadline;

import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.List;
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
   */
  record Request(
      @Nullable LocalDate due,
      @Nullable String letterNumber,
      @Nullable LocalDate letterDate,
      @Nullable String reason,
      @Nullable String attachment,
      boolean all) {}

  /**
   * @return the deadlines as they stand now
   * @throws RefusedException 400 naming what is missing or wrong, 403, 404, or 409 when it is not
   *     open any more
   */
  List<Deadline> extend(long id, Request request, String by);
}
