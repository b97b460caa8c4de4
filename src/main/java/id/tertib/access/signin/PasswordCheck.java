package id.tertib.access.signin;

import id.tertib.access.SignInTrail;
import id.tertib.access.answer.TooManySignInsException;
import id.tertib.engine.EngineTasks;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place where a password is compared: for the sign-in page, for Basic, and for what the
 * engine's REST API verifies. Wrong ones are counted first, slow ones wait for one another, and an
 * account that does not exist takes as long as one that does.
 */
@Component
class PasswordCheck {

  private static final int LONGEST_ID = 64;

  private final IdentityService identity;
  private final EngineTasks engine;
  private final ProcessEngineConfigurationImpl configuration;
  private final Pbkdf2 pbkdf2;
  private final SignInAttempts attempts;
  private final SignInLanes lanes;
  private final SignInTrail trail;
  private final String nobodysHash;

  PasswordCheck(
      IdentityService identity,
      EngineTasks engine,
      ProcessEngine processEngine,
      Pbkdf2 pbkdf2,
      SignInAttempts attempts,
      SignInLanes lanes,
      SignInTrail trail) {
    this.identity = identity;
    this.engine = engine;
    this.configuration =
        (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
    this.pbkdf2 = pbkdf2;
    this.attempts = attempts;
    this.lanes = lanes;
    this.trail = trail;
    this.nobodysHash = pbkdf2.ofNobody();
  }

  /**
   * A try by somebody from outside; a wrong one is in the trail.
   *
   * @param already whether this password was just found right; asked when this try's turn has come
   * @param found told of a right password before the next try has its turn
   * @throws TooManySignInsException when the account has to wait at this address
   */
  boolean right(
      String typed,
      String password,
      SignInTrail.Where where,
      BooleanSupplier already,
      Runnable found) {
    var pair = SignInAttempts.pair(typed, where.address());
    refuseEarly(pair);
    return lanes.alone(
        pair,
        () -> {
          if (already.getAsBoolean()) {
            return true;
          }
          refuseEarly(pair);
          var suspicious = attempts.isSuspicious(pair);
          var account = find(typed);
          if (lanes.costly(suspicious, () -> matches(account, password))) {
            attempts.succeeded(pair);
            found.run();
            return true;
          }
          attempts.failed(pair);
          // Made-up names of whoever guesses would fill the trail.
          if (account != null || !suspicious) {
            trail.failed(account == null ? null : account.getId(), where);
          }
          return false;
        });
  }

  /** Whether this is the account's password, whoever asks; nothing is counted. */
  boolean matches(String userId, String password) {
    return matches(find(userId), password);
  }

  private void refuseEarly(SignInAttempts.Pair pair) {
    var wait = attempts.waitOf(pair);
    if (!wait.isZero()) {
      throw new TooManySignInsException(wait);
    }
  }

  /**
   * What was typed, when an account can be called that; otherwise a name that no account has. A
   * database refuses some signs altogether.
   */
  static String possible(String typed) {
    return typed.length() <= LONGEST_ID && typed.chars().noneMatch(Character::isISOControl)
        ? typed
        : "?";
  }

  private @Nullable UserEntity find(String userId) {
    return engine.asSystem(
        () -> (UserEntity) identity.createUserQuery().userId(userId).singleResult());
  }

  private boolean matches(@Nullable UserEntity account, String password) {
    if (account == null || account.getPassword() == null) {
      pbkdf2.check(password, nobodysHash);
      return false;
    }
    var stored = Objects.requireNonNull(account.getPassword());
    var current = pbkdf2.isCurrent(stored);
    var right =
        configuration
            .getPasswordManager()
            .check(EncryptionUtil.saltPassword(password, account.getSalt()), stored);
    if (right && !current) {
      renew(account, password);
    } else if (!current) {
      // An old hash is compared at once; that must not tell who has not signed in for long.
      pbkdf2.check(password, nobodysHash);
    }
    return right;
  }

  /**
   * The same password with today's hash. It is not asked whether today's policy would take it, and
   * no session ends.
   */
  private void renew(UserEntity account, String password) {
    var salt = configuration.getSaltGenerator().generateSalt();
    account.setSalt(salt);
    account.setDbPassword(
        configuration.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, salt)));
    try {
      engine.asSystem(
          () ->
              configuration.getCommandExecutorTxRequired().execute(new SaveUserCmd(account, true)));
    } catch (OptimisticLockingException e) {
      // Somebody else changed the account at this moment; the next sign-in renews it.
    }
  }
}
