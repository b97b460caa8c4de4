package id.tertib.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the engine and for the code, in the city's zone. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  @Bean
  Clock clock() {
    return new EngineClock(ZONE);
  }

  /** Reads the engine's clock, so that whoever moves that one moves both. */
  private static final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new EngineClock(other);
    }

    @Override
    public Instant instant() {
      return ClockUtil.getCurrentTime().toInstant();
    }
  }
}
