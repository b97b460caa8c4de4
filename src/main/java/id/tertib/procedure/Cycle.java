package id.tertib.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a procedure does with many offices at once, as the table {@code siklus} keeps it.
 *
 * @param process key of the process
 * @param key e.g. {@code 2026-S2}
 * @param instance the engine's id of the instance; null where the cycle is a row alone
 * @param closedAt also when it was cancelled; null while it runs
 */
public record Cycle(
    long id,
    String process,
    String key,
    @Nullable String instance,
    String startedBy,
    Instant startedAt,
    @Nullable Instant closedAt) {}
