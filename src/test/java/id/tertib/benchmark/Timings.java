package id.tertib.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** How long the runs of one thing took. */
public final class Timings {

  private final List<Long> nanos = new ArrayList<>();

  /** Runs it that often and keeps each duration. */
  public static Timings of(int times, Callable<?> work) throws Exception {
    var timings = new Timings();
    for (int run = 0; run < times; run++) {
      timings.add(work);
    }
    return timings;
  }

  /** Runs it once more. */
  public void add(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    add(Duration.ofNanos(System.nanoTime() - start));
  }

  public void add(Duration duration) {
    nanos.add(duration.toNanos());
  }

  public Duration median() {
    return percentile(50);
  }

  /** The shortest duration that so many percent of the runs did not exceed. */
  public Duration percentile(int percent) {
    var sorted = new ArrayList<>(nanos);
    Collections.sort(sorted);
    int rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
    return Duration.ofNanos(sorted.get(rank - 1));
  }

  public Duration longest() {
    return percentile(100);
  }

  /** {@code p50 4.1, p95 6.0, max 9.8 ms}. */
  public String percentiles() {
    return "p50 %s, p95 %s, max %s ms"
        .formatted(number(median()), number(percentile(95)), number(longest()));
  }

  public static String milliseconds(Duration duration) {
    return number(duration) + " ms";
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
  }

  private static String number(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e6);
  }
}
