package id.tertib.pengaduan.pintu;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** The moments at which something was let in, within a window that goes along. */
final class Hitungan {

  private final int most;
  private final Duration window;
  private final ArrayDeque<Instant> times = new ArrayDeque<>();

  Hitungan(int most, Duration window) {
    this.most = most;
    this.window = window;
  }

  /** How long the next has to wait; zero when it may come in. */
  Duration wait(Instant now) {
    // A moment ahead of now means that the clock was put back; it would never be forgotten.
    if (!times.isEmpty() && times.getLast().isAfter(now)) {
      times.clear();
    }
    while (!times.isEmpty() && !times.getFirst().plus(window).isAfter(now)) {
      times.removeFirst();
    }
    return times.size() < most
        ? Duration.ZERO
        : Duration.between(now, times.getFirst().plus(window));
  }

  void letIn(Instant now) {
    times.addLast(now);
  }
}
