package id.tertib.pengaduan.pintu;

import java.time.Duration;

/** How long somebody has to wait, as people and as programs read it. */
final class Tunggu {

  private static final int MINUTE = 60;

  private Tunggu() {}

  /** Whole seconds, rounded up. */
  static long detik(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }

  /** {@code 40 detik}, {@code 3 menit}. */
  static String kata(Duration wait) {
    var seconds = detik(wait);
    return seconds < MINUTE
        ? "%d detik".formatted(seconds)
        : "%d menit".formatted((seconds + MINUTE - 1) / MINUTE);
  }
}
