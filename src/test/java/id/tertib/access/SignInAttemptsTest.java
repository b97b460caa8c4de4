package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final SignInAttempts attempts =
      new SignInAttempts(
          new Clock() {
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
          },
          new SignInProperties(
              3, Duration.ofMinutes(10), Duration.ofHours(10), Duration.ofSeconds(30)));

  @Test
  void countsEachAddressByItself() {
    fail("10.0.0.1", 3);
    fail("10.0.0.2", 2);

    assertThat(attempts.exhausted("10.0.0.1")).isTrue();
    assertThat(attempts.exhausted("10.0.0.2")).isFalse();
    assertThat(attempts.exhausted("10.0.0.3")).isFalse();
  }

  @Test
  void forgetsAFailureWhenItsTimeIsOver() {
    fail("10.0.0.1", 2);
    now = now.plus(Duration.ofMinutes(6));
    fail("10.0.0.1", 1);
    assertThat(attempts.exhausted("10.0.0.1")).isTrue();

    now = now.plus(Duration.ofMinutes(5));
    assertThat(attempts.exhausted("10.0.0.1")).isFalse();
  }

  @Test
  void keepsTheMostRecentAddressesOnly() {
    fail("10.0.0.1", 3);
    for (int i = 0; i < 10_000; i++) {
      fail("192.168." + i / 256 + "." + i % 256, 1);
    }

    assertThat(attempts.exhausted("10.0.0.1")).isFalse();
  }

  private void fail(String address, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(address);
    }
  }
}
