package id.tertib.access.answer;

import id.tertib.server.DatabaseFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever asked for the database while it is away, be it the sign-in, a page or an engine's
 * resource, gets 503 and a sentence; text that it cannot store is a 400. Stands before the security
 * chains.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
final class DatabaseAnswers extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAnswers.class);

  private static final String A_MOMENT = "10";

  private final Answers answers;

  DatabaseAnswers(Answers answers) {
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      var fault = response.isCommitted() ? null : DatabaseFault.of(e).orElse(null);
      if (fault == null) {
        throw e;
      }
      LOG.warn("Basis data: {}", NestedExceptionUtils.getMostSpecificCause(e).toString());
      response.resetBuffer();
      if (fault == DatabaseFault.AWAY) {
        response.setHeader(HttpHeaders.RETRY_AFTER, A_MOMENT);
        answers.write(request, response, 503, "access.masalah.503");
      } else {
        answers.write(request, response, 400, "access.masalah.400");
      }
    }
  }
}
