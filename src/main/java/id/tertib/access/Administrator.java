package id.tertib.access;

import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import java.util.Optional;
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
  private final AccountClosures closures;
  private final AuditTrail trail;
  private final String password;
  private final boolean reset;

  Administrator(
      IdentityService identity,
      AccountClosures closures,
      AuditTrail trail,
      @Value("${tertib.admin-password:}") String password,
      @Value("${tertib.admin-reset:false}") boolean reset) {
    this.identity = identity;
    this.closures = closures;
    this.trail = trail;
    this.password = password;
    this.reset = reset;
  }

  /**
   * Makes the account when nobody is an administrator; its password is said once on the console.
   */
  void create() {
    if (identity.createUserQuery().memberOfGroup(Groups.ADMIN).count() == 0) {
      save()
          .ifPresent(
              secret ->
                  say(
                      "Administrator dibuat: akun %s, kata sandi %s (hanya ditampilkan sekali ini)."
                          .formatted(ID, secret)));
    }
  }

  /**
   * The way back in for whoever holds the server when no administrator can sign in: with {@code
   * TERTIB_ADMIN_RESET} the account gets a new password, is opened and is an administrator again.
   */
  void resetWhenAsked() {
    if (!reset) {
      return;
    }
    var secret = save();
    closures.reopen(ID, AuditEntry.SYSTEM);
    trail.record(
        AuditEntry.of(AuditEntry.SYSTEM, "memulihkan administrator", AccountClosures.subject(ID))
            .because("TERTIB_ADMIN_RESET dipasang saat layanan dimulai"));
    say(
        ("Administrator dipulihkan: akun %s%s. Lepaskan TERTIB_ADMIN_RESET sekarang; selama masih"
                + " terpasang, kata sandinya diganti setiap kali layanan dimulai.")
            .formatted(
                ID,
                secret
                    .map(", kata sandi %s (hanya ditampilkan sekali ini)"::formatted)
                    .orElse(", kata sandi dari TERTIB_ADMIN_PASSWORD")));
  }

  /**
   * @return the password when it was made up, empty when the settings gave it
   */
  private Optional<String> save() {
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
    if (identity.createUserQuery().userId(ID).memberOfGroup(Groups.ADMIN).count() == 0) {
      identity.createMembership(ID, Groups.ADMIN);
    }
    return given ? Optional.empty() : Optional.of(secret);
  }

  /** On the console and not in the log, which is kept. */
  @SuppressWarnings("SystemOut")
  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
