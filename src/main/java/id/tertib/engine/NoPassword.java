package id.tertib.engine;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Makes a new account that no password opens. The engine knows only accounts with a password, and
 * fails when one without is asked for.
 */
public final class NoPassword {

  /** In the form of the engine's own hashes, and the hash of nothing. */
  private static final String MATCHES_NOTHING = "{SHA-512}belum-disetel";

  private NoPassword() {}

  /**
   * @param account new, not saved yet
   */
  public static void of(User account) {
    ((UserEntity) account).setDbPassword(MATCHES_NOTHING);
  }
}
