package id.tertib.access;

import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords from one address; the password was not even looked at. */
final class TooManySignInsException extends AccountStatusException {

  private static final long serialVersionUID = 1L;

  TooManySignInsException() {
    super("too many failed sign-ins from this address");
  }
}
