package id.tertib.access;

import id.tertib.engine.EngineTasks;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks passwords by the engine's identity service, so that its throttling stays: right after a
 * wrong password even the right one is refused for some seconds. Who is signed in is the id of the
 * account; groups are the engine's business, there are no roles of Spring's.
 */
@Component
final class EngineAuthenticationProvider implements AuthenticationProvider {

  private final IdentityService identity;
  private final EngineTasks engine;
  private final SignInAttempts attempts;
  private final SignInTrail trail;
  private final AccountClosures closures;

  EngineAuthenticationProvider(
      IdentityService identity,
      EngineTasks engine,
      SignInAttempts attempts,
      SignInTrail trail,
      AccountClosures closures) {
    this.closures = closures;
    this.identity = identity;
    this.engine = engine;
    this.attempts = attempts;
    this.trail = trail;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    var details = (SignInDetails) request.getDetails();
    var address = details.getRemoteAddress();
    if (attempts.exhausted(address)) {
      throw new TooManySignInsException();
    }
    var typed = request.getName();
    var password = request.getCredentials() == null ? "" : request.getCredentials().toString();
    var account = engine.asSystem(() -> identity.createUserQuery().userId(typed).singleResult());
    if (account == null
        || !engine.asSystem(() -> identity.checkPassword(typed, password))
        || closures.isClosed(typed)) {
      attempts.failed(address);
      trail.failed(account == null ? null : account.getId(), details);
      throw new BadCredentialsException("wrong account or password");
    }
    if (details.isProgram()) {
      trail.programSignedIn(account.getId());
    }
    var person =
        UsernamePasswordAuthenticationToken.authenticated(account.getId(), null, List.of());
    person.setDetails(details);
    return person;
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
