package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SessionLimitTest {

  private static final AccountStamp STAMP = new AccountStamp(3, 5, false);

  private final AccountStamps stamps = mock(AccountStamps.class);
  private final People people = mock(People.class);
  private final SignInTrail trail = mock(SignInTrail.class);
  private final MockHttpSession session = new MockHttpSession();
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final SessionLimit limit =
      new SessionLimit(Limits.usual(), stamps, people, new CurrentUser(), trail, () -> now);

  @BeforeEach
  void signIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("dinkesasesor", null, List.of()));
    when(people.find(anyString()))
        .thenReturn(Optional.of(new Person("dinkesasesor", "Asesor Dinas Kesehatan", null)));
    when(stamps.of("dinkesasesor")).thenReturn(STAMP);
    if (!session.isInvalid()) {
      limit.begin(session, STAMP);
    }
  }

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void endsABusySessionAtItsHardLimit() throws Exception {
    for (int hour = 1; hour < 10; hour++) {
      now = now.plus(Duration.ofHours(1));
      poll();
      assertThat(session.isInvalid()).isFalse();
    }

    now = now.plus(Duration.ofHours(1));
    poll();

    assertThat(session.isInvalid()).isTrue();
    assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    verify(trail).ended("dinkesasesor", "sesi mencapai batas 10 jam");
  }

  @Test
  void endsASessionWithTheNextRequestAfterAChangeOfPassword() throws Exception {
    when(stamps.of("dinkesasesor")).thenReturn(new AccountStamp(4, 5, false));

    poll();

    assertThat(session.isInvalid()).isTrue();
    verify(trail).ended("dinkesasesor", "kata sandi diganti");
  }

  @Test
  void endsASessionWhoseAccountWasClosedOrRemoved() throws Exception {
    when(stamps.of("dinkesasesor")).thenReturn(new AccountStamp(4, 5, true));
    poll();
    verify(trail).ended("dinkesasesor", "akun ditutup");

    signIn();
    var other = new MockHttpSession();
    limit.begin(other, STAMP);
    when(stamps.of("dinkesasesor")).thenReturn(new AccountStamp(5, 5, false));
    when(people.find(anyString())).thenReturn(Optional.empty());
    poll("/", other);
    verify(trail).ended("dinkesasesor", "akun dihapus");
  }

  @Test
  void emptiesTheGroupsOfTheWebappsOnceTheyChanged() throws Exception {
    when(stamps.of("dinkesasesor")).thenReturn(new AccountStamp(3, 6, false));
    session.setAttribute("authenticatedUser", "kelompok lama");

    poll();

    assertThat(session.getAttribute("authenticatedUser")).isNull();
    session.setAttribute("authenticatedUser", "kelompok baru");
    poll();
    assertThat(session.getAttribute("authenticatedUser")).isEqualTo("kelompok baru");
    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void asksNothingForScriptsAndStyles() throws Exception {
    clearInvocations(stamps);

    poll("/camunda/lib/deps.js", session);
    poll("/camunda/app/tasklist/ext/tertib/frame.js", session);
    poll("/tertib/tokens.css", session);

    verifyNoInteractions(stamps);
  }

  private void poll() throws Exception {
    poll("/engine-rest/task", session);
  }

  private void poll(String path, MockHttpSession session) throws Exception {
    var request = new MockHttpServletRequest("GET", path);
    request.setSession(session);
    limit.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }
}
