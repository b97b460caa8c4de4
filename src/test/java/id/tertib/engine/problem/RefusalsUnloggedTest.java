package id.tertib.engine.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.tertib.engine.RefusedException;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RefusalsUnloggedTest {

  private final RefusalsUnlogged filter = new RefusalsUnlogged();
  private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalsUnlogged.ENGINE);
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();

  @BeforeEach
  void listen() {
    filter.install();
    written.start();
    logger.addAppender(written);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(written);
    ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().remove(filter);
  }

  @Test
  void keepsARefusalOutOfTheLog() {
    ProcessEngineLogger.CONTEXT_LOGGER.errorException(RefusedException.badRequest("Tidak."));

    assertThat(written.list).isEmpty();
  }

  @Test
  void leavesEveryOtherFaultThere() {
    ProcessEngineLogger.CONTEXT_LOGGER.errorException(new IllegalStateException("rusak"));

    assertThat(written.list)
        .singleElement()
        .satisfies(event -> assertThat(event.getFormattedMessage()).contains("rusak"));
  }
}
