package id.tertib.access.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What filters answer when no controller is reached: a person a page, a program a problem. */
@Component
final class Answers {

  private static final Locale INDONESIA = Locale.forLanguageTag("id");

  private final ProblemBody problem;
  private final MessageSource messages;

  Answers(ProblemBody problem, MessageSource messages) {
    this.problem = problem;
    this.messages = messages;
  }

  /**
   * @param key of the sentence in the messages; its title has {@code .judul} behind
   */
  void write(HttpServletRequest request, HttpServletResponse response, int status, String key)
      throws IOException {
    if (Refusals.isPage(request)) {
      request.setAttribute(PageErrors.REASON, messages.getMessage(key, null, INDONESIA));
      response.sendError(status);
    } else {
      problem.write(request, response, status, key);
    }
  }
}
