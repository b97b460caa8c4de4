package id.tertib.access;

import id.tertib.data.Sha256;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
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
  private final AccountStamps stamps;
  private final String password;

  DemoAccounts(
      IdentityService identity,
      AccountStamps stamps,
      ManagementService management,
      @Value("${tertib.demo-password}") String password) {
    this.identity = identity;
    this.stamps = stamps;
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
    UserEntity alike = null;
    for (var account : accounts) {
      alike = create(account, known.contains(account.id()), alike);
    }
    management.setProperty(MARK, wanted);
  }

  /**
   * @param alike an account whose hash this one shares: the password of the training mode is public
   *     and the same for all, and each hash of its own would take a tenth of a second
   * @return the account as it was stored
   */
  private UserEntity create(DemoAccount account, boolean exists, @Nullable UserEntity alike) {
    var user =
        (UserEntity)
            (exists
                ? identity.createUserQuery().userId(account.id()).singleResult()
                : identity.newUser(account.id()));
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setEmail(account.email());
    AccountPassword.checked(identity, user, password, "TERTIB_DEMO_PASSWORD");
    if (alike == null) {
      user.setPassword(password);
    } else {
      user.setSalt(alike.getSalt());
      user.setDbPassword(alike.getPassword());
    }
    identity.saveUser(user);
    if (exists) {
      stamps.ended(account.id());
    }
    var groups = new HashSet<>(account.groups());
    if (exists) {
      identity.createGroupQuery().groupMember(account.id()).list().stream()
          .map(group -> group.getId())
          .forEach(groups::remove);
    }
    groups.forEach(group -> identity.createMembership(account.id(), group));
    return user;
  }

  private String mark(List<DemoAccount> accounts) {
    return Sha256.of(password + accounts);
  }
}
