package id.tertib.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often strangers may ask from one address: so many times in ten minutes of real time. Kept in
 * memory, for the most recent addresses only.
 */
final class RequestLimit {

  private static final int ADDRESSES = 10_000;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final int most;
  private final InstantSource time;
  private final Map<String, ArrayDeque<Instant>> asked =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayDeque<Instant>> eldest) {
          return size() > ADDRESSES;
        }
      };

  RequestLimit(int most, InstantSource time) {
    this.most = most;
    this.time = time;
  }

  /**
   * Counts one more.
   *
   * @return false when it is one too many
   */
  synchronized boolean allows(String address) {
    var now = time.instant();
    var times = asked.computeIfAbsent(address, key -> new ArrayDeque<>());
    times.removeIf(each -> each.isBefore(now.minus(WINDOW)));
    if (times.size() >= most) {
      return false;
    }
    times.add(now);
    return true;
  }
}
