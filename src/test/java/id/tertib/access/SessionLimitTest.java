package id.tertib.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
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

  private final People people = mock(People.class);
  private final SignInTrail trail = mock(SignInTrail.class);
  private final MockHttpSession session = new MockHttpSession();
  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final SessionLimit limit =
      new SessionLimit(
          new SignInProperties(
              20, Duration.ofMinutes(10), Duration.ofHours(10), Duration.ofSeconds(30)),
          people,
          new CurrentUser(),
          trail,
          () -> now);

  @BeforeEach
  void signIn() {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated("dinkesasesor", null, List.of()));
    when(people.find(anyString()))
        .thenReturn(Optional.of(new Person("dinkesasesor", "Asesor Dinas Kesehatan", null)));
    limit.begin(session);
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
  void asksNowAndThenWhetherTheAccountIsStillThere() throws Exception {
    when(people.find(anyString())).thenReturn(Optional.empty());

    now = now.plusSeconds(29);
    poll();
    assertThat(session.isInvalid()).isFalse();

    now = now.plusSeconds(1);
    poll();
    assertThat(session.isInvalid()).isTrue();
    verify(trail).ended("dinkesasesor", "akun dihapus");
  }

  private void poll() throws Exception {
    var request = new MockHttpServletRequest();
    request.setSession(session);
    limit.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
  }
}
