package id.tertib.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of signing in.
 *
 * @param failures wrong passwords that one address may give within {@code window}
 * @param window how long a wrong password counts
 * @param sessionLimit a session ends after this time, busy or not: Tasklist's polling would keep it
 *     alive for ever
 * @param recheck how long a session may go on before it is asked again whether its account exists
 */
@ConfigurationProperties("tertib.sign-in")
record SignInProperties(
    @DefaultValue("20") int failures,
    @DefaultValue("10m") Duration window,
    @DefaultValue("10h") Duration sessionLimit,
    @DefaultValue("30s") Duration recheck) {}
