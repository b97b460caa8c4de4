package id.tertib.server;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's firewall, which knows what an address may look like, and beside it: no U+0000
 * in any parameter, and nothing in the query that cannot be decoded. The engine's resources read
 * the query themselves.
 */
final class TextFirewall extends StrictHttpFirewall {

  private static final Pattern UNREADABLE = Pattern.compile("%00|%(?![0-9A-Fa-f]{2})");

  TextFirewall() {
    setAllowedParameterValues(TextFirewall::isReadable);
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query != null
        && request.getDispatcherType() != DispatcherType.ERROR
        && UNREADABLE.matcher(query).find()) {
      throw new RequestRejectedException("The query has a NUL or a broken percent sign");
    }
    return super.getFirewalledRequest(request);
  }

  private static boolean isReadable(String text) {
    return text.indexOf('\0') < 0;
  }
}
