package id.tertib.access.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * How strangers and people without the right are turned away: pages by a page, the rest by a
 * problem.
 */
@Component
public final class Refusals {

  private static final String CHALLENGE = "Basic realm=\"Tertib\", charset=\"UTF-8\"";

  private final ProblemBody problem;
  private final HttpsOnly https;

  Refusals(ProblemBody problem, HttpsOnly https) {
    this.problem = problem;
    this.https = https;
  }

  /** For {@code /api}, {@code /engine-rest} and the API's description. */
  public AuthenticationEntryPoint programEntryPoint() {
    return (request, response, refusal) -> {
      if (refusal instanceof TooManySignInsException tooMany) {
        var seconds = tooMany.seconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problem.write(
            request, response, 429, "access.masalah.429", TooManySignInsException.words(seconds));
        return;
      }
      if (refusal instanceof DisabledException) {
        problem.write(request, response, 401, "access.masalah.401.ditutup");
        return;
      }
      // Challenged, a browser opens its own password box over Tasklist and keeps the password; a
      // foreign page would then act with it.
      if (!isBrowser(request)) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
      }
      problem.write(
          request,
          response,
          401,
          request.getHeader(HttpHeaders.AUTHORIZATION) != null
              ? "access.masalah.401.sandi"
              : "access.masalah.401");
    };
  }

  private static boolean isBrowser(HttpServletRequest request) {
    return request.getRequestedSessionId() != null
        || request.getHeader("X-Requested-With") != null
        || Collections.list(request.getHeaderNames()).stream()
            .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("sec-fetch-"));
  }

  /** For everything else: a page leads to {@code /masuk} and back, a script gets a 401. */
  public AuthenticationEntryPoint pageEntryPoint() {
    return (request, response, refusal) -> {
      if (!isPage(request)) {
        problem.write(request, response, 401, "access.masalah.401");
        return;
      }
      var expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
      response.sendRedirect(expired ? "/masuk?habis" : "/masuk");
    };
  }

  /** For somebody known who may not. */
  public AccessDeniedHandler accessDenied() {
    return (request, response, refusal) -> {
      if (refusal instanceof CsrfException
          && request.getRequestURI().equals("/masuk")
          && https.losesCookies(request)) {
        // The token's cookie never came; the page says why.
        response.sendRedirect("/masuk");
        return;
      }
      if (isPage(request)) {
        response.sendError(403);
        return;
      }
      problem.write(request, response, 403, key(refusal));
    };
  }

  /** Whether a browser asked for a page, so that an answer is read by a person. */
  public static boolean isPage(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && request.getHeader("X-Requested-With") == null
        && accepted(accept).stream()
            .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
  }

  private static List<MediaType> accepted(String accept) {
    try {
      return MediaType.parseMediaTypes(accept);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static String key(AccessDeniedException refusal) {
    return refusal instanceof CsrfException ? "access.masalah.csrf" : "access.masalah.403";
  }
}
