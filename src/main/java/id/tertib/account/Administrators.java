package id.tertib.account;

import id.tertib.engine.EngineTasks;
import id.tertib.engine.Guard;
import id.tertib.engine.RefusedException;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lets administrators, and nobody else, change accounts: one at a time, all or nothing. */
@Component
class Administrators {

  private final EngineTasks engine;
  private final PasswordTable table;
  private final TransactionOperations transaction;

  Administrators(EngineTasks engine, PasswordTable table, TransactionOperations transaction) {
    this.engine = engine;
    this.table = table;
    this.transaction = transaction;
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
    return Objects.requireNonNull(
        engine.asSystem(
            () ->
                Guard.open(
                    () ->
                        transaction.execute(
                            status -> {
                              table.lock();
                              return work.get();
                            }))));
  }
}
