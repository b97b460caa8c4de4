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
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its hard limit, and when its account was removed. The time is the real one:
 * sessions do not follow the training clock.
 */
final class SessionLimit extends OncePerRequestFilter {

  private static final String SIGNED_IN_AT = SessionLimit.class.getName() + ".masuk";
  private static final String CHECKED_AT = SessionLimit.class.getName() + ".diperiksa";

  private final SignInProperties limits;
  private final People people;
  private final CurrentUser user;
  private final SignInTrail trail;
  private final InstantSource realTime;

  SessionLimit(
      SignInProperties limits,
      People people,
      CurrentUser user,
      SignInTrail trail,
      InstantSource realTime) {
    this.limits = limits;
    this.people = people;
    this.user = user;
    this.trail = trail;
    this.realTime = realTime;
  }

  /** The session's time runs from here. */
  void begin(HttpSession session) {
    session.setAttribute(SIGNED_IN_AT, realTime.instant());
    session.setAttribute(CHECKED_AT, realTime.instant());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && session.getAttribute(SIGNED_IN_AT) != null) {
      user.find()
          .ifPresent(id -> reasonToEnd(session, id).ifPresent(reason -> end(session, id, reason)));
    }
    chain.doFilter(request, response);
  }

  private Optional<String> reasonToEnd(HttpSession session, String userId) {
    if (older(session, SIGNED_IN_AT, limits.sessionLimit())) {
      return Optional.of("sesi mencapai batas %d jam".formatted(limits.sessionLimit().toHours()));
    }
    if (older(session, CHECKED_AT, limits.recheck())) {
      if (people.find(userId).isEmpty()) {
        return Optional.of("akun dihapus");
      }
      session.setAttribute(CHECKED_AT, realTime.instant());
    }
    return Optional.empty();
  }

  private void end(HttpSession session, String userId, String reason) {
    session.invalidate();
    SecurityContextHolder.clearContext();
    trail.ended(userId, reason);
  }

  private boolean older(HttpSession session, String attribute, Duration age) {
    @Nullable Object since = session.getAttribute(attribute);
    return !(since instanceof Instant time)
        || Duration.between(time, realTime.instant()).compareTo(age) >= 0;
  }
}
