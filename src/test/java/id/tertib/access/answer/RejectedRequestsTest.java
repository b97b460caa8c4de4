package id.tertib.access.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class RejectedRequestsTest {

  @Test
  void writesNothingOfWhatWasSentIntoTheLog() throws Exception {
    var messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    var rejected =
        new RejectedRequests(new Answers(new ProblemBody(new ObjectMapper(), messages), messages));
    var logger = (Logger) LoggerFactory.getLogger(RejectedRequests.class);
    var before = logger.getLevel();
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
    var response = new MockHttpServletResponse();
    try {
      rejected.handle(new MockHttpServletRequest(), response, rejection());
    } finally {
      logger.detachAppender(lines);
      logger.setLevel(before);
    }

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Permintaan ditolak: The request was rejected because the parameter:");
  }

  /** As the firewall says it of a text that nobody stores. */
  private static RequestRejectedException rejection() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(text -> text.indexOf('\0') < 0);
    var request = new MockHttpServletRequest("POST", "/masuk");
    request.setParameter("password", "kata\" rahasia\0");
    try {
      firewall.getFirewalledRequest(request).getParameter("password");
      throw new AssertionError("not refused");
    } catch (RequestRejectedException expected) {
      return expected;
    }
  }
}
