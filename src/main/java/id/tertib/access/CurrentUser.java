package id.tertib.access;

import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in on this request. */
@Component
public class CurrentUser {

  public Optional<String> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
        .map(Authentication::getName);
  }

  /**
   * @throws IllegalStateException outside a signed-in request
   */
  public String id() {
    return find().orElseThrow(() -> new IllegalStateException("Tidak ada yang masuk"));
  }
}
