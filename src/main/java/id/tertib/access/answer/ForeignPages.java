package id.tertib.access.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another site asks a browser to change here, whatever the browser holds: a
 * session, or a Basic password that no token protects. Browsers say by {@code Sec-Fetch-Site} where
 * a request comes from, older ones by {@code Origin}; programs send neither.
 */
public final class ForeignPages extends OncePerRequestFilter {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "TRACE", "OPTIONS");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final ProblemBody problem;
  private final String sentence;
  private final String ownHost;

  /**
   * @param sentence what a person is told
   * @param baseUrl address under which people open the product
   */
  public ForeignPages(ProblemBody problem, String sentence, String baseUrl) {
    this.problem = problem;
    this.sentence = sentence;
    this.ownHost = hostOf(baseUrl).orElse("");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE_METHODS.contains(request.getMethod()) || !isForeign(request)) {
      chain.doFilter(request, response);
    } else if (Refusals.isPage(request)) {
      request.setAttribute(PageErrors.REASON, sentence);
      response.sendError(403);
    } else {
      problem.write(request, response, 403, "access.masalah.asal");
    }
  }

  private boolean isForeign(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !OWN_SITE.contains(site.toLowerCase(Locale.ROOT));
    }
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return false;
    }
    var from = hostOf(origin);
    return from.isEmpty() || !(from.get().equals(ownHost) || from.get().equals(askedHost(request)));
  }

  /** The Host header as it came; behind a proxy the container's idea of the port may differ. */
  private static String askedHost(HttpServletRequest request) {
    var host = Optional.ofNullable(request.getHeader(HttpHeaders.HOST)).orElse("");
    return host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
  }

  /**
   * @return host and port, the port left out where it is the scheme's own; empty for {@code null}
   *     and for what is no address
   */
  private static Optional<String> hostOf(String address) {
    try {
      var uri = URI.create(address.toLowerCase(Locale.ROOT));
      if (uri.getHost() == null) {
        return Optional.empty();
      }
      var usual =
          uri.getPort() < 0
              || "http".equals(uri.getScheme()) && uri.getPort() == 80
              || "https".equals(uri.getScheme()) && uri.getPort() == 443;
      return Optional.of(usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
