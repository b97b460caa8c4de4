package id.tertib.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its hard limit, and with its next request once its account was closed or
 * removed or got another password; only the session that changed its own password goes on. Groups
 * that changed count from the next request as well. The time is the real one: sessions do not
 * follow the training clock.
 */
final class SessionLimit extends OncePerRequestFilter {

  private static final String SIGNED_IN_AT = SessionLimit.class.getName() + ".masuk";
  private static final String STAMP = SessionLimit.class.getName() + ".akun";

  /** Where Camunda's webapps keep the groups of whoever is signed in, for five minutes. */
  private static final String WEBAPP_GROUPS = "authenticatedUser";

  /** Scripts, styles and pictures, the same for everybody: no question to the database. */
  private static final Pattern SAME_FOR_ALL =
      Pattern.compile(
          "/(tertib|camunda/(lib|assets)|camunda/app/[^/]+/(scripts|styles|locales|ext|assets))/.*");

  private final SignInProperties limits;
  private final AccountStamps stamps;
  private final People people;
  private final CurrentUser user;
  private final SignInTrail trail;
  private final InstantSource realTime;

  SessionLimit(
      SignInProperties limits,
      AccountStamps stamps,
      People people,
      CurrentUser user,
      SignInTrail trail,
      InstantSource realTime) {
    this.limits = limits;
    this.stamps = stamps;
    this.people = people;
    this.user = user;
    this.trail = trail;
    this.realTime = realTime;
  }

  /**
   * The session's time runs from here.
   *
   * @param stamp of the account when its password was found right
   */
  void begin(HttpSession session, AccountStamp stamp) {
    session.setAttribute(SIGNED_IN_AT, realTime.instant());
    session.setAttribute(STAMP, stamp);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return SAME_FOR_ALL.matcher(request.getRequestURI()).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    var id = user.find();
    if (session == null || session.getAttribute(SIGNED_IN_AT) == null || id.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var userId = id.get();
    reasonToEnd(session, userId).ifPresent(reason -> end(session, userId, reason));
    chain.doFilter(request, response);
    goOnAfterOwnChange(request, userId);
  }

  private Optional<String> reasonToEnd(HttpSession session, String userId) {
    if (isOver(session)) {
      return Optional.of("sesi mencapai batas %d jam".formatted(limits.sessionLimit().toHours()));
    }
    var now = stamps.of(userId);
    if (!(session.getAttribute(STAMP) instanceof AccountStamp before)
        || !now.samePassword(before)) {
      return Optional.of(reason(userId, now));
    }
    if (now.groups() != before.groups()) {
      session.removeAttribute(WEBAPP_GROUPS);
      session.setAttribute(STAMP, now);
    }
    return Optional.empty();
  }

  private String reason(String userId, AccountStamp now) {
    if (now.closed()) {
      return "akun ditutup";
    }
    return people.find(userId).isEmpty() ? "akun dihapus" : "kata sandi diganti";
  }

  private void end(HttpSession session, String userId, String reason) {
    session.invalidate();
    SecurityContextHolder.clearContext();
    trail.ended(userId, reason);
  }

  private static void goOnAfterOwnChange(HttpServletRequest request, String userId) {
    var session = request.getSession(false);
    if (session != null
        && request.getAttribute(AccountStamps.OWN_CHANGE) instanceof AccountStamps.OwnChange change
        && change.userId().equals(userId)) {
      session.setAttribute(STAMP, change.stamp());
    }
  }

  private boolean isOver(HttpSession session) {
    @Nullable Object since = session.getAttribute(SIGNED_IN_AT);
    return !(since instanceof Instant time)
        || Duration.between(time, realTime.instant()).compareTo(limits.sessionLimit()) >= 0;
  }
}
