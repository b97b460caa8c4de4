package id.tertib.pengaduan.berkas;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Files are looked at one or two at a time, in the order of their coming: a picture takes up to 150
 * MB while it is drawn, and one core stays for everybody else.
 */
@Component
class Giliran {

  private static final int MOST = 2;
  private static final int SECONDS = 15;

  private final Semaphore turns;
  private final int seconds;

  @Autowired
  Giliran() {
    this(Math.max(1, Math.min(MOST, Runtime.getRuntime().availableProcessors() / 2)), SECONDS);
  }

  Giliran(int atOnce, int seconds) {
    this.turns = new Semaphore(atOnce, true);
    this.seconds = seconds;
  }

  /**
   * @throws BerkasDitolak when too many wait
   */
  <T> T tunggu(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(seconds, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static BerkasDitolak busy() {
    return new BerkasDitolak(
        "Banyak foto sedang diterima. Tunggu sebentar, lalu kirim lagi; atau kirim tanpa foto.");
  }
}
