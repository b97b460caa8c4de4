package id.tertib.access.signin;

import id.tertib.access.AccountStamp;
import id.tertib.access.AccountStamps;
import id.tertib.access.SignInDetails;
import id.tertib.access.SignInTrail;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets in whose password is right and whose account is open. Who is signed in is the id of the
 * account; groups are the engine's business, there are no roles of Spring's.
 */
@Component
final class EngineAuthenticationProvider implements AuthenticationProvider {

  private final PasswordCheck passwords;
  private final RememberedPasswords remembered;
  private final AccountStamps stamps;
  private final SignInTrail trail;

  EngineAuthenticationProvider(
      PasswordCheck passwords,
      RememberedPasswords remembered,
      AccountStamps stamps,
      SignInTrail trail) {
    this.passwords = passwords;
    this.remembered = remembered;
    this.stamps = stamps;
    this.trail = trail;
  }

  @Override
  public Authentication authenticate(Authentication request) {
    var details = (SignInDetails) request.getDetails();
    var account = PasswordCheck.possible(request.getName());
    var password = request.getCredentials() == null ? "" : request.getCredentials().toString();
    // Before the password: what changes meanwhile then counts as changed.
    var stamp = stamps.of(account);
    if (!knows(details, account, password, stamp)
        && !passwords.right(
            account,
            password,
            details.where(),
            () -> knows(details, account, password, stamp),
            () -> remember(details, account, password, stamp))) {
      throw new BadCredentialsException("wrong account or password");
    }
    if (stamp.closed()) {
      throw new DisabledException("closed account");
    }
    if (details.isProgram()) {
      trail.programSignedIn(account);
    }
    var person = UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
    person.setDetails(details.with(stamp));
    return person;
  }

  private boolean knows(
      SignInDetails details, String account, String password, AccountStamp stamp) {
    return details.isProgram() && remembered.knows(account, password, stamp);
  }

  private void remember(
      SignInDetails details, String account, String password, AccountStamp stamp) {
    if (details.isProgram()) {
      remembered.remember(account, password, stamp);
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
