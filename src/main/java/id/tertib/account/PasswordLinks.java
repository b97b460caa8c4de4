package id.tertib.account;

import id.tertib.access.AccountClosures;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links to set a password: an account has one at a time, good for one use within a day of the
 * moment its mail left. The word in it is known to the mail alone; here stands its hash.
 */
@Component
class PasswordLinks {

  static final Duration VALID = Duration.ofHours(24);

  private static final int BYTES = 32;

  private final PasswordTable table;
  private final AccountClosures closures;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionOperations transaction;
  private final SecureRandom random = new SecureRandom();

  PasswordLinks(
      PasswordTable table,
      AccountClosures closures,
      AuditTrail trail,
      Clock clock,
      TransactionOperations transaction) {
    this.table = table;
    this.closures = closures;
    this.trail = trail;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** A new word; the account's link sent before opens nothing any more. */
  String issue(String account) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    transaction.executeWithoutResult(status -> table.issue(account, hash(word), clock.instant()));
    return word;
  }

  /** Whose link this is, when it still opens something. */
  Optional<String> owner(String word) {
    return table
        .owner(hash(word), clock.instant(), VALID)
        .filter(account -> !closures.isClosed(account));
  }

  /**
   * Takes the link for its one use; in the transaction that sets the password.
   *
   * @return false when somebody was first
   */
  boolean use(String account, String word) {
    if (!table.use(account, hash(word), clock.instant())) {
      return false;
    }
    trail.record(
        AuditEntry.of(
            account, "menyetel kata sandi lewat tautan", AccountClosures.subject(account)));
    return true;
  }

  /** Somebody has chosen another password: whatever link is on its way opens nothing any more. */
  void replaced(String account) {
    table.set(account, clock.instant());
    trail.record(AuditEntry.of(account, "mengganti kata sandi", AccountClosures.subject(account)));
  }

  private static String hash(String word) {
    return Sha256.of(word);
  }
}
