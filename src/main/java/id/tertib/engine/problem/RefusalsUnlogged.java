package id.tertib.engine.problem;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import id.tertib.engine.RefusedException;
import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * The engine writes whatever leaves a command into the log as an error with its trace. A refusal is
 * an answer and no error: whoever guesses passwords could fill the log with them.
 */
@Component
final class RefusalsUnlogged extends TurboFilter {

  static final String ENGINE = "org.camunda.bpm.engine.context";

  @PostConstruct
  void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      logs.addTurboFilter(this);
    }
  }

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      @Nullable Object @Nullable [] values,
      @Nullable Throwable problem) {
    return logger.getName().equals(ENGINE)
            && Stream.concat(
                    Stream.ofNullable(problem), Stream.ofNullable(values).flatMap(Arrays::stream))
                .anyMatch(RefusedException.class::isInstance)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }
}
