package id.tertib.server;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How slowly and how much of a request's body may come.
 *
 * @param grace how long the server waits for a body altogether before it measures
 * @param rate bytes a second that must come on average of the time waited
 * @param stranger of a body that nobody read, how much is read on when nobody is signed in; more
 *     closes the connection. Also the largest body that a stranger may send at all
 * @param signedIn the same for somebody signed in, so that the refusal of a large upload arrives
 */
@ConfigurationProperties("tertib.body")
record BodyLimits(
    @DefaultValue("10s") Duration grace,
    @DefaultValue("500B") DataSize rate,
    @DefaultValue("64KB") DataSize stranger,
    @DefaultValue("200MB") DataSize signedIn) {}
