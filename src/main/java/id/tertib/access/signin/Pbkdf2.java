package id.tertib.access.signin;

import id.tertib.access.SignInProperties;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/**
 * Password hashes that take time: PBKDF2 with HMAC-SHA-512. Stored as {@code iterations$salt$hash},
 * both in Base64, so that the number of iterations may grow later. The engine puts {@code {PBKDF2}}
 * before it and a salt of its own behind the password.
 */
@Component
final class Pbkdf2 implements PasswordEncryptor {

  private static final String NAME = "PBKDF2";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final int iterations;

  Pbkdf2(SignInProperties limits) {
    this.iterations = limits.iterations();
  }

  @Override
  public String encrypt(String password) {
    var salt = random(SALT_BYTES);
    return stored(salt, hash(password, salt, iterations));
  }

  /** Looks like a hash and takes as long to check, but no password leads to it. */
  String ofNobody() {
    return stored(random(SALT_BYTES), random(HASH_BYTES));
  }

  private byte[] random(int bytes) {
    var some = new byte[bytes];
    random.nextBytes(some);
    return some;
  }

  private String stored(byte[] salt, byte[] hash) {
    var base64 = Base64.getEncoder();
    return "%d$%s$%s"
        .formatted(iterations, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  @Override
  public boolean check(String password, String stored) {
    var parts = stored.split("\\$", -1);
    var base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(parts[2]),
        hash(password, base64.decode(parts[1]), Integer.parseInt(parts[0])));
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }

  /** Whether a hash with its prefix, as the engine stores it, is as good as a new one. */
  boolean isCurrent(String prefixed) {
    var prefix = "{" + NAME + "}";
    return prefixed.startsWith(prefix)
        && Integer.parseInt(prefixed.substring(prefix.length(), prefixed.indexOf('$')))
            >= iterations;
  }

  private static byte[] hash(String password, byte[] salt, int iterations) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
          .generateSecret(
              new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
