package id.tertib.instrument.shelf;

import id.tertib.instrument.Instrument;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version as it stands on the shelf.
 *
 * @param text YAML, as it was shipped or sent
 * @param sha256 of the text
 * @param by who published it; null for a shipped one
 * @param at when it was published; null for a shipped one
 */
public record Edition(
    Instrument instrument, String text, String sha256, @Nullable String by, @Nullable Instant at) {

  public boolean published() {
    return by != null;
  }
}
