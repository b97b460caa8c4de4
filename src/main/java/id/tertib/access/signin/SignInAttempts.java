package id.tertib.access.signin;

import id.tertib.access.SignInProperties;
import id.tertib.server.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords, and how long the next try has to wait. What waits is an account and an address
 * together, so nobody shuts an account from everywhere, nor an office's address for everybody:
 *
 * <ul>
 *   <li>After some wrong passwords of such a pair its waits double, up to a longest.
 *   <li>An account that is guessed at from many addresses makes a strange address wait before its
 *       first try; from where the account signed in before, nothing changes.
 *   <li>An address that guesses at many accounts leaves a strange account one try instead of some.
 * </ul>
 *
 * Kept in memory of this node, for the most recent only.
 */
@Component
final class SignInAttempts {

  private static final int KEPT = 20_000;

  /** How many failures a strange address is taken to have made, when many guess at the account. */
  private static final int PRESUMED = 2;

  /**
   * An account and where it is tried from.
   *
   * @param account what was typed, see {@link PasswordCheck#possible}
   * @param network an IPv4 address, or the first 64 bits of an IPv6 address, which one household
   *     has to itself
   */
  record Pair(String account, String network) {}

  private record Tally(int failures, Instant last, Instant until) {}

  private final Clock clock;
  private final SignInProperties limits;
  private final Map<Pair, Tally> pairs = new RecentMap<>(KEPT);
  private final Map<String, Tally> accounts = new RecentMap<>(KEPT);
  private final Map<String, Tally> networks = new RecentMap<>(KEPT);
  private final Map<Pair, Boolean> known = new RecentMap<>(KEPT);

  SignInAttempts(Clock clock, SignInProperties limits) {
    this.clock = clock;
    this.limits = limits;
  }

  static Pair pair(String account, String address) {
    return new Pair(account, Network.of(address));
  }

  /** How long this pair has to wait before its next try; zero when it may try now. */
  synchronized Duration waitOf(Pair pair) {
    var now = clock.instant();
    var tally = current(pairs, pair, now);
    if (tally == null && isStrange(pair) && guessedAt(pair.account(), now)) {
      var failures = limits.failures() + PRESUMED;
      tally = new Tally(failures, now, now.plus(delay(PRESUMED)));
      pairs.put(pair, tally);
    }
    return tally == null || !tally.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, tally.until());
  }

  synchronized void failed(Pair pair) {
    var now = clock.instant();
    var free = free(pair, now);
    var failures = failures(pairs, pair, now) + 1;
    var until = failures < free ? now : now.plus(delay(failures - free));
    pairs.put(pair, new Tally(failures, now, until));
    networks.put(pair.network(), new Tally(failures(networks, pair.network(), now) + 1, now, now));
    if (isStrange(pair)) {
      accounts.put(
          pair.account(), new Tally(failures(accounts, pair.account(), now) + 1, now, now));
    }
  }

  synchronized void succeeded(Pair pair) {
    pairs.remove(pair);
    known.put(pair, true);
  }

  /** Whether this address guesses at many accounts and this one never signed in from there. */
  synchronized boolean isSuspicious(Pair pair) {
    return isStrange(pair) && guesses(pair.network(), clock.instant());
  }

  private int free(Pair pair, Instant now) {
    return isStrange(pair) && guesses(pair.network(), now) ? 1 : limits.failures();
  }

  private boolean isStrange(Pair pair) {
    return !known.containsKey(pair);
  }

  private boolean guessedAt(String account, Instant now) {
    return failures(accounts, account, now) >= limits.accountFailures();
  }

  private boolean guesses(String network, Instant now) {
    return failures(networks, network, now) >= limits.addressFailures();
  }

  private Duration delay(int doublings) {
    var delay = limits.delay().multipliedBy(1L << Math.min(doublings, 20));
    return delay.compareTo(limits.longestDelay()) < 0 ? delay : limits.longestDelay();
  }

  private <K> int failures(Map<K, Tally> tallies, K key, Instant now) {
    var tally = current(tallies, key, now);
    return tally == null ? 0 : tally.failures();
  }

  private <K> @Nullable Tally current(Map<K, Tally> tallies, K key, Instant now) {
    var tally = tallies.get(key);
    // A time ahead of now means that the clock was put back; it would otherwise never be forgotten.
    if (tally != null
        && (tally.last().isAfter(now) || tally.last().plus(limits.window()).isBefore(now))) {
      tallies.remove(key);
      return null;
    }
    return tally;
  }
}
