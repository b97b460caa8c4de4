package id.tertib.pengaduan.pintu;

import id.tertib.engine.RefusedException;
import id.tertib.server.Network;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often reports and replies come in: so many from one address, so many from all together. One
 * that is turned away here is not counted, so that nobody who tries on waits for ever. Each node
 * counts for itself.
 */
@Component
public class PintuLaporan {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private static final String SERING =
      "Sudah %d laporan dikirim dari sambungan ini dalam 10 menit. Tunggu %s, lalu kirim lagi; isian Anda tetap tersimpan di halaman sebelumnya. Keadaan darurat: hubungi 112.";
  private static final String RAMAI =
      "Terlalu banyak laporan masuk saat ini. Tunggu %s, lalu kirim lagi. Keadaan darurat: hubungi 112.";
  private static final String BALASAN =
      "Terlalu banyak balasan dari sambungan ini dalam 10 menit. Tunggu %s, lalu kirim lagi.";

  private final BatasPintu limits;
  private final Clock clock;
  private final Hitungan all;
  private final Map<String, Hitungan> reports = new Ingatan<>();
  private final Map<String, Hitungan> replies = new Ingatan<>();

  PintuLaporan(BatasPintu limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    this.all = new Hitungan(limits.perMenit(), Duration.ofMinutes(1));
  }

  /**
   * A report comes, whether it will be taken or not.
   *
   * @param alamat from which it comes
   * @throws RefusedException 429 when it is one too many
   */
  public synchronized void masuk(String alamat) {
    var own = of(reports, alamat, limits.perAlamat());
    var now = clock.instant();
    refuse(own.wait(now), SERING, limits.perAlamat());
    refuse(all.wait(now), RAMAI);
    own.letIn(now);
    all.letIn(now);
  }

  /**
   * A reporter answers.
   *
   * @throws RefusedException 429 when it is one too many
   */
  public synchronized void balas(String alamat) {
    var own = of(replies, alamat, limits.balasan());
    var now = clock.instant();
    refuse(own.wait(now), BALASAN);
    own.letIn(now);
  }

  private static Hitungan of(Map<String, Hitungan> counts, String alamat, int most) {
    return counts.computeIfAbsent(Network.of(alamat), key -> new Hitungan(most, WINDOW));
  }

  private static void refuse(Duration wait, String sentence, Object... first) {
    if (!wait.isZero()) {
      var values = Arrays.copyOf(first, first.length + 1);
      values[first.length] = Tunggu.kata(wait);
      throw RefusedException.tooManyRequests(sentence.formatted(values), Tunggu.detik(wait));
    }
  }
}
