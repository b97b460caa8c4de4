package id.tertib.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first administrator of a new installation. Camunda's own {@code admin-user} makes one only
 * with a password from the settings, so it is done here; and Camunda's set-up page is closed.
 */
@Component
final class Administrator {

  private static final String ID = "admin";

  private final IdentityService identity;
  private final String password;

  Administrator(IdentityService identity, @Value("${tertib.admin-password:}") String password) {
    this.identity = identity;
    this.password = password;
  }

  /**
   * Makes the account when nobody is an administrator; its password is said once on the console.
   */
  void create() {
    if (identity.createUserQuery().memberOfGroup(Groups.ADMIN).count() > 0) {
      return;
    }
    var account = identity.createUserQuery().userId(ID).singleResult();
    if (account == null) {
      account = identity.newUser(ID);
      account.setFirstName("Administrator");
      // Camunda's pages write a missing last name as “null”; the product's name would be refused
      // in passwords.
      account.setLastName("Sistem");
    }
    var given = !password.isBlank();
    var secret =
        given
            ? AccountPassword.checked(identity, account, password, "TERTIB_ADMIN_PASSWORD")
            : AccountPassword.random();
    account.setPassword(secret);
    identity.saveUser(account);
    identity.createMembership(ID, Groups.ADMIN);
    if (!given) {
      say(
          "Administrator dibuat: akun %s, kata sandi %s (hanya ditampilkan sekali ini)."
              .formatted(ID, secret));
    }
  }

  /** On the console and not in the log, which is kept. */
  @SuppressWarnings("SystemOut")
  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
