package id.tertib.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of signing in.
 *
 * @param failures wrong passwords for one account from one address before the next has to wait
 * @param accountFailures wrong passwords for one account from strange addresses, before each
 *     further strange address has to wait
 * @param addressFailures wrong passwords from one address, before each further strange account
 *     there has one try before it has to wait
 * @param delay the first wait; each further wrong password doubles it
 * @param longestDelay where the doubling ends
 * @param window after so long without a wrong password all is forgotten
 * @param sessionLimit a session ends after this time, busy or not: Tasklist's polling would keep it
 *     alive for ever
 * @param remember how long a right Basic password is not calculated again
 * @param iterations rounds of PBKDF2, at least 10,000; 210,000 take about 100 ms
 */
@ConfigurationProperties("tertib.sign-in")
public record SignInProperties(
    @DefaultValue("5") int failures,
    @DefaultValue("30") int accountFailures,
    @DefaultValue("100") int addressFailures,
    @DefaultValue("5s") Duration delay,
    @DefaultValue("15m") Duration longestDelay,
    @DefaultValue("30m") Duration window,
    @DefaultValue("10h") Duration sessionLimit,
    @DefaultValue("5m") Duration remember,
    @DefaultValue("210000") int iterations) {

  public SignInProperties {
    if (iterations < 10_000) {
      throw new IllegalArgumentException(
          "tertib.sign-in.iterations %d terlalu kecil: kata sandi yang bocor mudah ditebak. Pakai"
                  .formatted(iterations)
              + " sedikitnya 10000; bawaannya 210000.");
    }
  }
}
