package id.tertib.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

  private Instant now = Instant.parse("2026-11-26T01:00:00Z");
  private final RequestLimit limit = new RequestLimit(2, () -> now);

  @Test
  void refusesOneTooManyFromAnAddressAndNobodyElse() {
    assertThat(limit.allows("10.0.0.1")).isTrue();
    assertThat(limit.allows("10.0.0.1")).isTrue();

    assertThat(limit.allows("10.0.0.1")).isFalse();
    assertThat(limit.allows("10.0.0.2")).isTrue();
  }

  @Test
  void forgetsAfterTenMinutes() {
    limit.allows("10.0.0.1");
    limit.allows("10.0.0.1");

    now = now.plus(Duration.ofMinutes(10).plusSeconds(1));

    assertThat(limit.allows("10.0.0.1")).isTrue();
  }
}
