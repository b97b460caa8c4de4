package id.tertib.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import id.tertib.access.AccountStamp;
import id.tertib.access.AccountStamps;
import id.tertib.access.Limits;
import id.tertib.access.SignInDetails;
import id.tertib.access.SignInTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** A program that sends its password with every request. */
class RememberedPasswordsTest {

  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private AccountStamp stamp = new AccountStamp(3, 5, false);

  private final InstantSource time = () -> now;
  private final PasswordCheck passwords = mock(PasswordCheck.class);
  private final AccountStamps stamps = mock(AccountStamps.class);
  private final EngineAuthenticationProvider provider =
      new EngineAuthenticationProvider(
          passwords,
          new RememberedPasswords(time.withZone(ZoneId.of("Asia/Jakarta")), Limits.usual()),
          stamps,
          mock(SignInTrail.class));

  @BeforeEach
  void rightPassword() {
    when(stamps.of("dinkesasesor")).thenAnswer(call -> stamp);
    when(passwords.right(any(), any(), any(), any(), any()))
        .thenAnswer(
            call -> {
              call.<Runnable>getArgument(4).run();
              return true;
            });
  }

  @Test
  void isNotCalculatedForEachOfItsRequestsForFiveMinutes() {
    signIn("benar");
    now = now.plus(Duration.ofMinutes(4));
    signIn("benar");
    calculated(1);

    now = now.plus(Duration.ofMinutes(1));
    signIn("benar");
    calculated(2);
  }

  @Test
  void isCalculatedWhenItSendsAnotherPassword() {
    signIn("benar");
    signIn("lain");

    calculated(2);
  }

  @Test
  void isCalculatedOnceItsPasswordHasChanged() {
    signIn("benar");
    stamp = new AccountStamp(4, 5, false);
    signIn("benar");

    calculated(2);
  }

  @Test
  void goesOnWhenOnlyItsGroupsHaveChanged() {
    signIn("benar");
    stamp = new AccountStamp(3, 6, false);
    signIn("benar");

    calculated(1);
  }

  @Test
  void isRefusedOnceItsAccountIsClosed() {
    signIn("benar");
    stamp = new AccountStamp(4, 5, true);

    assertThatThrownBy(() -> signIn("benar")).isInstanceOf(DisabledException.class);
  }

  private void signIn(String password) {
    var request = UsernamePasswordAuthenticationToken.unauthenticated("dinkesasesor", password);
    request.setDetails(SignInDetails.ofProgram(new MockHttpServletRequest()));
    assertThat(provider.authenticate(request).getName()).isEqualTo("dinkesasesor");
  }

  private void calculated(int times) {
    verify(passwords, times(times)).right(any(), any(), any(), any(), any());
  }
}
