package id.tertib.pengaduan.pintu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tertib.engine.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How often reports come in from one address and from all. */
class PintuLaporanTest {

  private static final String HOME = "203.0.113.7";

  private final Hands hands = new Hands();
  private final PintuLaporan door = new PintuLaporan(new BatasPintu(10, 100, 3), hands);

  @Test
  void letsTenInWithinTenMinutesAndTheEleventhWhenTheFirstIsForgotten() {
    for (var i = 0; i < 10; i++) {
      door.masuk(HOME);
      hands.forward(Duration.ofSeconds(6));
    }

    var refused = refused(HOME);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.reason()).contains("10 laporan", "9 menit", "112");
    assertThat(refused.getResponse().getHeaderString("Retry-After")).isEqualTo("540");
    assertThatCode(() -> door.masuk("203.0.113.8")).doesNotThrowAnyException();

    hands.forward(Duration.ofMinutes(9));
    door.masuk(HOME);
    assertThat(refused(HOME).status()).isEqualTo(429);
  }

  @Test
  void countsAHouseholdOfIpv6AsOneAddress() {
    for (var i = 0; i < 10; i++) {
      door.masuk("2001:db8:1:2::" + i);
    }
    assertThat(refused("2001:db8:1:2:ffff::1").status()).isEqualTo(429);
    assertThatCode(() -> door.masuk("2001:db8:1:3::1")).doesNotThrowAnyException();
  }

  @Test
  void slowsAllDownWhenTooManyComeTogether() {
    for (var i = 0; i < 100; i++) {
      door.masuk("198.51.100." + i);
    }
    assertThat(refused("198.51.100.200").reason()).contains("Terlalu banyak laporan", "1 menit");
    hands.forward(Duration.ofMinutes(1));
    assertThatCode(() -> door.masuk("198.51.100.200")).doesNotThrowAnyException();
  }

  @Test
  void forgetsWhatAClockThatWasPutBackMadeOfTheFuture() {
    for (var i = 0; i < 10; i++) {
      door.masuk(HOME);
    }
    hands.forward(Duration.ofDays(-30));
    assertThatCode(() -> door.masuk(HOME)).doesNotThrowAnyException();
  }

  @Test
  void keepsNoMoreThanAMemoryHasRoomFor() {
    var open = new PintuLaporan(new BatasPintu(1, 1_000_000, 1), hands);
    open.masuk(HOME);
    for (var i = 0; i < 20_000; i++) {
      open.masuk("10.%d.%d.1".formatted(i / 200, i % 200));
    }
    assertThatCode(() -> open.masuk(HOME)).doesNotThrowAnyException();
  }

  private RefusedException refused(String address) {
    var refused = catchThrowableOfType(RefusedException.class, () -> door.masuk(address));
    assertThat(refused).isNotNull();
    return refused;
  }

  /** Moved by hand. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-07-13T01:00:00Z");

    void forward(Duration some) {
      now = now.plus(some);
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Jakarta");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
