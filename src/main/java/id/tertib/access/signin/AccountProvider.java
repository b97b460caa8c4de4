package id.tertib.access.signin;

import id.tertib.access.AccountStamps;
import id.tertib.access.SignInTrail;
import id.tertib.access.answer.TooManySignInsException;
import id.tertib.engine.RefusedException;
import java.util.List;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The engine's own directory, with our check of passwords, our rule for names and addresses, and a
 * count of whatever ends sessions. Whoever changes an account comes through here: Camunda's Admin,
 * both REST APIs, and our services.
 */
final class AccountProvider extends DbIdentityServiceProvider {

  private final PasswordCheck passwords;
  private final AccountStamps stamps;
  private final ProfileChanges profiles;

  AccountProvider(PasswordCheck passwords, AccountStamps stamps, ProfileChanges profiles) {
    this.passwords = passwords;
    this.stamps = stamps;
    this.profiles = profiles;
  }

  /** The engine's own locks are never asked and never set. */
  @Override
  public boolean checkPassword(@Nullable String typed, @Nullable String password) {
    if (typed == null || password == null) {
      return false;
    }
    var userId = PasswordCheck.possible(typed);
    if (stamps.of(userId).closed()) {
      return false;
    }
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? rightFrom(request.getRequest().getRemoteAddr(), userId, password)
        : passwords.matches(userId, password);
  }

  private boolean rightFrom(String address, String userId, String password) {
    try {
      return passwords.right(
          userId, password, new SignInTrail.Where("API", address), () -> false, () -> {});
    } catch (TooManySignInsException e) {
      throw RefusedException.tooManyRequests(
          "Terlalu banyak kata sandi salah untuk akun ini dari alamat ini. Coba lagi sesudah %s."
              .formatted(TooManySignInsException.words(e.seconds())),
          e.seconds());
    }
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    var account = (org.camunda.bpm.engine.impl.persistence.entity.UserEntity) user;
    var isNew = account.getRevision() == 0;
    if (!isNew) {
      profiles.check(account, getCommandContext());
    }
    var changesPassword = !isNew && account.hasNewPassword();
    var result = super.saveUser(user);
    if (changesPassword) {
      stamps.passwordChanged(user.getId());
    }
    return result;
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    var result = super.deleteUser(userId);
    stamps.ended(userId);
    return result;
  }

  @Override
  public IdentityOperationResult createMembership(String userId, String groupId) {
    var result = super.createMembership(userId, groupId);
    stamps.groupsChanged(userId);
    return result;
  }

  @Override
  public IdentityOperationResult deleteMembership(String userId, String groupId) {
    var result = super.deleteMembership(userId, groupId);
    stamps.groupsChanged(userId);
    return result;
  }

  @Override
  public IdentityOperationResult deleteGroup(String groupId) {
    List<String> members =
        getCommandContext()
            .runWithoutAuthorization(
                () ->
                    createUserQuery().memberOfGroup(groupId).list().stream()
                        .map(User::getId)
                        .toList());
    var result = super.deleteGroup(groupId);
    members.forEach(stamps::groupsChanged);
    return result;
  }
}
