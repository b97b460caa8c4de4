package id.tertib.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Wrong passwords by client address. It stands in front of the engine's own throttling, which
 * counts by account and locks it for good after ten: so one address cannot lock many accounts. Kept
 * in memory, for the most recent addresses only.
 */
@Component
final class SignInAttempts {

  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final SignInProperties limits;
  private final Map<String, ArrayDeque<Instant>> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  SignInAttempts(Clock clock, SignInProperties limits) {
    this.clock = clock;
    this.limits = limits;
  }

  synchronized void failed(String address) {
    var times = failures.computeIfAbsent(address, key -> new ArrayDeque<>());
    forgetOld(times);
    if (times.size() < limits.failures()) {
      times.add(clock.instant());
    }
  }

  /** Whether this address has to wait before its next try. */
  synchronized boolean exhausted(String address) {
    var times = failures.get(address);
    if (times == null) {
      return false;
    }
    forgetOld(times);
    if (times.isEmpty()) {
      failures.remove(address);
    }
    return times.size() >= limits.failures();
  }

  private void forgetOld(ArrayDeque<Instant> times) {
    var now = clock.instant();
    var oldest = now.minus(limits.window());
    // A time ahead of now means that the clock was put back; it would otherwise never be forgotten.
    times.removeIf(time -> time.isBefore(oldest) || time.isAfter(now));
  }
}
