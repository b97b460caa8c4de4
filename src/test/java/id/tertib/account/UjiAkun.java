package id.tertib.account;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

/** Accounts of tests begin with {@code uji.}; accounts survive from one test to the next. */
final class UjiAkun {

  private UjiAkun() {}

  static void forget(IdentityService identity) {
    List<User> all = identity.createUserQuery().list();
    all.stream().map(User::getId).filter(id -> id.startsWith("uji.")).forEach(identity::deleteUser);
  }
}
