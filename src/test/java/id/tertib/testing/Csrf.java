package id.tertib.testing;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A token as a browser sends it: cookie and form field. Spring's own {@code csrf()} puts a
 * repository of its own into the running application, and every later test would miss the cookie.
 */
public final class Csrf {

  private static final String TOKEN = "token-uji";

  private Csrf() {}

  public static RequestPostProcessor csrf() {
    return request -> {
      request.setCookies(new Cookie("TERTIB-XSRF", TOKEN));
      request.setParameter("_csrf", TOKEN);
      return request;
    };
  }
}
