package id.tertib.access;

import id.tertib.server.RestOfBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends strangers with a large body to the sign-in before anybody reads it: looking for a token in
 * a form would take up to 27 MB from them. Where strangers may send files, what is larger than said
 * there is refused, whoever sends it. Somebody known is read to the end, so that the refusal of an
 * upload arrives.
 */
final class StrangersBodies extends OncePerRequestFilter {

  private final CurrentUser user;
  private final AuthenticationEntryPoint signIn;
  private final DataSize largest;
  private final LargeBodies larger;

  /**
   * @param largest body that is taken from somebody who is not signed in
   * @param larger where more is taken
   */
  StrangersBodies(
      CurrentUser user, AuthenticationEntryPoint signIn, DataSize largest, LargeBodies larger) {
    this.user = user;
    this.signIn = signIn;
    this.largest = largest;
    this.larger = larger;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var most = larger.of(request);
    if (most.isPresent() && request.getContentLengthLong() > most.get().toBytes()) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    if (most.isEmpty() && user.find().isEmpty() && isLarge(request)) {
      signIn.commence(
          request,
          response,
          new InsufficientAuthenticationException("a stranger's body is not read"));
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      if (user.find().isPresent()) {
        RestOfBody.read(request);
      }
    }
  }

  /** A body that does not tell its length may be as large as it likes. */
  private boolean isLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > largest.toBytes()
        || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }
}
