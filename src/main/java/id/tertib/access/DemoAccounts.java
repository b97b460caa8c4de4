package id.tertib.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the accounts of the training mode. A mark in the engine's properties says which list was
 * made, so that a second start does nothing.
 */
@Component
@Profile("demo")
final class DemoAccounts {

  private static final String MARK = "tertib.akun-latihan";

  private final IdentityService identity;
  private final ManagementService management;
  private final String password;

  DemoAccounts(
      IdentityService identity,
      ManagementService management,
      @Value("${tertib.demo-password}") String password) {
    this.identity = identity;
    this.management = management;
    this.password = password;
  }

  void create(List<DemoAccount> accounts) {
    var wanted = mark(accounts);
    if (wanted.equals(management.getProperties().get(MARK))) {
      return;
    }
    Set<String> known =
        identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet());
    accounts.forEach(account -> create(account, known.contains(account.id())));
    management.setProperty(MARK, wanted);
  }

  private void create(DemoAccount account, boolean exists) {
    var user =
        exists
            ? identity.createUserQuery().userId(account.id()).singleResult()
            : identity.newUser(account.id());
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setEmail(account.email());
    user.setPassword(AccountPassword.checked(identity, user, password, "TERTIB_DEMO_PASSWORD"));
    identity.saveUser(user);
    var groups = new HashSet<>(account.groups());
    if (exists) {
      identity.createGroupQuery().groupMember(account.id()).list().stream()
          .map(group -> group.getId())
          .forEach(groups::remove);
    }
    groups.forEach(group -> identity.createMembership(account.id(), group));
  }

  private String mark(List<DemoAccount> accounts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(password.getBytes(StandardCharsets.UTF_8));
      digest.update(accounts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
