package id.tertib.access.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * An address or a parameter that the firewall does not let through: 400, and one line in the log.
 */
@Component
final class RejectedRequests implements RequestRejectedHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RejectedRequests.class);

  private final Answers answers;

  RejectedRequests(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejection)
      throws IOException {
    LOG.info("Permintaan ditolak: {}", withoutContent(rejection));
    answers.write(request, response, 400, "access.masalah.400");
  }

  /** The firewall quotes what it refused: a password, or a citizen's words. */
  private static String withoutContent(RequestRejectedException rejection) {
    return String.valueOf(rejection.getMessage()).split("\"", 2)[0].strip();
  }
}
