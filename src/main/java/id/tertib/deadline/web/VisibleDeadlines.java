package id.tertib.deadline.web;

import id.tertib.access.CurrentUser;
import id.tertib.deadline.Deadline;
import id.tertib.deadline.change.ExtensionsByLetter;
import id.tertib.deadline.register.DeadlineSight;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.DeadlineTable;
import id.tertib.engine.RefusedException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Single deadlines, as far as whoever is signed in may see them. */
@Component
class VisibleDeadlines {

  private final DeadlineTable table;
  private final DeadlineSight sight;
  private final CurrentUser user;

  VisibleDeadlines(DeadlineTable table, DeadlineSight sight, CurrentUser user) {
    this.table = table;
    this.sight = sight;
    this.user = user;
  }

  /** Account of the reader. */
  String reader() {
    return user.id();
  }

  /** What the reader sees. */
  Sight mine() {
    return sight.of(user.id());
  }

  /** How many open ones are extended together with it; a confidential one is extended alone. */
  int openTogether(Deadline deadline) {
    return mine().isOpen(deadline) ? table.countOpenWith(deadline) : 1;
  }

  Optional<Deadline> find(long id) {
    return table.find(id).filter(mine()::sees);
  }

  /**
   * For a program.
   *
   * @throws RefusedException 404 when there is none or the reader may not see it
   */
  Deadline get(long id) {
    return find(id).orElseThrow(() -> ExtensionsByLetter.unknown(id));
  }

  /**
   * For a person.
   *
   * @throws RefusedException 404 when there is none or the reader may not see it
   */
  Deadline open(long id) {
    return find(id)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Tenggat nomor %d tidak ada di antara tenggat Anda. Lihat daftar tenggat."
                        .formatted(id)));
  }
}
