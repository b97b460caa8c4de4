package id.tertib.account;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets administrators, and nobody else, change accounts: one at a time, all or nothing. */
@Component
class Administrators {

  private final EngineTasks engine;
  private final PasswordTable table;

  Administrators(EngineTasks engine, PasswordTable table) {
    this.engine = engine;
    this.table = table;
  }

  /**
   * @throws RefusedException 403 for anyone but an administrator
   */
  void require(String who) {
    if (!engine.isAdministrator(who)) {
      throw RefusedException.forbidden(
          "Hanya administrator yang melihat dan mengubah akun orang lain. Mintalah administrator.");
    }
  }

  /** In one transaction, as the system, while nobody else changes an account. */
  <T> T alone(Supplier<T> work) {
    return engine.whole(
        () -> {
          table.lock();
          return work.get();
        });
  }

  /** As {@link #alone(Supplier)}, without a result. */
  void alone(Runnable work) {
    engine.whole(
        () -> {
          table.lock();
          work.run();
        });
  }
}
