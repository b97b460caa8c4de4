package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.NoPassword;
import id.tertib.office.Peran;
import java.util.HashSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes and changes accounts in the engine, each change on record with both values. As the system,
 * unjudged by the guard, in the caller's transaction and under its lock.
 */
@Component
class AccountWriter {

  private final IdentityService identity;
  private final PasswordTable passwords;
  private final AccountClosures closures;
  private final AuditTrail trail;

  AccountWriter(
      IdentityService identity,
      PasswordTable passwords,
      AccountClosures closures,
      AuditTrail trail) {
    this.identity = identity;
    this.passwords = passwords;
    this.closures = closures;
    this.trail = trail;
  }

  /** An account that nobody can sign in with until its owner has set a password. */
  void create(AccountLine person, String by) {
    var account = identity.newUser(person.id());
    fill(account, person.nama(), person.surel());
    NoPassword.of(account);
    identity.saveUser(account);
    person.groups().forEach(group -> identity.createMembership(person.id(), group));
    passwords.expect(person.id());
    trail.record(
        AuditEntry.of(by, "membuat akun", AccountClosures.subject(person.id()))
            .detail(person.nama())
            .change(null, person.peranLengkap()));
  }

  void change(AccountChange change, String by) {
    var before = change.dari();
    var after = change.menjadi();
    if (change.nama() || change.surel()) {
      var account = identity.createUserQuery().userId(before.id()).singleResult();
      fill(account, after.nama(), after.surel());
      identity.saveUser(account);
    }
    if (change.nama()) {
      record(by, "mengganti nama akun", before.id(), before.nama(), after.nama());
    }
    if (change.surel()) {
      record(by, "mengganti alamat surel akun", before.id(), before.surel(), after.surel());
    }
    if (change.peran()) {
      roles(before.id(), before.peran(), after.peran());
      record(by, "mengganti peran akun", before.id(), change.peranDari(), change.peranMenjadi());
    }
    if (change.dibuka()) {
      reopen(before.id(), by);
    }
  }

  /** Nobody signs in with it any more, and a link on its way opens nothing. */
  void close(String id, String by, String reason) {
    closures.close(id, by, reason);
    passwords.revoke(id);
  }

  void reopen(String id, String by) {
    closures.reopen(id, by);
  }

  private void roles(String id, List<Peran> before, List<Peran> after) {
    var old = new HashSet<>(before.stream().map(Peran::kelompok).toList());
    var wanted = new HashSet<>(after.stream().map(Peran::kelompok).toList());
    old.stream()
        .filter(group -> !wanted.contains(group))
        .forEach(group -> identity.deleteMembership(id, group));
    wanted.stream()
        .filter(group -> !old.contains(group))
        .forEach(group -> identity.createMembership(id, group));
  }

  private void record(
      String by, String what, String id, @Nullable String before, @Nullable String after) {
    trail.record(AuditEntry.of(by, what, AccountClosures.subject(id)).change(before, after));
  }

  /** The engine keeps two parts of a name; pages put them together again. */
  private static void fill(User account, String name, @Nullable String address) {
    var parts = name.strip().split("\\s+", 2);
    account.setFirstName(parts[0]);
    account.setLastName(parts.length > 1 ? parts[1] : "");
    account.setEmail(address);
  }
}
