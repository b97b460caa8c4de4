package id.tertib.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The case of one office in a cycle, as the table {@code kasus} keeps it.
 *
 * @param key business key, e.g. {@code 2026-TW4/dinkes}
 * @param office code of the perangkat daerah
 * @param sheet id of its sheet
 * @param instance the engine's id of the instance; null while it starts
 * @param result a word of the procedure's; null while it runs
 */
public record OfficeCase(
    long id,
    String key,
    String office,
    String sheet,
    @Nullable String instance,
    Instant startedAt,
    @Nullable String result,
    @Nullable Instant resultAt) {

  public boolean isRunning() {
    return result == null;
  }
}
