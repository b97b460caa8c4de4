package id.tertib.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Where a sign-in comes from: which address, and by the page or by a program. */
final class SignInDetails extends WebAuthenticationDetails {

  private static final long serialVersionUID = 1L;

  private final boolean program;

  private SignInDetails(HttpServletRequest request, boolean program) {
    super(request);
    this.program = program;
  }

  static SignInDetails ofPage(HttpServletRequest request) {
    return new SignInDetails(request, false);
  }

  static SignInDetails ofProgram(HttpServletRequest request) {
    return new SignInDetails(request, true);
  }

  boolean isProgram() {
    return program;
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
