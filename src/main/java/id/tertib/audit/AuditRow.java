package id.tertib.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the trail as it was written; see {@link AuditEntry} for its parts. */
public record AuditRow(
    long number,
    Instant at,
    String who,
    String what,
    String subject,
    @Nullable String detail,
    @Nullable String before,
    @Nullable String after,
    @Nullable String reason) {}
