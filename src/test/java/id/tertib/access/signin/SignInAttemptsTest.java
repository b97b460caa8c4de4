package id.tertib.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.access.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private static final String OFFICE = "10.0.0.1";

  private Instant now = Instant.parse("2026-11-24T01:00:00Z");
  private final InstantSource time = () -> now;
  private final SignInAttempts attempts =
      new SignInAttempts(time.withZone(ZoneId.of("Asia/Jakarta")), Limits.usual());

  @Test
  void makesAPairWaitLongerWithEachFurtherFailure() {
    fail("admin", OFFICE, 4);
    assertThat(wait("admin", OFFICE)).isZero();

    fail("admin", OFFICE, 1);
    assertThat(wait("admin", OFFICE)).isEqualTo(Duration.ofSeconds(5));
    fail("admin", OFFICE, 1);
    assertThat(wait("admin", OFFICE)).isEqualTo(Duration.ofSeconds(10));
    fail("admin", OFFICE, 20);
    assertThat(wait("admin", OFFICE)).isEqualTo(Duration.ofMinutes(15));

    now = now.plus(Duration.ofMinutes(15));
    assertThat(wait("admin", OFFICE)).isZero();
  }

  @Test
  void shutsNeitherTheAccountElsewhereNorTheAddressForOthers() {
    fail("admin", "203.0.113.7", 25);
    for (var i = 0; i < 500; i++) {
      fail("tebakan" + i, OFFICE, 3);
    }

    assertThat(wait("admin", "203.0.113.7")).isPositive();
    assertThat(wait("admin", OFFICE)).isZero();
    assertThat(wait("dinkesasesor", OFFICE)).isZero();
  }

  @Test
  void leavesOneTryForAStrangeAccountAtAnAddressThatGuesses() {
    succeed("dinkesasesor", OFFICE);
    for (var i = 0; i < 100; i++) {
      fail("tebakan" + i, OFFICE, 1);
    }
    assertThat(attempts.isSuspicious(pair("sekda", OFFICE))).isTrue();

    fail("sekda", OFFICE, 1);
    fail("dinkesasesor", OFFICE, 1);

    assertThat(wait("sekda", OFFICE)).isPositive();
    assertThat(wait("dinkesasesor", OFFICE)).isZero();
  }

  @Test
  void slowsStrangeAddressesWhenManyGuessAtOneAccountAndKeepsItsOwnFree() {
    succeed("admin", OFFICE);
    for (var i = 0; i < 30; i++) {
      fail("admin", "203.0.113." + i, 1);
    }

    assertThat(wait("admin", "198.51.100.1")).isEqualTo(Duration.ofSeconds(20));
    assertThat(wait("admin", OFFICE)).isZero();
    assertThat(wait("sekda", "198.51.100.1")).isZero();

    now = now.plusSeconds(20);
    assertThat(wait("admin", "198.51.100.1")).isZero();
    fail("admin", "198.51.100.1", 1);
    assertThat(wait("admin", "198.51.100.1")).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void forgetsAPairWithItsFirstRightPassword() {
    fail("admin", OFFICE, 4);
    succeed("admin", OFFICE);
    fail("admin", OFFICE, 4);

    assertThat(wait("admin", OFFICE)).isZero();
  }

  @Test
  void forgetsFailuresWhenTheirTimeIsOverOrTheClockIsPutBack() {
    fail("admin", OFFICE, 9);
    now = now.plus(Duration.ofMinutes(31));
    assertThat(wait("admin", OFFICE)).isZero();

    fail("admin", OFFICE, 9);
    now = now.minus(Duration.ofDays(200));
    assertThat(wait("admin", OFFICE)).isZero();
  }

  @Test
  void takesTheAddressesOfOneHouseholdForOne() {
    fail("admin", "2001:db8:1:2::1", 5);

    assertThat(wait("admin", "2001:db8:1:2:ffff::7")).isPositive();
    assertThat(wait("admin", "2001:db8:1:3::1")).isZero();
  }

  @Test
  void keepsTheMostRecentOnly() {
    fail("admin", OFFICE, 9);
    for (var i = 0; i < 20_000; i++) {
      fail("tebakan" + i, "192.168." + i / 256 + "." + i % 256, 1);
    }

    assertThat(wait("admin", OFFICE)).isZero();
  }

  private Duration wait(String account, String address) {
    return attempts.waitOf(pair(account, address));
  }

  private void fail(String account, String address, int times) {
    for (var i = 0; i < times; i++) {
      attempts.failed(pair(account, address));
    }
  }

  private void succeed(String account, String address) {
    attempts.succeeded(pair(account, address));
  }

  private static SignInAttempts.Pair pair(String account, String address) {
    return SignInAttempts.pair(account, address);
  }
}
