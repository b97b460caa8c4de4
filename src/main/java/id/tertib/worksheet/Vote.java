package id.tertib.worksheet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a proposal.
 *
 * @param voter key of his row in the list of those who are asked
 * @param reason why, mostly of who does not agree; null for none
 * @param by who entered it; null with {@code at} for the proposer, who agrees with himself
 */
public record Vote(
    String voter,
    boolean agrees,
    @Nullable String reason,
    @Nullable String by,
    @Nullable Instant at) {}
