package id.tertib.audit;

import java.time.Instant;

/** A row of the trail with the time at which it was told. */
record TimedEntry(Instant at, AuditEntry entry) {}
