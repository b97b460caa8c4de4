package id.tertib.access.signin;

import id.tertib.access.AccountStamp;
import id.tertib.access.SignInProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Right Basic passwords of the last minutes, so that a program that sends its password with every
 * request does not pay for the slow hash each time. In memory of this node only, as a hash under a
 * key that nobody knows and that ends with the process; worth nothing once the account changed.
 */
@Component
final class RememberedPasswords {

  private static final int ACCOUNTS = 10_000;
  private static final String MAC = "HmacSHA256";

  private record Remembered(byte[] hash, AccountStamp stamp, Instant since) {}

  private final Clock clock;
  private final SignInProperties limits;
  private final SecretKeySpec key;
  private final Map<String, Remembered> accounts = new RecentMap<>(ACCOUNTS);

  RememberedPasswords(Clock clock, SignInProperties limits) {
    this.clock = clock;
    this.limits = limits;
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, MAC);
  }

  /**
   * @param stamp of the account before its password was checked
   */
  void remember(String userId, String password, AccountStamp stamp) {
    var remembered = new Remembered(hash(userId, password), stamp, clock.instant());
    synchronized (accounts) {
      accounts.put(userId, remembered);
    }
  }

  /**
   * @param stamp of the account now
   */
  boolean knows(String userId, String password, AccountStamp stamp) {
    Remembered remembered;
    synchronized (accounts) {
      remembered = accounts.get(userId);
    }
    return remembered != null
        && !stamp.closed()
        && stamp.samePassword(remembered.stamp())
        && isFresh(remembered.since(), clock.instant())
        && MessageDigest.isEqual(remembered.hash(), hash(userId, password));
  }

  private boolean isFresh(Instant since, Instant now) {
    return !since.isAfter(now) && since.plus(limits.remember()).isAfter(now);
  }

  private byte[] hash(String userId, String password) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(userId.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
