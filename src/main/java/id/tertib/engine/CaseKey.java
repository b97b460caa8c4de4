package id.tertib.engine;

import org.jspecify.annotations.Nullable;

/**
 * The business key of a case: what belongs together, and whose part of it this is.
 *
 * @param cycle e.g. {@code 2026-S2}, or {@code pinjam-ruang:2026-7} of a process that an analyst
 *     made
 * @param owner e.g. code of a perangkat daerah; null for the city's own case
 */
public record CaseKey(String cycle, @Nullable String owner) {

  private static final char SEPARATOR = '/';

  /** What the engine's queries find the keys of all owners' cases by. */
  public static final String OF_OWNERS = "%" + SEPARATOR + "%";

  /** The city's own case of a cycle. */
  public static CaseKey of(String cycle) {
    return new CaseKey(cycle, null);
  }

  /** Reads {@code 2026-S2} and {@code 2026-S2/dinkes}. */
  public static CaseKey parse(String text) {
    var separator = text.indexOf(SEPARATOR);
    return separator < 0
        ? of(text)
        : new CaseKey(text.substring(0, separator), text.substring(separator + 1));
  }

  /**
   * @throws IllegalStateException when this is a case of the city's own
   */
  public String requireOwner() {
    if (owner == null) {
      throw new IllegalStateException("Perkara %s bukan milik satu kantor".formatted(cycle));
    }
    return owner;
  }

  /** As the engine keeps it. */
  @Override
  public String toString() {
    return owner == null ? cycle : cycle + SEPARATOR + owner;
  }
}
