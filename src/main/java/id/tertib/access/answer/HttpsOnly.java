package id.tertib.access.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Our cookies travel over HTTPS only, but in the demo. Over plain http a browser keeps none of
 * them, and the sign-in does nothing without saying why.
 */
@Component
public final class HttpsOnly {

  /** Browsers keep secure cookies of their own machine over http too. */
  private static final String THIS_MACHINE = "localhost";

  private final boolean secureCookies;
  private final String baseUrl;

  HttpsOnly(
      @Value("${server.servlet.session.cookie.secure:false}") boolean secureCookies,
      @Value("${tertib.base-url:}") String baseUrl) {
    this.secureCookies = secureCookies;
    this.baseUrl = baseUrl;
  }

  /** Whether a browser forgets the cookies of this answer. */
  public boolean losesCookies(HttpServletRequest request) {
    return secureCookies && !request.isSecure() && !request.getServerName().equals(THIS_MACHINE);
  }

  /** The sign-in where it works; empty while the base address is none of HTTPS. */
  public Optional<String> signInAddress() {
    return Optional.of(baseUrl)
        .filter(url -> url.startsWith("https://"))
        .map(url -> url.replaceAll("/+$", "") + "/masuk");
  }
}
