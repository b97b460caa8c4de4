package id.tertib.pengaduan.pintu;

import id.tertib.engine.RefusedException;
import id.tertib.server.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Wrong codes. What waits is a number and an address together, so nobody locks a reporter out of
 * his report: after some wrong codes of such a pair its waits double, up to a longest.
 */
@Component
public class PercobaanKode {

  private static final int FREE = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(30);
  private static final Duration FORGOTTEN = Duration.ofHours(24);

  private record Pair(String nomor, String network) {}

  private record Tally(int failures, Instant last, Instant until) {}

  private final Clock clock;
  private final Map<Pair, Tally> pairs = new Ingatan<>();

  PercobaanKode(Clock clock) {
    this.clock = clock;
  }

  /**
   * Before a code is looked at, right or wrong.
   *
   * @throws RefusedException 429 while this pair waits
   */
  public synchronized void boleh(String nomor, String alamat) {
    var now = clock.instant();
    var tally = current(pair(nomor, alamat), now);
    if (tally != null && tally.until().isAfter(now)) {
      var wait = Duration.between(now, tally.until());
      throw RefusedException.tooManyRequests(
          "Kode sudah beberapa kali salah. Tunggu %s, lalu coba lagi; periksa kode pada tanda terima Anda."
              .formatted(Tunggu.kata(wait)),
          Tunggu.detik(wait));
    }
  }

  public synchronized void salah(String nomor, String alamat) {
    var now = clock.instant();
    var pair = pair(nomor, alamat);
    var before = current(pair, now);
    var failures = before == null ? 1 : before.failures() + 1;
    pairs.put(
        pair, new Tally(failures, now, failures < FREE ? now : now.plus(delay(failures - FREE))));
  }

  public synchronized void benar(String nomor, String alamat) {
    pairs.remove(pair(nomor, alamat));
  }

  private @Nullable Tally current(Pair pair, Instant now) {
    var tally = pairs.get(pair);
    // A time ahead of now means that the clock was put back; it would otherwise never be forgotten.
    if (tally != null
        && (tally.last().isAfter(now) || tally.last().plus(FORGOTTEN).isBefore(now))) {
      pairs.remove(pair);
      return null;
    }
    return tally;
  }

  private static Duration delay(int doublings) {
    var delay = FIRST.multipliedBy(1L << Math.min(doublings, 10));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }

  private static Pair pair(String nomor, String alamat) {
    return new Pair(nomor, Network.of(alamat));
  }
}
