package id.tertib.access.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * How strangers and people without the right are turned away: pages by a page, the rest by a
 * problem.
 */
@Component
public final class Refusals {

  private static final String CHALLENGE = "Basic realm=\"Tertib\", charset=\"UTF-8\"";

  /** Tells the sign-in page that a session ended just now. */
  private static final String ENDED = "TERTIB-HABIS";

  private static final Duration REMEMBERED = Duration.ofMinutes(5);

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
      noteEnd(request, response);
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
        noteEnd(request, response);
        problem.write(request, response, 401, "access.masalah.401");
        return;
      }
      var over = hasEnded(request) || WebUtils.getCookie(request, ENDED) != null;
      if (over) {
        response.addHeader(HttpHeaders.SET_COOKIE, ended(request, Duration.ZERO));
      }
      response.sendRedirect(over ? "/masuk?habis" : "/masuk");
    };
  }

  /** A script meets the end first, and gets a new session: the page after it shall still tell. */
  private static void noteEnd(HttpServletRequest request, HttpServletResponse response) {
    if (hasEnded(request)) {
      response.addHeader(HttpHeaders.SET_COOKIE, ended(request, REMEMBERED));
    }
  }

  private static boolean hasEnded(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  private static String ended(HttpServletRequest request, Duration life) {
    return ResponseCookie.from(ENDED, "1")
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure())
        .maxAge(life)
        .build()
        .toString();
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
