package id.tertib.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Where a sign-in comes from: which address, and by the page or by a program; and in which state
 * the account was then.
 */
public final class SignInDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 2L;

  private final boolean program;
  private final @Nullable AccountStamp stamp;

  private SignInDetails(
      String address, @Nullable String sessionId, boolean program, @Nullable AccountStamp stamp) {
    super(address, sessionId);
    this.program = program;
    this.stamp = stamp;
  }

  static SignInDetails ofPage(HttpServletRequest request) {
    return of(request, false);
  }

  /** Of a request that brings its password by HTTP Basic. */
  public static SignInDetails ofProgram(HttpServletRequest request) {
    return of(request, true);
  }

  private static SignInDetails of(HttpServletRequest request, boolean program) {
    var session = request.getSession(false);
    return new SignInDetails(
        request.getRemoteAddr(), session == null ? null : session.getId(), program, null);
  }

  /** The same with the account's state, once the password was right. */
  public SignInDetails with(AccountStamp state) {
    return new SignInDetails(getRemoteAddress(), getSessionId(), program, state);
  }

  /** Whether a program signed in, and not a person at the page. */
  public boolean isProgram() {
    return program;
  }

  /** The same in the words of the trail. */
  public SignInTrail.Where where() {
    return new SignInTrail.Where(program ? "API" : "halaman", getRemoteAddress());
  }

  /**
   * @throws IllegalStateException before the password was right
   */
  AccountStamp stamp() {
    if (stamp == null) {
      throw new IllegalStateException("Belum masuk");
    }
    return stamp;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other)
        && other instanceof SignInDetails details
        && details.program == program;
  }

  @Override
  public int hashCode() {
    return super.hashCode() * 31 + Boolean.hashCode(program);
  }
}
